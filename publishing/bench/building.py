"""``make bench-build``: what the macros cost, how the cost grows with the guide, and the book's."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Final

from publishing.archives import ToolFailed
from publishing.bench.growing import grow
from publishing.bench.rendered import SETTINGS
from publishing.bench.results import (
    Budget,
    Row,
    as_list,
    budget_list,
    conditions,
    number,
    paired_ratio,
    spread,
    table,
    write_results,
)
from publishing.shipped import ROOT

MACROS_BUDGET: Final = 1.5
"""The most that a build may take of what the same pages take without macros (DESIGN, section 9)."""

GROWTH: Final = (10, 50)

PATIENCE: Final = 400
"""Seconds after which one build is stopped, and said to have been."""

_WITH: Final = ("-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", "site")
_WITHOUT: Final = (*_WITH, "--config-file", SETTINGS)
_HEAD: Final[Row] = ("construction", "pages", "calcul (s)", "mémoire au plus (Mo)", "rapport")


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds and peak bytes of one process; ``None`` if our patience stopped it."""

    seconds: float | None
    memory: int
    printed: str


def bench_build(site: Path, rounds: int, patience: float = PATIENCE) -> int:
    """Measure, print and write; return 1 if a budget is passed."""
    with TemporaryDirectory(prefix="j120-") as folder:
        rows, budget, alone = _macros(Path(folder, "1"), rounds)
        book = _handbook(site, Path(folder, "book"))
        budgets = [budget]
        for times in GROWTH:
            row, budget = _growth(Path(folder, str(times)), times, alone, patience)
            rows.append(row)
            budgets.append(budget)
        rows.append(book)
    held = budget_list(budgets)
    print(f"\n{table(_HEAD, rows)}\n\n{held}")
    text = (
        f"{conditions()} Tours\u00a0: {rounds} pour les deux premières lignes, "
        f"un pour les autres.\n\n{held}\n\n{as_list(_HEAD, rows)}"
    )
    write_results("mesures de la construction", text)
    return int(not all(budget.held for budget in budgets))


def _macros(folder: Path, rounds: int) -> tuple[list[Row], Budget, float]:
    """Build the same pages with and without macros, in turn; also give the seconds with them."""
    _lay_out(folder, 1)
    _measure([sys.executable, "-m", "publishing.bench.rendered"], folder)
    kinds = {"sans macros": _WITHOUT, "avec macros": _WITH}
    seen: dict[str, list[Cost]] = {name: [] for name in kinds}
    for turn in range(rounds):
        for name, command in kinds.items():
            seen[name].append(_measure([sys.executable, *command], folder))
        print(f"tour {turn + 1} sur {rounds}", flush=True)
    without, with_ = ([cost.seconds or 0.0 for cost in costs] for costs in seen.values())
    ratio = paired_ratio(with_, without)
    pages = str(_count(folder))
    rows: list[Row] = [
        (name, pages, spread([c.seconds or 0.0 for c in costs]), _most(costs), said)
        for (name, costs), said in zip(
            seen.items(), ("1", f"{number(ratio or 0)} × sans macros"), strict=True
        )
    ]
    return rows, Budget("Macros", MACROS_BUDGET, ratio), median(with_)


def _growth(folder: Path, times: int, alone: float, patience: float) -> tuple[Row, Budget]:
    """Build a guide so many times larger, once; it should cost at most so many times more."""
    _lay_out(folder, times)
    cost = _measure([sys.executable, *_WITH], folder, patience)
    name = f"corpus et pages × {times}"
    print(name, flush=True)
    ratio = cost.seconds / alone if cost.seconds else None
    took = number(cost.seconds) if cost.seconds else f"arrêtée après {patience:.0f}"
    said = f"{number(ratio, 1)} × avec macros" if ratio else "inconnu"
    pages = _count(folder)
    shutil.rmtree(folder)
    budget = Budget(f"Croissance, {name}", times, ratio)
    return (name, str(pages), took, _most([cost]), said), budget


def _handbook(site: Path, copy: Path) -> Row:
    shutil.copytree(site, copy)
    cost = _measure([sys.executable, "-m", "publishing", "handbook", "--site", copy], ROOT)
    pages = re.search(r"(\d+) pages", cost.printed)
    return ("le livre", pages[1] if pages else "", spread([cost.seconds or 0]), _most([cost]), "")


def _lay_out(folder: Path, times: int) -> None:
    folder.mkdir()
    grow(folder, times)


def _count(folder: Path) -> int:
    return sum(1 for _ in (folder / "docs").rglob("*.md"))


def _most(costs: Sequence[Cost]) -> str:
    return number(max(cost.memory for cost in costs) / 1e6, 0)


def _measure(command: Sequence[str | Path], folder: Path, patience: float = 3600) -> Cost:
    """Run a program in a folder, and measure it. Raises ``ToolFailed``."""
    # The folder's own rooms come first; `publishing`, which it lacks, is ours.
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    start = time.monotonic()
    with TemporaryFile("w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        stopped = False
        # Unlike `wait`, this tells the memory of that very process.
        while not (found := os.wait4(process.pid, os.WNOHANG))[0]:
            if time.monotonic() - start > patience:
                stopped = True
                process.kill()
            time.sleep(0.02)
        _, status, usage = found
        process.returncode = os.waitstatus_to_exitcode(status)
        log.seek(0)
        printed = log.read()
    if process.returncode and not stopped:
        raise ToolFailed(f"{' '.join(map(str, command[1:4]))} : {printed[-2000:]}")
    # A build is one thread that computes: its own time hardly depends on what else is running.
    seconds = usage.ru_utime + usage.ru_stime
    return Cost(None if stopped else seconds, usage.ru_maxrss * 1024, printed)
