"""A result as HTML: one renderer for the page, the static example and the printed book.

No inline style, script or handler: the page's policy forbids them.
"""

from __future__ import annotations

from html import escape

from calculators.day_strip import render_strip
from calculators.french import Phrases
from calculators.result import DatedFact, Finding, Level, Reading, Reference, Result
from corpus import Corpus

_TEXTS_PAGES = {"decision": "decisions", "order": "arretes"}


def render_html(result: Result, corpus: Corpus, base: str = "", *, buttons: bool = False) -> str:
    """Write the answer. ``base`` leads from the page to the site's root (``../../``).

    ``buttons`` adds the calendar, copy and print buttons, which need the page's scripts.
    """
    say = Phrases(corpus.phrases)
    status = str(result.status).replace("_", "-")
    parts = [
        f'<div class="j120-answer j120-status--{status}">',
        f'<h2 class="j120-headline">{escape(result.headline)}</h2>',
        f"<p>{escape(result.lead)}</p></div>",
    ]
    if result.strip is not None:
        # Too wide for a telephone: it scrolls, by keyboard too.
        label = escape(say("page.strip"))
        drawing = render_strip(result.strip, say)
        parts.append(
            f'<div class="j120-scroll" tabindex="0" role="group" aria-label="{label}">'
            f"{drawing}</div>"
        )
    if buttons:
        parts.append(_buttons(result, say))
    urgent = [f for f in result.findings if f.level in (Level.DANGER, Level.WARNING)]
    calm = [f for f in result.findings if f not in urgent]
    parts.append(_findings(urgent))
    if result.actions:
        items = "".join(
            f"<li>{escape(action.words)}{_more(action.page, base, say)}</li>"
            for action in result.actions
        )
        parts.append(_section("actions", say, f'<ol class="j120-actions">{items}</ol>'))
    rows = "".join(_date(fact, say) for fact in result.dates)
    parts.append(_section("dates", say, f'<dl class="j120-dates">{rows}</dl>'))
    parts.append(_findings(calm))
    steps = "".join(f"<li>{escape(step.words)}</li>" for step in result.steps)
    parts.append(_section("steps", say, f'<ol class="j120-steps">{steps}</ol>'))
    if result.references:
        quotes = "".join(_reference(reference, base, say) for reference in result.references)
        parts.append(_section("references", say, f'<ul class="j120-references">{quotes}</ul>'))
    parts.append(
        f'<p class="j120-law" data-expires="{result.law.reverify_before.iso}">'
        f"{escape(result.law.words)}</p>"
    )
    return "".join(parts)


def reference_link(key: str, base: str) -> str:
    """Return the address of a text on the pages of texts: ``ceseda/r431-5``, ``decision/…``."""
    room, _, name = key.partition("/")
    return f"{base}textes/{_TEXTS_PAGES.get(room, room)}/#{name}"


def reference_details(reference: Reference, say: Phrases) -> list[str]:
    """Return what a jurist cites beside the article: the alinéa and the version."""
    details = []
    if reference.alinea is not None:
        details.append(say("page.alinea", alinea=reference.alinea))
    if reference.version is not None:
        details.append(say("page.version", version=say.day(reference.version, weekday=False)))
    return details


def _section(key: str, say: Phrases, inner: str) -> str:
    return f"<section><h3>{escape(say(f'page.{key}'))}</h3>{inner}</section>"


def _buttons(result: Result, say: Phrases) -> str:
    actions = [*(["ics"] if result.events else []), "copy", "print"]
    made = "".join(
        f'<button type="button" class="md-button" data-action="{action}">'
        f"{escape(say(f'page.{action}'))}</button>"
        for action in actions
    )
    return f'<p class="j120-buttons">{made}</p>'


def _findings(findings: list[Finding]) -> str:
    if not findings:
        return ""
    items = "".join(
        f'<li class="j120-finding--{finding.level}">{escape(finding.words)}</li>'
        for finding in findings
    )
    return f'<ul class="j120-findings">{items}</ul>'


def _date(fact: DatedFact, say: Phrases) -> str:
    notes = [say.distance(fact.days_from_today)]
    if fact.reading is Reading.PRUDENT:
        notes.insert(0, say("page.prudent"))
    elif fact.reading is Reading.LAST_DEFENSIBLE:
        notes.insert(0, say("page.last-defensible"))
    return (
        f'<div class="j120-date-row" data-date-key="{fact.key}"><dt>{escape(fact.label)}</dt>'
        f'<dd><time datetime="{fact.date.iso}">{escape(fact.words)}</time></dd>'
        f'<dd class="j120-when">{escape(", ".join(notes))}</dd></div>'
    )


def _more(page: str | None, base: str, say: Phrases) -> str:
    if page is None:
        return ""
    words = say("page.more", title=say(f"page.more.{page}"))
    return f' <a href="{base}{page}/">{escape(words)}</a>'


def _reference(reference: Reference, base: str, say: Phrases) -> str:
    details = reference_details(reference, say)
    tail = f" ({escape(', '.join(details))})" if details else ""
    return (
        f'<li><a href="{reference_link(reference.key, base)}">{escape(reference.name)}</a>{tail}'
        f"\u00a0: <q>{escape(reference.quote)}</q></li>"
    )
