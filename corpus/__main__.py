"""Questions to the corpus, answered in French.

``python -m corpus check`` reads every data file strictly, and tells each fault.
``python -m corpus watch <path or git url>`` compares each article with a published state.
``python -m corpus links`` opens each external address.
``python -m corpus translate <language> [file.po]`` writes what to translate, or takes it back.
"""

from __future__ import annotations

import sys
from pathlib import Path

from calculators.checking import check
from calculators.languages import TRANSLATED
from corpus.checking.build_day import build_day
from corpus.checking.translating import NoTranslator, read_work, stale, write_work
from corpus.contents import Corpus
from corpus.watching.command import USAGE, watch
from corpus.watching.links import dead_links, report_links
from publishing.standing import rooms

USAGES = (
    "python -m corpus check, python -m corpus links, "
    f"python -m corpus translate {'|'.join(TRANSLATED)} [fichier.po], ou {USAGE}"
)


def main(arguments: list[str]) -> int:
    """Run one command; 2 and how to write it for any other."""
    corpus = Corpus()
    match arguments:
        case ["check"]:
            return _check(corpus)
        case ["watch", *places]:
            return 2 if _faulty(corpus) else watch(places, rooms(corpus))
        case ["links"]:
            return 2 if _faulty(corpus) else _links(corpus)
        case ["translate", language, *files] if language in TRANSLATED and len(files) < 2:
            return _translate(Corpus(language=language), *map(Path, files))
        case _:
            print(f"Écrivez\u00a0: {USAGES}", file=sys.stderr)
            return 2


def _links(corpus: Corpus) -> int:
    """Tell each address that does not answer; 1 if there is one."""
    dead = tuple(dead_links(corpus))
    print("\n".join(report_links(dead, len(corpus.links))))
    return 1 if dead else 0


def _translate(corpus: Corpus, done: Path | None = None) -> int:
    """Write the work list of a language, or read back what a translator did; 1 without a name."""
    try:
        if done is not None:
            print(f"Traductions reprises\u00a0: {read_work(corpus, done, build_day())}.")
            return 0
    except NoTranslator as nobody:
        print(nobody, file=sys.stderr)
        return 1
    path = Path("build", f"{corpus.language}.po")
    print(f"{path}\u00a0: {write_work(corpus, path)} textes à traduire, le reste à relire.")
    return 0


def _faulty(corpus: Corpus) -> bool:
    """Tell each fault, and whether there is one."""
    problems = check(corpus)
    for problem in problems:
        print(problem, file=sys.stderr)
    return bool(problems)


def _check(corpus: Corpus) -> int:
    """Tell each fault; 1 if the corpus cannot be built."""
    if _faulty(corpus):
        return 1
    texts = len(corpus.orders) + len(corpus.decisions)
    print(
        f"Corpus en règle\u00a0: {len(corpus.article_keys)} articles, {texts} autres textes, "
        f"{len(corpus.titles)} titres, {len(corpus.deadlines)} délais."
    )
    for code in TRANSLATED:
        other = Corpus(language=code)
        print(
            f"  {code}\u00a0: {len(other.phrases)} textes traduits sur {len(corpus.words)}, "
            f"{len(stale(other))} à reprendre, car leur français a changé."
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
