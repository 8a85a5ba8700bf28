"""A letter as HTML, and as plain text to send or to keep."""

from __future__ import annotations

from calculators.languages.phrases import Phrases
from calculators.rendering.html import EMPTY, Html, element, elements, join, lines
from calculators.result import Run, RunKind, Writing


def render_letter(writing: Writing, say: Phrases) -> Html:
    """Write the letter, its blanks marked; each reader's word keeps its own direction."""
    missing = any(run.kind is RunKind.BLANK for run in writing.runs)
    return element(
        "section",
        element("h3", writing.title, class_="j120-letter-title"),
        _told(say("page.letter-when"), writing.when),
        _told(say("page.letter-how"), writing.how),
        element("p", say("page.letter-blanks"), class_="j120-help") if missing else EMPTY,
        element("div", letter_body(writing, say), class_="j120-letter-text", lang="fr"),
        class_="j120-letter",
        data_letter=writing.letter,
    )


def letter_body(writing: Writing, say: Phrases) -> Html:
    """Write the letter's own words: its head, its subject, its paragraphs, its annex, its age."""
    return join(
        *(
            element("p", _runs(runs), class_=f"j120-letter-{name}")
            for name, runs in _head(writing)
            if runs
        ),
        element(
            "p",
            element("strong", f"{say('page.letter-subject')}\u00a0: "),
            element("span", _runs(writing.subject), data_letter_part="subject"),
            class_="j120-letter-subject",
        ),
        element("div", elements("p", map(_runs, writing.paragraphs)), data_letter_part="body"),
        _annex(writing),
        element("p", writing.made, class_="j120-letter-made") if writing.made else EMPTY,
    )


def letter_text(writing: Writing, say: Phrases) -> str:
    """Return the letter as plain text, blanks in brackets, paragraphs apart by an empty line."""
    head = [_plain(runs) for _, runs in _head(writing) if runs]
    subject = f"{say('page.letter-subject')}\u00a0: {_plain(writing.subject)}"
    paragraphs = [_plain(each) for each in writing.paragraphs]
    made = [writing.made] if writing.made else []
    return "\n\n".join([*head, subject, *paragraphs, *writing.annex, *made]) + "\n"


def _told(name: str, words: str) -> Html:
    return element("p", element("strong", f"{name}\u00a0:"), " ", words)


def _head(writing: Writing) -> tuple[tuple[str, tuple[Run, ...]], ...]:
    return (
        ("sender", writing.sender),
        ("recipient", writing.recipient),
        ("dated", writing.dated),
    )


def _annex(writing: Writing) -> Html:
    if not writing.annex:
        return EMPTY
    heading, *items = writing.annex
    return element(
        "div",
        element("p", element("strong", heading)),
        element("ul", elements("li", items)),
        class_="j120-letter-annex",
    )


def _runs(runs: tuple[Run, ...]) -> Html:
    return join(*map(_run, runs))


def _run(run: Run) -> Html:
    match run.kind:
        case RunKind.PLAIN:
            return lines(run.text)
        case RunKind.FILLED:
            return element("bdi", lines(run.text))
        case RunKind.BLANK:
            return element("mark", "[", lines(run.text), "]", class_="j120-blank")


def _plain(runs: tuple[Run, ...]) -> str:
    return "".join(f"[{run.text}]" if run.kind is RunKind.BLANK else run.text for run in runs)
