"""A result as HTML: one renderer for the page, the static example and the printed book.

No inline style, script or handler: the page's policy forbids them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import Final

from calculators.languages.phrases import Phrases
from calculators.rendering.beside import as_french, beside
from calculators.rendering.chronology import render_chronology
from calculators.rendering.day_strip import render_strip
from calculators.rendering.html import EMPTY, Html, element, join
from calculators.rendering.letter import render_letter
from calculators.rendering.linking import page_link
from calculators.rendering.terms import render_terms
from calculators.rendering.timeline import render_timeline, when
from calculators.result import (
    Action,
    DatedFact,
    Finding,
    Level,
    Reference,
    Result,
    RightFact,
    Source,
)
from corpus import Corpus

_TEXTS_PAGES = {"decision": "decisions", "order": "arretes"}
ACTIONS: Final = 3
"""How many things to do one screen holds; the others wait in a fold."""
HELP: Final = "qui-peut-aider"
_LETTERS: Final = "calculateurs/courriers"


def render_html(
    result: Result,
    corpus: Corpus,
    base: str = "",
    tools: Html = EMPTY,
    french: Result | None = None,
) -> Html:
    """Write the answer: on one screen what it comes to and what to do, the rest folded.

    ``base`` leads from the page to the site's root (``../../``). ``tools`` is what can be done with
    the answer, put where it is looked for. ``french`` is the same answer, beside another language.
    """
    say = Phrases.of(corpus)
    return join(
        render_screen(result, corpus, base, french),
        EMPTY
        if result.writing is None
        else render_letter(result.writing, Phrases.of(corpus.french)),
        tools,
        _folds(result, corpus, base, say),
        EMPTY if french is None else _whole(french, corpus, base, say),
    )


def _whole(french: Result, corpus: Corpus, base: str, say: Phrases) -> Html:
    """Write the rest of the answer in French, as its first screen has it sentence by sentence."""
    folds = _folds(french, corpus.french, f"{base}../", Phrases.of(corpus.french))
    return element(
        "details",
        element("summary", element("h3", say("page.in-french"))),
        element("div", folds, **as_french()),
        class_="j120-proof",
    )


def _folds(result: Result, corpus: Corpus, base: str, say: Phrases) -> Html:
    later = [
        _action(action, action.words, corpus, base, say, rank)
        for rank, action in enumerate(result.actions, 1)
        if rank > ACTIONS or action.brief != action.words
    ]
    return join(
        render_timeline(result, base, say),
        _fold("dates", say, "dl", _dates(result, say)),
        _permit(result, corpus, base, say),
        _rights(result.rights_words, result.rights, corpus, base, say),
        _rights(result.awaited_words, result.awaited, corpus, base, say),
        _to_know(result, later, say),
        _fold("terms", say, "dl", render_terms(result, corpus, base)),
        _fold("letters", say, "ul", (_letter(each, corpus, base, say) for each in result.letters)),
        render_chronology(result.chronology, say),
        _fold(
            "steps",
            say,
            "ol",
            (element("li", step.words) for step in result.steps),
            "steps" if result.dates else "reasons",
            before=_strip(result, say),
        ),
        _fold("references", say, "ul", (_reference(each, base, say) for each in result.references)),
    )


def render_screen(result: Result, corpus: Corpus, base: str, french: Result | None = None) -> Html:
    """Write what one screen holds: a word, a sentence, a day, three things to do, who can help.

    ``french`` is the same answer, whose sentences stand under those of another language.
    """
    say = Phrases.of(corpus)
    status = str(result.status).replace("_", "-")
    under = (beside(each.brief) for each in french.actions) if french else repeat(EMPTY)
    actions = (
        _action(each, each.brief, corpus, base, say, under=words)
        for each, words in zip(result.actions[:ACTIONS], under, strict=False)
    )
    return element(
        "div",
        element("p", say(f"page.status.{result.status}"), class_="j120-status"),
        element("h2", result.headline, class_="j120-headline", data_j120="headline", tabindex=-1),
        beside(french.headline if french else None),
        _main_date(result.main_date, result.headline, say, french),
        _in_brief(result.rights_words, result.rights, say),
        element("ol", *actions, class_="j120-actions") if result.actions else EMPTY,
        element(
            "p",
            element("a", say(f"page.more.{HELP}"), href=page_link(HELP, base, say)),
            class_="j120-help-link",
        ),
        class_=f"j120-answer j120-status--{status}",
        data_j120="answer",
    )


def by_time(dates: Iterable[DatedFact]) -> list[DatedFact]:
    """Return the days to come, the nearest first; then the past ones, the latest first."""
    return sorted(dates, key=lambda fact: (fact.days_from_today < 0, abs(fact.days_from_today)))


def reference_link(key: str, base: str, say: Phrases) -> str:
    """Return the address of a text on the pages of texts: ``ceseda/r431-5``, ``decision/…``."""
    room, _, name = key.partition("/")
    return page_link(f"textes/{_TEXTS_PAGES.get(room, room)}#{name}", base, say)


def _main_date(fact: DatedFact | None, headline: str, say: Phrases, french: Result | None) -> Html:
    """Write the one day, and what it is unless the headline has just said it."""
    if fact is None:
        return EMPTY
    day = element("time", fact.words, datetime=fact.date.iso)
    distance = element("span", say.distance(fact.days_from_today), class_="j120-distance")
    told = fact.words in headline
    named = EMPTY if told else join(element("span", fact.label, class_="j120-main-label"), " ")
    written = element("p", named, day, " ", distance, class_="j120-main-date", data_j120="date")
    same = french.main_date if french else None
    return join(written, beside(f"{same.label}\u00a0: {same.words}" if same else None))


def _in_brief(words: str, rights: Sequence[RightFact], say: Phrases) -> Html:
    """Write with what one has rights today, and each right in two words."""
    if not rights:
        return EMPTY
    told = (
        element("li", right.label, " ", element("strong", say(f"rights.answer.{right.answer}")))
        for right in rights
    )
    return join(element("p", words), element("ul", *told, class_="j120-rights"))


def _permit(result: Result, corpus: Corpus, base: str, say: Phrases) -> Html:
    """Lead to the page of the permit that was named, which says all that is known of it."""
    if result.permit is None:
        return EMPTY
    words = say("page.permit", title=corpus.titles[result.permit].label)
    link = element("a", words, href=page_link(f"titres/{result.permit}", base, say))
    return element("p", link, class_="j120-permit-link")


def _to_know(result: Result, later: Sequence[Html], say: Phrases) -> Html:
    """Write what changes nothing of what is done first: reasons, doubts, then what to do later."""
    urgent = [f for f in result.findings if f.level in (Level.DANGER, Level.WARNING)]
    calm = [f for f in result.findings if f not in urgent]
    return element(
        "details",
        element("summary", element("h3", say("page.findings"))),
        element("p", result.lead),
        _findings("urgent", urgent, say),
        element("ol", *later, class_="j120-actions") if later else EMPTY,
        _findings("calm", calm, say),
        class_="j120-proof",
    )


def _strip(result: Result, say: Phrases) -> Html:
    if result.strip is None:
        return EMPTY
    # Too wide for a telephone: it scrolls, by keyboard too.
    return element(
        "div",
        render_strip(result.strip, say),
        class_="j120-scroll",
        tabindex=0,
        role="group",
        aria_label=say("page.strip"),
    )


def _fold(
    key: str,
    say: Phrases,
    kind: str,
    items: Iterable[Html],
    heading: str = "",
    before: Html = EMPTY,
) -> Html:
    """Write a list that is opened: on a telephone it would bury what is to be done."""
    inner = join(*items)
    if not inner:
        return EMPTY
    return element(
        "details",
        element("summary", element("h3", say(f"page.{heading or key}"))),
        before,
        element(kind, inner, class_=f"j120-{key}"),
        class_="j120-proof",
    )


def _rights(
    words: str, rights: Iterable[RightFact], corpus: Corpus, base: str, say: Phrases
) -> Html:
    """Write what one document gives, under the words that say whether one has it."""
    inner = join(*(_right(each, corpus, base, say) for each in rights))
    if not inner:
        return EMPTY
    return element(
        "details",
        element("summary", element("h3", words)),
        element("dl", inner, class_="j120-allowed"),
        class_="j120-proof",
    )


def _findings(key: str, findings: Sequence[Finding], say: Phrases) -> Html:
    if not findings:
        return EMPTY
    return element(
        "ul",
        *(element("li", f.words, class_=f"j120-finding--{f.level}") for f in findings),
        class_="j120-findings",
        aria_label=say(f"page.findings-{key}"),
    )


def _action(
    action: Action,
    words: str,
    corpus: Corpus,
    base: str,
    say: Phrases,
    rank: int | None = None,
    under: Html = EMPTY,
) -> Html:
    """Write something to do, in these words, which lead to where it is done, or explained.

    ``rank`` where others are left out before it; ``under`` is its French.
    """
    room, _, key = (action.page or "").partition("/")
    if room == "link":
        words = element("a", words, href=corpus.links[key].url, rel="external")
    elif room == "letter":
        # The page's script has the form of the letters choose this one.
        words = element("a", words, href=page_link(_LETTERS, base, say), data_letter=key)
    elif action.page:
        words = element("a", words, href=page_link(action.page, base, say))
    return element("li", words, under, data_j120="action" if rank is None else None, value=rank)


def _right(right: RightFact, corpus: Corpus, base: str, say: Phrases) -> Html:
    answer = say(f"rights.answer.{right.answer}")
    sources = (_source(source, corpus, base, say) for source in right.sources)
    said = (
        element("strong", answer, class_=f"j120-right j120-right--{right.answer}"),
        element("span", right.rest(answer)),
        element("small", join(*sources, by="\u00a0; "), class_="j120-basis"),
    )
    told = element("dd", join(*said, by=" "))
    return element("div", element("dt", right.label), told, data_right=right.key)


def _source(source: Source, corpus: Corpus, base: str, say: Phrases) -> Html:
    if source.key.startswith("link/"):
        link = corpus.links[source.key.removeprefix("link/")]
        return element("a", source.name, href=link.url, rel="external")
    return element("a", source.name, href=reference_link(source.key, base, say))


def _letter(letter: str, corpus: Corpus, base: str, say: Phrases) -> Html:
    found = corpus.letters[letter]
    # The page's script has the form of the letters choose this one.
    link = element("a", found.title, href=page_link(_LETTERS, base, say), data_letter=found.id)
    return element("li", link)


def _dates(result: Result, say: Phrases) -> Iterator[Html]:
    """Write each day, unless a line of time has said them all."""
    for fact in by_time(result.dates) if result.timeline is None else ():
        yield _date(fact, say)


def _date(fact: DatedFact, say: Phrases) -> Html:
    return element(
        "div",
        element("dt", fact.label),
        element("dd", element("time", fact.words, datetime=fact.date.iso)),
        element("dd", when(fact, say), class_="j120-when"),
        class_="j120-date-row",
        data_date_key=fact.key,
    )


def _reference(reference: Reference, base: str, say: Phrases) -> Html:
    details = reference.details(say)
    return element(
        "li",
        element("a", reference.name, href=reference_link(reference.key, base, say)),
        f" ({details})" if details else "",
        "\u00a0: ",
        element("q", reference.quote) if reference.quote else say("page.unread"),
    )
