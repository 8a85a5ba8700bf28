"""From screen to paper: what is pressed, opened or scrolled becomes what is read."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Final

from lxml import etree
from lxml.html import HtmlElement
from lxml.html.builder import CLASS, E

from calculators.languages.phrases import Phrases
from corpus import Day
from publishing.handbook.built_site import CALCULATORS, Chapter, classed

_SCREEN_ONLY: Final = (
    "j120-calculator",
    "j120-cited",
    "j120-handbook",
    "j120-meaning",
    "j120-months",
    "j120-more",
    "j120-on-screen",
    "j120-result-place",
    "j120-search-opener",
    "j120-stages",
)
_UNWRAPPED: Final = ("j120-scroll", "md-typeset__scrollwrap", "md-typeset__table", "j120-home")
_SCREEN_ONLY_TAGS: Final = ("button", "form", "noscript", "script", "style", "template")

_KEPT: Final = frozenset(
    {
        *("alt", "class", "colspan", "datetime", "dir", "href", "id", "lang"),
        *("rel", "rowspan", "scope", "src", "start", "type"),
    }
)
"""Attributes that mean something on paper; the others serve scripts and screen readers."""

_COLOURS: Final = {
    "--j120-strip-track": "#ececea",
    "--j120-strip-window": "#0b5563",
    "--j120-strip-late": "#75756f",
    "--j120-strip-rights": "#a9c9cf",
    "--j120-strip-today": "#000",
    "--j120-paper": "#fff",
    "currentColor": "#000",
}
"""What a drawing's variables are in print: black, greys, and the book's one colour, of five depths
that a copier in black keeps apart."""

_STRIP_LETTERS: Final = 13
"""Size, in units of the drawing, of the marks of a strip of days."""

_BOX: Final = "☐"

_LINES: Final = 3
"""Lines to write a local fact: an address, hours, a site."""

_TOLD_ELSEWHERE: Final = ("j120-findings", "j120-letters", "j120-terms")
"""What a fold of an answer holds that the book has elsewhere."""

_ASIDES: Final = ("j120-chronology", "j120-past", "j120-parts")
"""What belongs to one person, or leads to another calculator."""

_ALINEA: Final = re.compile(r"alinéa\s\d+")

_DRAWN_ALIKE: Final = str.maketrans({"\u02ee": "”"})
"""A slip of the keyboard in a text of law, for which typefaces have no sign, and its twin."""

_BEFORE_A_NUMBER: Final = re.compile(r"(?<=\b[LRD]\.) (?=\d)|(?<=[LRD]\.\*) (?=\d)|(?<=n°) (?=\d)")
"""The space of a citation, after which no line ends."""

_VARIABLE: Final = re.compile(r"var\((--[\w-]+)(?:,[^)]*)?\)")


def to_paper(chapter: Chapter, today: Day, say: Phrases) -> None:
    """Turn a page's article into a chapter's text, in place."""
    article = chapter.article
    if chapter.address.startswith(CALCULATORS) and chapter.follows:
        _keep_example(article)
    _drop_screen_only(article)
    _leave_blank(article, today, say)
    _mark_past(article, today, say)
    _shorten_examples(article)
    _open_details(article)
    for name in _UNWRAPPED:
        for box in classed(article, name):
            box.drop_tag()
    _draw_boxes(article)
    _set_words(article)
    _nest_examples(article)
    _lighten_matrix(article)
    _pair_definitions(article)
    _keep_on_site(chapter)
    _enlarge_months(article)
    for svg in article.iter("svg"):
        _draw_in_ink(svg)
    for element in article.iter(etree.Element):
        inside_drawing = element.tag == "svg" or any(
            a.tag == "svg" for a in element.iterancestors()
        )
        for name in list(element.attrib):
            if name not in _KEPT and not inside_drawing:
                del element.attrib[name]


def _keep_example(article: HtmlElement) -> None:
    """Of a calculator's page keep its title, the code that leads to it, and its example."""
    kept = [*article.iterchildren("h1"), *classed(article, "qr-card")]
    for heading in article.iterchildren("h2"):
        if heading.get("id") == "exemple":
            kept += takewhile(lambda each: each.tag != "h2", heading.itersiblings())
    article[:] = kept


