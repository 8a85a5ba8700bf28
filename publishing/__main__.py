"""``python -m publishing <step>``: every step that follows, or wraps, the build of the site."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from publishing.archives import ToolFailed
from publishing.policy import Unlockable, lock_pages
from publishing.progress import say
from publishing.weighing import TooHeavy, weigh


def bundle(site: Path, *, plain: bool) -> None:
    """Put Python and our packages into the built site, and make light what every page fetches."""
    from corpus.checking.build_day import build_day
    from publishing.first_answers import write_first_answers
    from publishing.python_bundle import write_bundle
    from publishing.scripts import publish_scripts
    from publishing.searching import publish_search
    from publishing.stamping import stamp
    from publishing.styles import publish_styles

    say("Scripts, et index de la recherche")
    publish_scripts(site)
    publish_search(site)
    publish_styles(site)
    say("Python pour le navigateur")
    served = write_bundle(site, fast=not plain)
    say("Premières réponses, quelques minutes si un calcul a changé")
    write_first_answers(site, build_day())
    stamp(site)
    total = sum(file.size for file in served) / 1e6
    print(f"Python pour le navigateur : {len(served)} fichiers, {total:.1f} Mo.")


def lock(site: Path) -> None:
    """Write into each page what it may run and ask for, then weigh it.

    After every step that writes a page. Raises ``TooHeavy``.
    """
    print(f"Politique de sécurité écrite dans {lock_pages(site)} pages.")
    if heaviest := weigh(site):
        print(
            f"La page la plus lourde : {heaviest.page}, {heaviest.total / 1000:.1f} ko compressés."
        )


def handbook(site: Path, paper: str, *, plain: bool, fold: bool) -> None:
    """Put the guide as a book into the built site; ``fold`` adds a copy to print and fold."""
    from corpus.checking.build_day import build_day
    from publishing.handbook import Paper, announce, impose, write_handbook

    made = write_handbook(site, Paper(paper), build_day(), fast=not plain)
    if fold:
        folded = made.path.with_stem(f"{made.path.stem}-a-plier")
        sheets = impose(made.path, folded)
        print(f"À plier : {folded}, {sheets} feuilles, recto verso, à retourner sur le petit côté.")
    announce(site)
    print(f"Le livre : {made.path}, {made.pages} pages, {made.size / 1e6:.1f} Mo.")


def offline(site: Path, *, gone: bool) -> None:
    """Make the site readable without a network, or take that back from readers who have it."""
    from publishing.offline import retire, write_offline

    if gone:
        retire(site)
        print("Lecture hors ligne : retirée, les copies des lecteurs seront effacées.")
    else:
        print(f"Lecture hors ligne : version {write_offline(site)}.")


def languages(site: Path) -> None:
    """Build the site in the other languages, each below the French one. Raises ``ToolFailed``."""
    from publishing.languages import write_languages

    print(f"Autres langues : {', '.join(write_languages(site))}.")


def outcomes(folder: Path, revision: str | None, comment: Path | None) -> None:
    """Write every answer into tables, or tell what changes against a revision.

    ``comment`` is a file for as much of it as a forge takes as one message.

    Raises ``ToolFailed`` if the corpus is not in order.
    """
    from calculators.checking import check
    from corpus import Corpus
    from publishing.outcomes.command import against, write_tables
    from publishing.outcomes.report import fitted

    if problems := check(Corpus()):
        raise ToolFailed("\n".join(map(str, problems)))
    if revision is not None:
        whole = against(revision)
        print(whole, end="")
        if comment is not None:
            comment.write_text(fitted(whole), "utf-8")
        return
    for path in write_tables(folder):
        print(path)


def readability(site: Path, *, every: bool) -> bool:
    """Show what is hardest to read of the built site and of the answers; whether all may stay."""
    from corpus import Corpus
    from publishing import readability as reading

    limits = reading.read_limits()
    measured = {
        **reading.measured_pages(site, limits),
        **reading.measured_answers(Corpus(), limits, every=every),
    }
    print("\n".join(reading.report(measured)))
    faults = reading.over(measured, limits)
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    return not faults


def usb(site: Path, folder: Path) -> None:
    """Write the guide for a key: a folder and a single file, opened by double-click."""
    from publishing.usb import SINGLE, write_key

    say("Copie du site pour la clé")
    key = write_key(site, folder)
    print(f"La clé : {key.folder}/, dont {SINGLE} ({key.single / 1e6:.1f} Mo) se suffit seul.")


def parser() -> argparse.ArgumentParser:
    """Return what reads the steps and their options."""
    reader = argparse.ArgumentParser(prog="python -m publishing", description=__doc__)
    steps = reader.add_subparsers(dest="step", required=True, metavar="step")
    one = steps.add_parser("bundle", help="put Python and our packages into the built site")
    one.add_argument("--site", type=Path, default=Path("site"))
    one.add_argument("--plain", action="store_true", help="Pyodide and our packages as they come")
    one = steps.add_parser("policy", help="write into each page what it may run and ask for")
    one.add_argument("--site", type=Path, default=Path("site"))
    one = steps.add_parser("handbook", help="put the guide as a book into the built site")
    one.add_argument("--site", type=Path, default=Path("site"))
    one.add_argument("--paper", choices=("a4", "a5"), default="a4")
    one.add_argument("--plain", action="store_true", help="written by pydyf as it comes")
    one.add_argument("--fold", action="store_true", help="also two pages a side, to fold (a5)")
    one = steps.add_parser("offline", help="make the site readable without a network")
    one.add_argument("--site", type=Path, default=Path("site"))
    one.add_argument("--retire", action="store_true", help="remove what readers have kept instead")
    one = steps.add_parser("languages", help="build the site in the other languages")
    one.add_argument("--site", type=Path, default=Path("site"))
    one = steps.add_parser("outcomes", help="every answer in tables, or what a change moves")
    one.add_argument("--folder", type=Path, default=Path("build/outcomes"))
    one.add_argument("--against", metavar="revision")
    one.add_argument("--comment", type=Path, help="as much as fits in one message of a forge")
    one = steps.add_parser(
        "readability", help="what is hardest to read, and what is past its limit"
    )
    one.add_argument("--site", type=Path, default=Path("site"))
    one.add_argument("--every", action="store_true", help="every pair of choices, in minutes")
    one = steps.add_parser("usb", help="write the guide for a key, to open by double-click")
    one.add_argument("--site", type=Path, default=Path("site"))
    one.add_argument("--folder", type=Path, default=Path("dist", "cle"))
    one = steps.add_parser("bench", help="compare with stock Pyodide, in this machine's browser")
    one.add_argument("--site", type=Path, default=Path("site"))
    one.add_argument("--rounds", type=int, default=5)
    one.add_argument("--chromium", default="/usr/bin/chromium")
    one = steps.add_parser("bench-build", help="what the build costs, and how that grows")
    one.add_argument("--site", type=Path, default=Path("site"))
    one.add_argument("--rounds", type=int, default=5)
    one = steps.add_parser("serve", help="preview on this machine, rebuilt at each change")
    one.add_argument("--port", type=int, default=8120)
    return reader


def main(arguments: list[str] | None = None) -> int:
    """Run one step and return the exit code."""
    chosen = parser().parse_args(arguments)
    try:
        if chosen.step == "bundle":
            bundle(chosen.site, plain=chosen.plain)
        elif chosen.step == "outcomes":
            outcomes(chosen.folder, chosen.against, chosen.comment)
        elif chosen.step == "policy":
            lock(chosen.site)
        elif chosen.step == "handbook":
            handbook(chosen.site, chosen.paper, plain=chosen.plain, fold=chosen.fold)
        elif chosen.step == "offline":
            offline(chosen.site, gone=chosen.retire)
        elif chosen.step == "languages":
            languages(chosen.site)
        elif chosen.step == "readability":
            return 0 if readability(chosen.site, every=chosen.every) else 1
        elif chosen.step == "usb":
            usb(chosen.site, chosen.folder)
        elif chosen.step == "bench":
            from publishing.bench.visits import bench

            return bench(chosen.site, chosen.rounds, chosen.chromium)
        elif chosen.step == "bench-build":
            from publishing.bench.building import bench_build

            return bench_build(chosen.site, chosen.rounds)
        else:
            from publishing.preview import serve

            serve(chosen.port)
    except (ToolFailed, TooHeavy, Unlockable, FileNotFoundError) as error:
        print(_stopped(chosen.step, error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


def _stopped(step: str, error: Exception) -> str:
    """Say which step stopped, why, and what to do."""
    why = str(error)
    if isinstance(error, FileNotFoundError) and error.filename is not None:
        why = f"{error.filename} n’existe pas. Lancez d’abord\u00a0: make site"
    return f"L’étape «\u00a0{step}\u00a0» s’est arrêtée. Corrigez ceci, puis recommencez.\n{why}"


if __name__ == "__main__":
    sys.exit(main())
