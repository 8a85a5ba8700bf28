"""A letter as HTML, and as plain text to send or to keep."""

from __future__ import annotations

from html import escape
from typing import Final

from calculators.french import Phrases
from calculators.result import Run, RunKind, Writing

TEXT_ID: Final = "j120-letter-text"
"""The element that holds the letter itself, which the copy button copies."""


def render_letter(writing: Writing, say: Phrases) -> str:
    """Write the letter, its blanks marked; each reader's word keeps its own direction."""
    paragraphs = "".join(f"<p>{_runs(paragraph)}</p>" for paragraph in writing.paragraphs)
    subject = f"{escape(say('page.letter-subject'))}\u00a0: "
    missing = ""
    if any(run.kind is RunKind.BLANK for run in _all_runs(writing)):
        missing = f'<p class="j120-help">{escape(say("page.letter-blanks"))}</p>'
    return (
        f'<section class="j120-letter" data-letter="{writing.letter}">'
        f'<h3 class="j120-letter-title">{escape(writing.title)}</h3>'
        f"<p><strong>{escape(say('page.letter-when'))}\u00a0:</strong> {escape(writing.when)}</p>"
        f"<p><strong>{escape(say('page.letter-how'))}\u00a0:</strong> {escape(writing.how)}</p>"
        f'{missing}<div class="j120-letter-text" id="{TEXT_ID}" lang="fr">'
        f"<p><strong>{subject}</strong>{_runs(writing.subject)}</p>{paragraphs}</div></section>"
    )


def letter_text(writing: Writing, say: Phrases) -> str:
    """Return the letter as plain text, blanks in brackets, paragraphs apart by an empty line."""
    subject = f"{say('page.letter-subject')}\u00a0: {_plain(writing.subject)}"
    return "\n\n".join([subject, *(_plain(each) for each in writing.paragraphs)]) + "\n"


def _all_runs(writing: Writing) -> list[Run]:
    return [*writing.subject, *(run for paragraph in writing.paragraphs for run in paragraph)]


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
