"""``python -m calculators <slug> key=value … [--today YYYY-MM-DD] [--json | --ics | --html]``.

``permanence`` takes a file of lines instead of answers. ``--lang en`` answers in another language.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from importlib.util import find_spec
from pathlib import Path

from calculators import CALCULATORS, Refused
from calculators.answers.asking import answer
from calculators.answers.desk import read_lines
from calculators.desk import SLUG as DESK
from calculators.languages import LANGUAGES
from calculators.languages.phrases import BrokenPhrase, Phrases
from calculators.rendering.answer import render_html
from calculators.rendering.calendar_file import render_events, render_ics
from calculators.rendering.desk import render_rows, table_head, table_line
from calculators.rendering.text import render_text
from corpus import BrokenFile, Corpus, Day, UnknownKey
from corpus.translation import FRENCH

_DATA_ERROR = 1
_USAGE_ERROR = 2


def main(arguments: list[str]) -> int:
    """Run one calculator; 2 and a French line for a wrong answer, 1 for a fault of the data."""
    corpus = Corpus()
    if faults := _faults(corpus):
        print(*faults, sep="\n", file=sys.stderr)
        return _DATA_ERROR
    try:
        return _run(arguments, corpus)
    # What no check of the data can see: that a rule asks for what an author took away.
    except (BrokenFile, BrokenPhrase, UnknownKey) as broken:
        print(broken, file=sys.stderr)
        return _DATA_ERROR


def _faults(corpus: Corpus) -> tuple[str, ...]:
    """Return each fault of the data, as the build tells it.

    Where what checks them is not there, the files are trusted, as they are in the browser.
    """
    if not (find_spec("corpus.checking") and find_spec("pydantic")):
        return ()
    from calculators.checking import check

    return tuple(map(str, check(corpus)))


def _run(arguments: list[str], corpus: Corpus) -> int:
    say = Phrases.of(corpus)
    parser = argparse.ArgumentParser(
        prog="python -m calculators", description=__doc__, exit_on_error=False
    )
    parser.add_argument("slug", help=", ".join(CALCULATORS))
    parser.add_argument("answers", nargs="*", metavar="key=value")
    parser.add_argument("--today", default=None, metavar="YYYY-MM-DD")
    parser.add_argument("--lang", default=FRENCH, choices=LANGUAGES, metavar="language")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--ics", action="store_true")
    form.add_argument("--html", action="store_true")
    try:
        options = parser.parse_intermixed_args(arguments)
    except (argparse.ArgumentError, SystemExit) as refused:
        if isinstance(refused, SystemExit) and refused.code == 0:
            raise
        return _refuse(say("errors.bad-usage"))
    if options.lang != FRENCH:
        corpus = Corpus(language=options.lang)
        say = Phrases.of(corpus)

    calculator = CALCULATORS.get(options.slug)
    if calculator is None and options.slug != DESK:
        known = ", ".join((*CALCULATORS, DESK))
        return _refuse(say("errors.unknown-calculator", slug=options.slug, known=known))
    try:
        today = Day.parse(options.today or time.strftime("%Y-%m-%d"))
    except ValueError:
        return _refuse(say("errors.bad-today", written=options.today))
    if calculator is None:
        return _run_desk(options, corpus, today, say)
    raw: dict[str, object] = {}
    for written in options.answers:
        name, equals, value = written.partition("=")
        if not equals:
            return _refuse(say("errors.bad-argument", written=written))
        if name in raw:
            return _refuse(say("errors.answered-twice", name=name))
        raw[name] = value
    try:
        answered = answer(calculator, raw, corpus, today)
    except Refused as refused:
        for error in refused.errors:
            _refuse(
                say("errors.line", field=error.field, message=error.message)
                if error.field
                else error.message
            )
        return _USAGE_ERROR
    result, french = answered.result, answered.french
    if options.json:
        print(result.to_json())
    elif options.ics:
        print(render_ics(result, say), end="")
    elif options.html:
        print(render_html(result, corpus, french=french))
    else:
        print(render_text(result, corpus))
        if french is not None:
            print("", say("page.in-french"), "", render_text(french, corpus.french), sep="\n")
    return 0


def _run_desk(options: argparse.Namespace, corpus: Corpus, today: Day, say: Phrases) -> int:
    """Answer a file of lines, as many as there are."""
    if len(options.answers) != 1:
        return _refuse(say("errors.one-file"))
    try:
        text = Path(options.answers[0]).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return _refuse(say("errors.no-file", name=options.answers[0]))
    desk = read_lines(text, corpus, today)
    if options.json:
        print(desk.to_json())
    elif options.ics:
        events = (row.event for row in desk.rows if row.event)
        print(render_events(events, today, say), end="")
    elif options.html:
        print(render_rows(desk, corpus))
    else:
        print(table_head(say), *(table_line(row, say) for row in desk.rows), sep="\n")
    return 0


def _refuse(line: str) -> int:
    print(line, file=sys.stderr)
    return _USAGE_ERROR


if __name__ == "__main__":
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # Who reads us has read enough (`| head`); Python would write the rest once more as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)