def _drop_screen_only(article: HtmlElement) -> None:
    for term in classed(article, "j120-term"):
        term.drop_tag()
    doomed = [
        below
        for heading in classed(article, "j120-on-screen")
        if heading.tag == "h2"
        for below in takewhile(lambda each: each.tag != "h2", heading.itersiblings())
    ]
    doomed += [e for name in _SCREEN_ONLY for e in classed(article, name)]
    doomed += list(article.iter(*_SCREEN_ONLY_TAGS))
    # Shown by a script when there is something to say.
    doomed += list(article.xpath(".//*[@hidden]"))
    for element in doomed:
        parent = element.getparent()
        if parent is None:
            continue
        element.drop_tree()
        if parent.tag == "p" and not parent.text_content().strip():
            parent.drop_tree()


def _leave_blank(article: HtmlElement, today: Day, say: Phrases) -> None:
    """Leave lines to write a local fact anew once it is past its day: who asks will know it."""
    for fact in classed(article, "j120-local"):
        day = Day.parse(fact.get("data-expires", today.iso))
        if day <= today:
            seen = " ".join(mark.text_content() for mark in classed(fact, "j120-local-mark"))
            past = f"Périmé depuis le {say.day(day, weekday=False)}"
            header = E.p(f"{seen}. {past} : demandez, et écrivez ici.", CLASS("j120-local-header"))
            lines = [E.p(CLASS("to-write")) for _ in range(_LINES)]
            fact[:] = [header, *classed(fact, "j120-local-label"), *lines]


def _mark_past(article: HtmlElement, today: Day, say: Phrases) -> None:
    """Say on paper what a script says on screen: this was to be read again before today."""
    for element in article.xpath(".//*[@data-expires]"):
        day = Day.parse(element.get("data-expires"))
        said = element.text_content()
        if day > today or re.search(r"(périmé|à revérifier)( depuis|$)", said.strip(), re.I):
            continue
        places = [
            *classed(element, "j120-local-header"),
            *element.iter("figcaption", "caption"),
            *element.findall("td")[-1:],
        ]
        place = places[0] if places else element
        said = f"À revérifier depuis le {say.day(day, weekday=False)}."
        place.append(E.strong(said, CLASS("j120-expired")))


def _shorten_examples(article: HtmlElement) -> None:
    """Keep of a worked example its answer, its dates and their count, and the names of its texts.

    Their words are at the end of the book, what to know is in the chapters, the letters are pages
    to fill, the day of the law is on each page, and the glossary has the meaning of each term.
    """
    for example in classed(article, "j120-example"):
        for told_elsewhere in [e for name in _TOLD_ELSEWHERE for e in classed(example, name)]:
            around = told_elsewhere.getparent()
            if around is not None and around is not example and around.getparent() is not None:
                around.drop_tree()
        for aside in [e for name in _ASIDES for e in classed(example, name)]:
            lead = aside.getprevious()
            if lead is not None and lead.tag == "p":
                lead.drop_tree()
            aside.drop_tree()
        for told_elsewhere in (
            *classed(example, "j120-basis"),
            *classed(example, "j120-permit-link"),
        ):
            told_elsewhere.drop_tree()
        for texts in classed(example, "j120-references"):
            fold = texts.getparent()
            if fold is not None and (heading := fold.find("summary/h3")) is not None:
                heading.text = "Les textes"
            known = set()
            for entry in list(texts):
                link, *said = entry
                alinea = _ALINEA.search(link.tail or "")
                for words in said:
                    words.drop_tree()
                link.tail = None
                link.text = f"{link.text}, {alinea[0]}" if alinea else link.text
                if link.text in known:
                    entry.drop_tree()
                known.add(link.text)


