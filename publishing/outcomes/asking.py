"""Asking a tree of files, of this revision or of another, for its answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Any

from publishing.archives import ToolFailed
from publishing.shipped import ROOT

type Answer = dict[str, Any]
"""What ``probe.py`` says of one situation."""

_PROBE = Path(__file__).with_name("probe.py")


@contextmanager
def checked_out(revision: str, root: Path = ROOT) -> Iterator[Path]:
    """Give a folder with the files of a revision. Raises ``ToolFailed`` if git has none."""
    with TemporaryDirectory(prefix="j120-revision-") as folder:
        packed = subprocess.run(
            ["git", "-C", str(root), "archive", "--format=tar", revision, "corpus", "calculators"],
            capture_output=True,
            check=False,
        )
        if packed.returncode:
            said = packed.stderr.decode(errors="replace").strip()
            raise ToolFailed(f"git ne trouve pas «\u00a0{revision}\u00a0»\u00a0: {said}")
        subprocess.run(["tar", "-x", "-C", folder], input=packed.stdout, check=True)
        yield Path(folder)


def ask_tree(
    tree: Path, requests: Iterable[object], tell: Callable[[int], None] = lambda _: None
) -> list[str]:
    """Return the answers of a tree as JSON, in the order asked. Raises ``ToolFailed``.

    Left unread: of two trees, nearly all answers are the same text, letter for letter. ``tell`` is
    given how many came.
    """
    with TemporaryFile("w+") as asked, TemporaryFile("w+") as failed:
        asked.writelines(f"{json.dumps(request)}\n" for request in requests)
        asked.seek(0)
        answers = []
        with subprocess.Popen(
            [sys.executable, "-P", str(_PROBE)],
            stdin=asked,
            stdout=subprocess.PIPE,
            stderr=failed,
            # One order of sets for both trees: two answers that differ by it alone are no change.
            env={
                **os.environ,
                "PYTHONPATH": str(tree),
                "PYTHONDONTWRITEBYTECODE": "1",
                "PYTHONHASHSEED": "0",
            },
            cwd=tree,
            text=True,
        ) as probe:
            for line in probe.stdout or ():
                answers.append(line.rstrip("\n"))
                tell(len(answers))
        if probe.returncode:
            failed.seek(0)
            said = failed.read()[-800:]
            raise ToolFailed(f"Les calculateurs de {tree} ne répondent pas\u00a0: {said}")
    return answers
