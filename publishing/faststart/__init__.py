"""The fence around what makes Python start sooner in the reader's browser.

Pyodide as it comes takes twice as long to a first answer, and three times as long at the next visit
(docs/contribuer/performance.md). What gains that time leans on what neither Python nor Pyodide
promises, so it all stands here and in ``site_overrides/assets/j120/faststart/``:

- ``methods``: compiles beforehand what ``dataclasses`` writes as text, through a name that it
  looks up;
- ``packing`` and ``unpacking``: the modules come in one piece, and a finder of ours serves them
  from memory, installed by the ``sitecustomize`` that Python imports while it boots;
- ``archives``: byte-compiles our modules, parses our data beforehand, and leaves out of the
  standard library what nothing imports;
- ``start.js``: answers Pyodide's own requests with what is already on its way, through ``fetch``
  and ``WebAssembly.instantiateStreaming``;
- ``snapshot.js``: keeps the memory of Python for the next visit, through two private options of
  Pyodide.

``make site FASTSTART=off`` does without all of it: stock Pyodide, our packages as they are, and
``plain-start.js``. Where a newer Pyodide breaks one of these, the site is published so meanwhile;
``tests/browser/test_plain_start.py`` holds that it answers.
"""

from publishing.faststart.archives import loaded, write_archives, write_program

__all__ = ["loaded", "write_archives", "write_program"]
