"""Asking a tree of files, of this revision or of another, for its answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
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


def ask_tree(tree: Path, requests: Iterable[object]) -> list[str]:
    """Return the answers of a tree as JSON, in the order asked. Raises ``ToolFailed``.

    Left unread: of two trees, nearly all answers are the same text, letter for letter.
    """
    done = subprocess.run(
        [sys.executable, "-P", str(_PROBE)],
        input="\n".join(json.dumps(request) for request in requests),
        # One order of sets for both trees: two answers that differ by it alone are no change.
        env={
            **os.environ,
            "PYTHONPATH": str(tree),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONHASHSEED": "0",
        },
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ToolFailed(f"Les calculateurs de {tree} ne répondent pas\u00a0: {done.stderr[-800:]}")
    return done.stdout.splitlines()
