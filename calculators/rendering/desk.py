"""The desk as HTML: the form to paste and to add rows, the rows, slips on few sheets, a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from calculators.desk import Desk, Row, Urgency, first_way
from calculators.languages.phrases import Phrases
from calculators.rendering.answer import reference_link
from calculators.rendering.html import EMPTY, Html, element, elements, join
from calculators.rendering.linking import page_link
from corpus import Corpus

_COLUMNS: Final = ("ticket", "status", "date", "days", "about", "todo", "article", "errors")
_LISTED: Final = ("title", "request", "how", "received", "reply")
"""Columns whose words are proposed while one types."""


def render_rows(desk: Desk, corpus: Corpus, base: str = "") -> Html:
    """Write every row, in the order of the page, and the state of the law."""
    say = Phrases.of(corpus)
    rows = (render_row(row, corpus, base, say) for row in desk.rows)
    return join(element("ol", *rows, class_="j120-rows"), _law(desk))


def render_row(row: Row, corpus: Corpus, base: str, say: Phrases) -> Html:
    """Write one person's row: when, what, how, and what is wrong with what was written."""
    letter = corpus.letters[row.letter] if row.letter else None
    leads: list[tuple[str, str]] = []
    if row.basis and row.article:
        leads.append((row.article, reference_link(row.basis, base, say)))
    if letter is not None:
        page = page_link(row.letter_page, base, say)
        leads.append((say("desk.letter", title=letter.title), page))
    if row.page:
        leads.append((say("desk.whole"), page_link(row.page, base, say)))
    # A new page: the desk forgets everything when it is left.
    links = (element("a", words, href=to, target="_blank", rel="noopener") for words, to in leads)
    return element(
        "li",
        element(
            "p",
            element("strong", row.ticket, class_="j120-ticket"),
            " ",
            element("span", say(f"desk.s.{row.status}"), class_="j120-row-status"),
            class_="j120-row-head",
        ),
        _when(row, say),
        element("p", row.todo, class_="j120-row-todo"),
        element("p", join(*links, by=" · "), class_="j120-row-links") if leads else EMPTY,
        _errors(row),
        class_=f"j120-row j120-row--{row.status}",
        data_rank=row.rank,
        data_status=row.status,
    )


def _errors(row: Row) -> Html:
    if not row.errors:
        return EMPTY
    return element("ul", elements("li", row.errors), class_="j120-row-errors")


def table_line(row: Row, say: Phrases) -> str:
    """Return the row as one line of a table to paste into a spreadsheet."""
    date = row.date.iso if row.date else ""
    days = "" if row.days is None else str(row.days)
    cells = (row.ticket, say(f"desk.s.{row.status}"), date, days, row.about, row.todo, row.article)
    return "\t".join((*cells, " ".join(row.errors)))


def table_head(say: Phrases) -> str:
    """Return the headings of that table."""
    return "\t".join(say(f"desk.t.{column}") for column in _COLUMNS)


def render_slips(desk: Desk, corpus: Corpus) -> Html:
    """Write a slip for each person who has something to do, eight to a sheet of A4."""
    say = Phrases.of(corpus)
    slips = (_slip(row, corpus, say) for row in desk.rows if row.status is not Urgency.ERROR)
    law = element("p", desk.law.words, class_="j120-law")
    return element("section", *slips, law, class_="j120-slips", aria_label=say("desk.slips"))


def _slip(row: Row, corpus: Corpus, say: Phrases) -> Html:
    letter = corpus.letters[row.letter].title if row.letter else ""
    site = corpus.edition.short_name
    told = (row.article, say("desk.letter", title=letter) if letter else "")
    return element(
        "div",
        element("p", element("strong", row.ticket), f" · {site}", class_="j120-slip-title"),
        _when(row, say),
        element("p", row.todo),
        element("p", " · ".join(filter(None, told)), class_="j120-slip-law"),
        element("p", say("page.slip-stamp"), class_="j120-slip-stamp"),
        class_="j120-small-slip",
    )


def _when(row: Row, say: Phrases) -> Html:
    if row.date is None or row.days is None:
        return EMPTY
    return element(
        "p",
        element("span", f"{row.about}\u00a0:"),
        " ",
        element("time", row.day, datetime=row.date.iso),
        " ",
        element("span", say.distance(row.days), class_="j120-distance"),
        class_="j120-row-date",
    )


def _law(desk: Desk) -> Html:
    until = desk.law.reverify_before.iso
    return element("p", desk.law.words, class_="j120-law", data_expires=until)


def render_desk_form(
    columns: Iterable[str],
    choices: Mapping[str, Iterable[str]],
    most: int,
    corpus: Corpus,
    base: str,
) -> Html:
    """Write the page of the desk as it is before anyone has come: all its words stand in it.

    ``choices`` are the words proposed for a column, by its name.
    """
    say = Phrases.of(corpus)
    names = tuple(columns)
    fields = tuple(_field(name, say) for name in names)
    words = {
        key: say(f"desk.p.{key}", most=most)
        for key in ("counting", "full", "none", "leave", "done", "apply", "edit", "remove", "count")
    }
    return element(
        "div",
        element("label", say("desk.p.paste"), for_="desk-paste"),
        element("p", say("desk.p.paste-help", most=most), id="desk-paste-help"),
        element(
            "textarea",
            id="desk-paste",
            rows=6,
            autocomplete="off",
            spellcheck="false",
            aria_describedby="desk-paste-help",
        ),
        _buttons(say, ("read",)),
        element(
            "form",
            element("fieldset", element("legend", say("desk.p.add")), *fields),
            element("button", say("desk.p.add-button"), type="submit", class_="md-button"),
            class_="j120-desk-add",
            method="dialog",
            novalidate=True,
        ),
        *(_proposed(name, each) for name, each in choices.items()),
        element("p", class_="j120-desk-said", role="status", aria_live="polite"),
        element("progress", hidden=True, aria_label=say("desk.p.counting")),
        element(
            "label",
            say("desk.p.filter"),
            " ",
            element(
                "select",
                element("option", say("desk.p.all"), value=""),
                *(element("option", say(f"desk.s.{each}"), value=each) for each in Urgency),
                class_="j120-desk-filter",
            ),
        ),
        _buttons(say, ("slips", "ics", "table", "clear")),
        element("ol", class_="j120-rows", aria_label=say("desk.p.rows")),
        element("div", class_="j120-desk-kept"),
        element("noscript", element("p", say("desk.p.no-script"))),
        class_="j120-desk",
        data_base=base,
        data_most=most,
        data_head=table_head(say),
        **{f"data_say_{key}": value for key, value in words.items()},
    )


def _field(name: str, say: Phrases) -> Html:
    label = first_way(say(f"desk.col.{name}"))
    proposed = f"desk-{name}" if name in _LISTED else None
    return element(
        "label", label, " ", element("input", name=name, autocomplete="off", list=proposed)
    )


def _proposed(name: str, words: Iterable[str]) -> Html:
    options = (element("option", value=each) for each in words)
    return element("datalist", *options, id=f"desk-{name}")


def _buttons(say: Phrases, actions: Iterable[str]) -> Html:
    buttons = (
        element(
            "button", say(f"desk.p.{action}"), type="button", class_="md-button", data_desk=action
        )
        for action in actions
    )
    return element("p", *buttons, class_="j120-buttons")
