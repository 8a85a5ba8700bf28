"""What an author may write in a page: ``{{ article("ceseda/r431-5") }}``.

``define_env`` is the only thing here that knows mkdocs-macros. Each macro is a plain function
of a ``Setting`` (the corpus, the page, the day) and the author's arguments.
"""

from macros.environment import define_env

__all__ = ["define_env"]
