"""``python -m corpus check``: read every data file strictly, and tell each fault in French."""

from __future__ import annotations

import sys

from corpus.contents import Corpus
from corpus.validation import check


def main(arguments: list[str]) -> int:
    """Run the check; 1 and a line a fault if the corpus cannot be built."""
    if arguments != ["check"]:
        print("Écrivez\u00a0: python -m corpus check", file=sys.stderr)
        return 2
    problems = check()
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    corpus = Corpus()
    texts = len(corpus.orders) + len(corpus.decisions)
    print(
        f"Corpus en règle\u00a0: {len(corpus.article_keys)} articles, {texts} autres textes, "
        f"{len(corpus.titles)} titres, {len(corpus.deadlines)} délais."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
