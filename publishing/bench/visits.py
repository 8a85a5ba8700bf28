"""``make bench``: our page and one of stock Pyodide, side by side.

Each round visits each page in turn, in a fresh profile, once cold and once warm, each time in a tab
that has been open for a while: a reader's window is there already, and nobody comes back while the
browser still puts away the visit before. A slow network is made by the server, so that workers feel
it too; a slow processor by the browser, which slows the page's own thread only.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from publishing.bench.contenders import (
    FILL,
    LEFT_FOR_LATER,
    OURS,
    PAGES,
    PYTHON,
    STOCK,
    lay_out,
)
from publishing.bench.network import Wire, serve
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

BUDGETS: Final = {"first": 0.05, "cold": 0.45, "warm": 0.25, "bytes": 0.60}
"""The most that ours may take of what stock Pyodide takes (DESIGN, section 9)."""
FIRST_DATE: Final = 1.0
"""The most seconds from the tap to the first date, where network and processor are slow."""

REST: Final = 2.0
"""Seconds between a tab and what it visits."""

QUIET: Final = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
"""A browser that does nothing of its own meanwhile."""

_VISITS: Final = {"cold": "première visite", "warm": "visite suivante"}
_HEAD: Final[Row] = (
    *("page", "visite", "première date après l’appui (s)", "réponse entière (s)"),
    *("fil bloqué (s)", "Python (Mo)", "rapport"),
)


@dataclass(frozen=True, slots=True)
class Setting:
    """A kind of machine and network. ``rate`` in bytes a second (0: no limit), ``delay`` in s.

    Measured in one round of ``every``: the slow ones take most of the time.
    """

    name: str
    every: int
    slowdown: int = 1
    rate: int = 0
    delay: float = 0


SETTINGS: Final = (
    Setting("Cette machine", every=1),
    Setting("Processeur 4 fois plus lent", every=2, slowdown=4),
    Setting("4G lente (1,6 Mbit/s, 150 ms)", every=3, rate=200_000, delay=0.150),
    Setting("Les deux", every=5, slowdown=4, rate=200_000, delay=0.150),
)


@dataclass(frozen=True, slots=True)
class Visit:
    """Seconds from the tap to the first date, and from the visit to the whole answer.

    Then seconds that the page's thread was blocked, and bytes carried.
    """

    first: float
    answer: float
    blocked: float
    carried: int


type Seen = Mapping[tuple[str, str, str], Sequence[Visit]]
"""Visits by setting, page and state (``cold``, ``warm``), in the order of the rounds."""


def bench(site: Path, rounds: int, chromium: str) -> int:
    """Measure, print and write; return 1 if a budget is passed."""
    seen: dict[tuple[str, str, str], list[Visit]] = {}
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        served = Path(folder, "site")
        lay_out(site, served)
        wire = Wire()
        with serve(served, wire, PYTHON) as address:
            browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
            for turn in range(rounds):
                for setting in SETTINGS:
                    if turn % setting.every:
                        continue
                    wire.rate, wire.delay = setting.rate, setting.delay
                    for name, path in PAGES.items():
                        for state, visit in _visits(browser, address + path, wire, setting):
                            seen.setdefault((setting.name, name, state), []).append(visit)
                print(f"tour {turn + 1} sur {rounds}", flush=True)
            browser.close()
    return _report(seen)


def _visits(
    browser: Browser, url: str, wire: Wire, setting: Setting
) -> Iterator[tuple[str, Visit]]:
    context = browser.new_context(locale="fr-FR")
    context.add_init_script(FILL)
    for state in _VISITS:
        yield state, _visit(context, url, wire, setting.slowdown)
    context.close()


def _visit(context: BrowserContext, url: str, wire: Wire, slowdown: int) -> Visit:
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    # To draw the window was half a second of the browser's work.
    time.sleep(REST)
    before = wire.carried
    page.goto(url, wait_until="commit", timeout=120_000)
    answered = _until_answered(page)
    first, blocked = page.evaluate("[window.first - (window.tapped ?? 0), window.blocked]")
    carried = wire.carried - before
    _until_kept(page)
    page.close()
    return Visit(first / 1000, answered / 1000, blocked / 1000, carried)


def _until_answered(page: Page, patience: float = 180) -> float:
    """Return the page's own time of its answer, in ms. Raises ``TimeoutError``."""
    late = time.monotonic() + patience
    while time.monotonic() < late:
        found = page.evaluate("window.answered ?? null")
        if found is not None:
            return float(found)
        page.wait_for_timeout(100)
    raise TimeoutError(page.url)


def _until_kept(page: Page, patience: float = 30) -> None:
    """Let a page write what it leaves for the next visit; one that cannot is measured so."""
    late = time.monotonic() + patience
    while not page.evaluate(LEFT_FOR_LATER) and time.monotonic() < late:
        page.wait_for_timeout(200)


def _report(seen: Seen) -> int:
    parts = []
    for setting in SETTINGS:
        rows = tuple(_rows(seen, setting.name))
        if rows:
            print(f"\n{setting.name}\n\n{table(_HEAD, rows)}")
            turns = len(seen[setting.name, OURS, "cold"])
            rounds = "un tour" if turns == 1 else f"{turns} tours"
            parts.append(f"**{setting.name}**, {rounds}\u00a0:\n\n{as_list(_HEAD, rows)}")
    held = budget_list(budgets(seen))
    said = conditions()
    print(f"\n{said}\n\n{held}")
    write_results("mesures du navigateur", "\n\n".join([said, held, *parts]))
    return int(not all(budget.held for budget in budgets(seen)))


def budgets(seen: Seen) -> tuple[Budget, ...]:
    """Compare ours with stock Pyodide, on this very machine and its network."""
    plain = SETTINGS[0].name
    bytes_ = [median(v.carried for v in seen[plain, page, "cold"]) for page in (OURS, STOCK)]
    slow = [seen.get((SETTINGS[-1].name, page, "cold"), ()) for page in (OURS, STOCK)]
    firsts = [visit.first for visit in slow[0]]
    seconds = median(firsts) if firsts else None
    ratio = paired_ratio(firsts, [visit.answer for visit in slow[1]])
    return (
        Budget("Première date après l’appui, les deux lenteurs", FIRST_DATE, seconds, "s"),
        Budget("Première date, les deux lenteurs", BUDGETS["first"], ratio),
        Budget(
            "Réponse entière, première visite", BUDGETS["cold"], _ratio(seen, plain, OURS, "cold")
        ),
        Budget(
            "Réponse entière, visite suivante", BUDGETS["warm"], _ratio(seen, plain, OURS, "warm")
        ),
        Budget("Octets de Python", BUDGETS["bytes"], bytes_[0] / bytes_[1]),
    )


def _rows(seen: Seen, setting: str) -> Iterator[Row]:
    for page in PAGES:
        for state, words in _VISITS.items():
            visits = seen.get((setting, page, state))
            if not visits:
                continue
            ratio = _ratio(seen, setting, page, state)
            yield (
                page,
                words,
                "" if page == STOCK else spread([v.first for v in visits]),
                spread([v.answer for v in visits]),
                spread([v.blocked for v in visits]),
                number(median(v.carried for v in visits) / 1e6),
                "1" if page == STOCK else f"{number(ratio or 0)} × Pyodide d’origine",
            )


def _ratio(seen: Seen, setting: str, page: str, state: str) -> float | None:
    ours, stock = ([v.answer for v in seen[setting, each, state]] for each in (page, STOCK))
    return paired_ratio(ours, stock)
