"""With which paper one may stay, work, travel and claim while the request is examined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from calculators.answers.granting import words_of
from calculators.law.documents import CELLS, Granted, grants
from calculators.law.documents import row as of_paper
from calculators.law.eu_family import is_european
from calculators.law.facts import Held
from calculators.law.filing_window import EUROPEAN
from calculators.law.protection import REGIMES
from calculators.law.renewal import may_follow_visa
from calculators.law.rights_kept import keeps
from calculators.rendering.html import Html, element, join
from calculators.result import RightFact
from corpus import Code, Document, Kind, Paper, Request, Title
from macros.basis import split_alinea
from macros.delays import delay
from macros.markup import definitions, link
from macros.permit_pages.case import Asked
from macros.permit_pages.wording import paragraph, say
from macros.references import cite, ref
from macros.rights import ANSWERS, COLUMNS
from macros.setting import Setting

_WAITING: Final = {
    True: (Paper.CERTIFICATE,),
    False: (Paper.RECEIPT,),
    None: (Paper.CERTIFICATE, Paper.RECEIPT),
}
"""What is given, by whether the request is on the list of ANEF; one or the other, if unknown."""

_KEPT: Final = "ceseda/l433-3"
_LISTED: Final = frozenset({Kind.CST, Kind.CSP})
"""The cards that its second alinéa names."""


def papers(setting: Setting, title: Title, requests: Sequence[Asked]) -> Iterator[Html]:
    """Say what proves the stay, what the paper of each request allows, and what a card keeps."""
    european = is_european(title)
    if not european:
        yield paragraph(setting, "papers-valid")
    yield paragraph(setting, "papers-confirmation")
    if not european:
        yield from _due(setting, title, requests)
    for asked in () if european else requests:
        for paper in _WAITING[asked.listed]:
            document = of_paper(setting.corpus, paper, asked.request)
            yield _paper(setting, document, asked, document.label)
    if european:
        yield from _european(setting, requests[0])
    if any(map(_may_follow_visa, requests)):
        yield element("p", setting.say("after-visa.f.renewal"))
    kept = [keeps(each.facts) for each in requests if each.request is Request.RENEWAL]
    if kept and kept[0] is not False:
        key = "papers-kept" if kept[0] else "papers-kept-perhaps"
        yield paragraph(setting, key, ref=ref(setting, _KEPT, alinea=1))
    if kept and not _LISTED.isdisjoint(title.kinds):
        yield paragraph(setting, "papers-kept-listed", ref=ref(setting, _KEPT, alinea=2))
    more = link(setting.page.href("guide/attestations.md"), say(setting, "papers-more-link"))
    yield paragraph(setting, "papers-more", link=more)


def _due(setting: Setting, title: Title, requests: Sequence[Asked]) -> Iterator[Html]:
    """Say to whom each paper is owed."""
    ways = {paper for asked in requests for paper in _WAITING[asked.listed]}
    if Paper.CERTIFICATE in ways:
        yield paragraph(
            setting, "papers-certificate", ref=ref(setting, "ceseda/r431-15-1", alinea=2)
        )
        if any(asked.request is Request.FIRST for asked in requests):
            eighteen = ref(setting, "ceseda/r431-15-1", alinea=3)
            yield paragraph(setting, "papers-eighteen", ref=eighteen)
    if title.protection is not None:
        regime = REGIMES[title.protection]
        length, text = delay(setting, regime.length), ref(setting, regime.basis)
        yield paragraph(setting, "papers-protected", length=length, ref=text)
    if Paper.RECEIPT in ways:
        yield paragraph(setting, "papers-receipt", ref=ref(setting, "ceseda/r431-12"))


def _european(setting: Setting, asked: Asked) -> Iterator[Html]:
    """Say what an expired European card still gives: the right does not come from it."""
    document = of_paper(setting.corpus, Paper.EXPIRED_PERMIT)
    yield _paper(setting, document, asked, say(setting, "papers-european"))
    if asked.time.route in EUROPEAN:
        yield element("p", setting.say("eu-family.f.right"))


def _may_follow_visa(asked: Asked) -> bool:
    return may_follow_visa(replace(asked.facts, held=Held.VLS_TS))


def _paper(setting: Setting, document: Document, asked: Asked, name: str) -> Html:
    """Show what a document gives to whoever makes this request, matter by matter."""
    given = grants(document, CELLS, asked.facts, setting.today, setting.corpus)
    told = ((name, _told(setting, each)) for name, each in zip(COLUMNS[1:], given, strict=True))
    return element(
        "details",
        element("summary", name),
        definitions(told),
        class_="j120-paper",
        data_expires=document.reverify_before.iso,
    )


def _told(setting: Setting, given: Granted) -> Html:
    words = setting.pulled(words_of(setting.say, given))
    answer = ANSWERS[given.answer]
    said = RightFact("", "", given.answer, words, ()).rest(answer)
    short = element("strong", answer, class_=f"j120-right j120-right--{given.answer}")
    cited = join(*(_cited(setting, basis) for basis in given.basis), by=" ; ")
    return join(short, said, element("small", cited), by=" ")


def _cited(setting: Setting, basis: str) -> Html:
    """Name an article by its number alone: of four matters, the words come first."""
    key, alinea = split_alinea(basis)
    if key.partition("/")[0] not in set(Code):
        return cite(setting, basis)
    number = setting.corpus.article(key).latest.number.replace(" ", "\u00a0")
    return ref(setting, key, text=f"{number}, al.\u00a0{alinea}" if alinea else number)
