"""The book: the chapters of the built site between a cover and the indexes."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import lxml.html
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from lxml.html import HtmlElement
from lxml.html.builder import CLASS, E
from markupsafe import Markup, escape

from calculators.languages.phrases import Phrases
from calculators.questions.attempts import Way
from corpus import Corpus, Day
from publishing.handbook import contents, front, indexes
from publishing.handbook.built_site import HOME, Chapter, read_chapters, site_licences
from publishing.handbook.forms import send_to_forms, to_fill
from publishing.handbook.linking import filled_id, link_chapters, name_places, short
from publishing.handbook.months import set_months
from publishing.handbook.paper import to_paper
from publishing.handbook.paper_sizes import Paper
from publishing.handbook.permits import set_permits
from publishing.handbook.qr_codes import put_code
from publishing.handbook.texts import keep_cited, set_texts, sort_decisions
from publishing.shipped import ROOT

TEMPLATES: Final = Path(__file__).with_name("templates")


def make_book(site: Path, corpus: Corpus, today: Day, paper: Paper) -> HtmlElement:
    """Return the whole book as one document, the pages of its references still to be filled.

    Raises ``FileNotFoundError`` where the site is not built.
    """
    say = Phrases.under(corpus, today)
    environment = _environment(say)
    home, *body = chapters = read_chapters(site)
    for chapter in chapters:
        put_code(chapter)
        to_paper(chapter, today, say)
        set_permits(chapter)
    keep_cited(chapters, corpus)
    sort_decisions(chapters, corpus)
    for chapter in chapters:
        set_texts(chapter, corpus, say)
        if chapter.address != HOME:
            name_places(chapter)
    links = link_chapters(chapters)
    for chapter in body:
        send_to_forms(chapter)
    # What the indexes name is named before the chapters are written down.
    tables = tuple(indexes.tables(body))
    terms = indexes.terms(body, corpus.glossary.values(), links)
    for chapter in body:
        set_months(chapter, corpus, today, say, paper)
    edition = corpus.edition
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    in_order = sorted(corpus.letters.values(), key=lambda letter: letter.rank)
    written = environment.get_template("book.html").render(
        today=today,
        foot=_foot(corpus, say, version),
        edition=edition,
        state=corpus.state,
        say=say,
        home=home.public,
        licences=site_licences(site),
        opening=corpus.deadline("ouverture-anef", today).value,
        closing=corpus.deadline("fermeture-anef", today).value,
        ways_in=contents.ways_in(home, chapters),
        parts=contents.parts([chapter for chapter in body if not chapter.is_appendix]),
        texts_parts=contents.parts([chapter for chapter in body if chapter.is_appendix]),
        chapters=_sections((each for each in body if not each.is_appendix), edition.site_name),
        appendix=_sections((each for each in body if each.is_appendix), edition.site_name),
        letters=[to_fill(letter, corpus, say) for letter in in_order],
        ways_of_trying=[say(f"attempts.way.{way}") for way in Way],
        texts=indexes.texts(body, links),
        places={name for chapter in body for name in chapter.article.xpath(".//@id")},
        permits=tuple(indexes.permits(site, body)),
        delays=front.delays(corpus, today, say),
        days_off=front.days_off(today, say),
        abbreviations=front.abbreviations(corpus.glossary.values()),
        terms=terms,
        tables=tables,
        version=version,
        fingerprint=fingerprint(corpus.root),
    )
    return lxml.html.document_fromstring(written)


def _foot(corpus: Corpus, say: Phrases, version: str) -> str:
    """Say on each page which edition it is, and both days of its law."""
    sought = say.day(corpus.state.known_on, weekday=False)
    read = corpus.state.text_state_words
    return f"Édition {version} · textes de {read}, recherches du {sought}"


def fingerprint(root: Path) -> str:
    """Return the digest of every data file of the corpus, in groups of four."""
    digest = hashlib.sha256()
    for path in sorted([*root.rglob("*.toml"), *root.rglob("*.md")]):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    found = digest.hexdigest()[:32]
    return " ".join(found[start : start + 4] for start in range(0, len(found), 4))


def _environment(say: Phrases) -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
    )
    made.filters["day"] = lambda day: say.day(day, weekday=False)
    made.filters["short"] = short
    made.filters["filled_id"] = filled_id
    made.filters["capital"] = lambda words: words[:1].upper() + words[1:]
    made.filters["lines"] = lambda words: Markup("<br>").join(escape(words).splitlines())
    return made


def _sections(chapters: Iterable[Chapter], book: str) -> Markup:
    """Write the chapters, each under the name of its group, or of the book.

    One that follows another starts no page.
    """
    made: list[HtmlElement] = []
    opened: str | None = None
    for chapter in chapters:
        section = chapter.article
        if chapter.follows:
            made[-1].extend(list(section))
            continue
        section.tag = "section"
        section.text = None
        kind = f"chapter chapter--{chapter.sort}" if chapter.sort else "chapter"
        section.set("class", kind if chapter.group else f"{kind} chapter--alone")
        opens = chapter.group not in (None, opened)
        opened = chapter.group
        kicker = E.p(chapter.group or book, CLASS("kicker kicker--first" if opens else "kicker"))
        section.insert(0, kicker)
        made.append(section)
    return Markup("".join(lxml.html.tostring(section, encoding="unicode") for section in made))
