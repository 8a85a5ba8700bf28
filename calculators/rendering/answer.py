"""A result as HTML: one renderer for the page, the static example and the printed book.

No inline style, script or handler: the page's policy forbids them.
"""

from __future__ import annotations

from html import escape

from calculators.languages.phrases import Phrases
from calculators.rendering.chronology import render_chronology
from calculators.rendering.day_strip import render_strip
from calculators.rendering.letter import render_letter
from calculators.result import (
    DatedFact,
    Finding,
    Level,
    Reading,
    Reference,
    Result,
    RightFact,
    Source,
)
from corpus import Corpus

_TEXTS_PAGES = {"decision": "decisions", "order": "arretes"}


def render_html(result: Result, corpus: Corpus, base: str = "", tools: str = "") -> str:
    """Write the answer. ``base`` leads from the page to the site's root (``../../``).

    ``tools`` is markup for what can be done with the answer, put where it is looked for.
    """
    say = Phrases(corpus.phrases)
    status = str(result.status).replace("_", "-")
    parts = [
        f'<div class="j120-answer j120-status--{status}">',
        f'<h2 class="j120-headline">{escape(result.headline)}</h2>',
        f"<p>{escape(result.lead)}</p></div>",
    ]
    if result.writing is not None:
        parts.append(render_letter(result.writing, say))
    if result.strip is not None:
        # Too wide for a telephone: it scrolls, by keyboard too.
        label = escape(say("page.strip"))
        drawing = render_strip(result.strip, say)
        parts.append(
            f'<div class="j120-scroll" tabindex="0" role="group" aria-label="{label}">'
            f"{drawing}</div>"
        )
    parts.append(tools)
    urgent = [f for f in result.findings if f.level in (Level.DANGER, Level.WARNING)]
    calm = [f for f in result.findings if f not in urgent]
    parts.append(_findings("urgent", urgent, say))
    actions = "".join(
        f"<li>{escape(action.words)}{_more(action.page, base, say)}</li>"
        for action in result.actions
    )
    rights = "".join(_right(right, corpus, base, say) for right in result.rights)
    rows = "".join(_date(fact, say) for fact in result.dates)
    letters = "".join(_letter(letter, corpus, base) for letter in result.letters)
    steps = "".join(f"<li>{escape(step.words)}</li>" for step in result.steps)
    quotes = "".join(_reference(reference, base, say) for reference in result.references)
    parts += [
        _section("actions", say, "ol", actions),
        _section("allowed", say, "dl", rights),
        _section("dates", say, "dl", rows),
        _section("letters", say, "ul", letters),
        render_chronology(result.chronology, say),
        _findings("calm", calm, say),
        _fold("steps", say, "ol", steps, "steps" if result.dates else "reasons"),
        _fold("references", say, "ul", quotes),
        _law(result),
    ]
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


def _law(result: Result) -> str:
    expires = result.law.reverify_before.iso
    return f'<p class="j120-law" data-expires="{expires}">{escape(result.law.words)}</p>'


def _section(key: str, say: Phrases, kind: str, items: str) -> str:
    """Write a list under its heading; nothing where there is nothing to list."""
    if not items:
        return ""
    heading = escape(say(f"page.{key}"))
    return f'<section><h3>{heading}</h3><{kind} class="j120-{key}">{items}</{kind}></section>'


def _fold(key: str, say: Phrases, kind: str, items: str, heading: str = "") -> str:
    """Write a list that a jurist opens: on a telephone it would bury what is to be done."""
    if not items:
        return ""
    summary = f"<summary><h3>{escape(say(f'page.{heading or key}'))}</h3></summary>"
    inner = f'<{kind} class="j120-{key}">{items}</{kind}>'
    return f'<details class="j120-proof">{summary}{inner}</details>'


def _findings(key: str, findings: list[Finding], say: Phrases) -> str:
    if not findings:
        return ""
    items = "".join(
        f'<li class="j120-finding--{finding.level}">{escape(finding.words)}</li>'
        for finding in findings
    )
    label = escape(say(f"page.findings-{key}"))
    return f'<ul class="j120-findings" aria-label="{label}">{items}</ul>'


def _right(right: RightFact, corpus: Corpus, base: str, say: Phrases) -> str:
    answer = escape(say(f"rights.answer.{right.answer}"))
    sources = "\u00a0; ".join(_source(source, corpus, base) for source in right.sources)
    return (
        f'<div data-right="{right.key}"><dt>{escape(right.label)}</dt>'
        f'<dd><strong class="j120-right j120-right--{right.answer}">{answer}</strong> '
        f'<span>{escape(right.rest)}</span> <small class="j120-basis">{sources}</small></dd></div>'
    )


def _source(source: Source, corpus: Corpus, base: str) -> str:
    if source.key.startswith("link/"):
        link = corpus.links[source.key.removeprefix("link/")]
        return f'<a href="{escape(link.url)}" rel="external">{escape(source.name)}</a>'
    return f'<a href="{reference_link(source.key, base)}">{escape(source.name)}</a>'


def _letter(letter: str, corpus: Corpus, base: str) -> str:
    found = corpus.letters[letter]
    # The page's script has the form of the letters choose this one.
    return (
        f'<li><a href="{base}calculateurs/courriers/" data-letter="{found.id}">'
        f"{escape(found.title)}</a></li>"
    )


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