def _open_details(article: HtmlElement) -> None:
    """A fold is opened; of an older version of a text, only its dates are kept."""
    for fold in list(article.iter("details")):
        summary = fold.find("summary")
        if "j120-old-version" in fold.get("class", "").split():
            words = summary.text_content() if summary is not None else ""
            fold.clear()
            fold.tag = "p"
            fold.set("class", "j120-old-version")
            fold.text = words
            continue
        fold.tag = "div"
        fold.set("class", f"{fold.get('class', '')} j120-fold".strip())
        if summary is not None and summary.find("*") is not None:
            # A heading of the site stays one.
            summary.drop_tag()
        elif summary is not None:
            summary.tag = "p"
            summary.set("class", "j120-fold-title")


def _draw_boxes(article: HtmlElement) -> None:
    """A box to tick is drawn as the bullet of its entry: no typeface of ours has the sign."""
    for entry in article.iter("li"):
        for holder in entry.iter("li", "p"):
            if (holder.text or "").lstrip().startswith(_BOX):
                holder.text = (holder.text or "").lstrip().removeprefix(_BOX).lstrip()
                entry.set("class", "to-tick")


def _set_words(article: HtmlElement) -> None:
    """Keep « L. 411-1 » on one line, and draw a slip of the keyboard as its twin."""
    for element in article.iter():
        element.text = element.text and _set_in_type(element.text)
        element.tail = element.tail and _set_in_type(element.tail)


def _set_in_type(said: str) -> str:
    return _BEFORE_A_NUMBER.sub("\u00a0", said.translate(_DRAWN_ALIKE))


def _nest_examples(article: HtmlElement) -> None:
    """The headings of a worked example stand below that of the section that shows it."""
    for example in classed(article, "j120-result"):
        for heading in list(example.iter("h2", "h3", "h4")):
            heading.tag = f"h{int(str(heading.tag)[1]) + 1}"


def _lighten_matrix(article: HtmlElement) -> None:
    """Leave the texts out of the table of rights, where each document is then told with its own."""
    if classed(article, "j120-document"):
        for matrix in classed(article, "j120-rights"):
            for basis in classed(matrix, "j120-basis"):
                basis.drop_tree()


def _pair_definitions(article: HtmlElement) -> None:
    """Put a term and its definition into one entry, to stand side by side as in a dictionary."""
    for definition in classed(article, "j120-definition"):
        term = definition.getprevious()
        if term is not None:
            entry = E.section(CLASS("entry"))
            term.addprevious(entry)
            entry.extend([term, definition])


def _keep_on_site(chapter: Chapter) -> None:
    """Leave the list of every fact on the site: it is long, and only true on the day it is read."""
    for table in classed(chapter.article, "j120-freshness"):
        said = "La liste de tous les faits, avec le jour de chaque vérification, est sur le site"
        line = E.p(f"{said}.")
        if chapter.public:
            line = E.p(f"{said} : ", E.a("cette page", href=chapter.public), ".")
        table.addprevious(line)
        table.drop_tree()


def _enlarge_months(article: HtmlElement) -> None:
    """Set the months of a strip of days as large as its other words: paper cannot be zoomed."""
    for strip in classed(article, "j120-strip"):
        for said in strip.iter("text"):
            if float(said.get("font-size", _STRIP_LETTERS)) < _STRIP_LETTERS:
                said.set("font-size", str(_STRIP_LETTERS))


def _draw_in_ink(svg: HtmlElement) -> None:
    # The style sheet of the book does not reach inside a drawing.
    svg.set("font-family", "Label")
    label = svg.get("aria-label")
    if label and svg.find("title") is None:
        title = etree.SubElement(svg, "title")
        title.text = label
        svg.insert(0, title)
    for element in svg.iter(etree.Element):
        for name, value in element.attrib.items():
            named = _VARIABLE.sub(lambda found: found.group(1), value)
            if named in _COLOURS:
                element.set(name, _COLOURS[named])
