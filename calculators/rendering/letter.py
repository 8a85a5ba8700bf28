"""A letter as HTML, and as plain text to send or to keep."""

from __future__ import annotations

from html import escape

from calculators.languages.phrases import Phrases
from calculators.result import Run, RunKind, Writing


def render_letter(writing: Writing, say: Phrases) -> str:
    """Write the letter, its blanks marked; each reader's word keeps its own direction."""
    missing = ""
    if any(run.kind is RunKind.BLANK for run in _all_runs(writing)):
        missing = f'<p class="j120-help">{escape(say("page.letter-blanks"))}</p>'
    return (
        f'<section class="j120-letter" data-letter="{writing.letter}">'
        f'<h3 class="j120-letter-title">{escape(writing.title)}</h3>'
        f"<p><strong>{escape(say('page.letter-when'))}\u00a0:</strong> {escape(writing.when)}</p>"
        f"<p><strong>{escape(say('page.letter-how'))}\u00a0:</strong> {escape(writing.how)}</p>"
        f'{missing}<div class="j120-letter-text" lang="fr">'
        f"{letter_body(writing, say)}</div></section>"
    )


def letter_body(writing: Writing, say: Phrases) -> str:
    """Write the letter's own words: its head, its subject, its paragraphs, its annex, its age."""
    head = "".join(
        f'<p class="j120-letter-{name}">{_runs(runs)}</p>' for name, runs in _head(writing) if runs
    )
    subject = f"{escape(say('page.letter-subject'))}\u00a0: "
    paragraphs = "".join(f"<p>{_runs(paragraph)}</p>" for paragraph in writing.paragraphs)
    return (
        f'{head}<p class="j120-letter-subject"><strong>{subject}</strong>'
        f"{_runs(writing.subject)}</p>{paragraphs}{_annex(writing)}{_made(writing)}"
    )


def letter_text(writing: Writing, say: Phrases) -> str:
    """Return the letter as plain text, blanks in brackets, paragraphs apart by an empty line."""
    head = [_plain(runs) for _, runs in _head(writing) if runs]
    subject = f"{say('page.letter-subject')}\u00a0: {_plain(writing.subject)}"
    paragraphs = [_plain(each) for each in writing.paragraphs]
    made = [writing.made] if writing.made else []
    return "\n\n".join([*head, subject, *paragraphs, *writing.annex, *made]) + "\n"


def _head(writing: Writing) -> tuple[tuple[str, tuple[Run, ...]], ...]:
    return (
        ("sender", writing.sender),
        ("recipient", writing.recipient),
        ("dated", writing.dated),
    )


def _annex(writing: Writing) -> str:
    if not writing.annex:
        return ""
    heading, *lines = writing.annex
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return (
        f'<div class="j120-letter-annex"><p><strong>{escape(heading)}</strong></p>'
        f"<ul>{items}</ul></div>"
    )


def _made(writing: Writing) -> str:
    return f'<p class="j120-letter-made">{escape(writing.made)}</p>' if writing.made else ""


def _all_runs(writing: Writing) -> list[Run]:
    head = [run for _, runs in _head(writing) for run in runs]
    return [*head, *writing.subject, *(run for each in writing.paragraphs for run in each)]


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    lines = "<br>".join(escape(line) for line in run.text.split("\n"))
    match run.kind:
        case RunKind.PLAIN:
            return lines
        case RunKind.FILLED:
            return f"<bdi>{lines}</bdi>"
        case RunKind.BLANK:
            return f'<mark class="j120-blank">[{lines}]</mark>'


def _plain(runs: tuple[Run, ...]) -> str:
    return "".join(f"[{run.text}]" if run.kind is RunKind.BLANK else run.text for run in runs)
