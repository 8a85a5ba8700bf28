"""When silence is a refusal, and until when it can be contested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from calculators.law.appeals import AGAINST_SILENCE, Way, appeal
from calculators.law.eu_family import card_due
from calculators.law.facts import Facts
from calculators.law.silence import Birth, births
from calculators.rendering.html import Html, element, join
from corpus import Day, Title
from macros.markup import link, row, table
from macros.permit_pages.case import Asked
from macros.permit_pages.wording import paragraph, say
from macros.references import ref
from macros.setting import Setting

_COLUMNS: Final = ("silence-request", "silence-delay", "silence-appeal")


def silence(setting: Setting, title: Title, requests: Sequence[Asked]) -> Iterator[Html]:
    """Say it of each request, counted from a request of the build day as an example."""
    filed = {asked.request: replace(asked.facts, filed=setting.today) for asked in requests}
    yield paragraph(setting, "silence-is")
    if any(card_due(facts, setting.corpus) for facts in filed.values()):
        yield paragraph(setting, "silence-eu", ref=ref(setting, "ceseda/r233-17", alinea=2))
    found = {request: births(facts, setting.corpus) for request, facts in filed.items()}
    shared = len(found) > 1 and len(set(found.values())) == 1
    named = (("both", each) for each in [*found.values()][:1]) if shared else found.items()
    yield _table(setting, [(say(setting, f"silence-{who}"), each) for who, each in named])
    by_day = link(
        setting.page.href("tables/silence-de-l-administration.md"), say(setting, "silence-table")
    )
    exact = link(
        setting.page.href(f"calculateurs/silence-de-l-administration.md#j120=1&title={title.id}"),
        say(setting, "silence-calculator"),
    )
    yield paragraph(setting, "silence-days", table=by_day, calculator=exact)
    written = link(
        setting.page.href("guide/refus-ecrit.md"),
        say(setting, "silence-written-link"),
    )
    yield paragraph(setting, "silence-written", link=written)


def _table(setting: Setting, found: Sequence[tuple[Html, tuple[Birth, ...]]]) -> Html:
    names = [say(setting, key) for key in _COLUMNS]
    rows = [
        row(names, name, _refusal(setting, births), _last(setting, births[0]))
        for name, births in found
    ]
    caption = say(setting, "silence-caption", day=setting.day(setting.today))
    return table(caption, names, rows, class_="j120-rights")


def _refusal(setting: Setting, births: Sequence[Birth]) -> Html:
    """Say the earliest day, the one to reckon with, and the later ones of another reading."""
    first, *others = births
    said: list[str] = [
        element("strong", _time(setting, first.day)),
        join("(", say(setting, "silence-after", delay=_delay(setting, first)), ")"),
    ]
    if first.doubt:
        said.append(element("small", setting.pulled(first.doubt), class_="j120-note"))
    for birth in others:
        words = say(
            setting,
            "silence-other",
            day=_time(setting, birth.day),
            delay=_delay(setting, birth),
            doubt=setting.pulled(birth.doubt or ""),
        )
        said.append(element("small", words, class_="j120-note"))
    return join(*said, by=" ")


def _delay(setting: Setting, birth: Birth) -> str:
    lengths = (setting.say.in_letters(count.rule) for count in birth.counts)
    return setting.say.language.every(tuple(lengths))


def _last(setting: Setting, birth: Birth) -> Html:
    way = appeal(Way.APPEAL, AGAINST_SILENCE, birth.day, Facts(), setting.corpus)
    return element("strong", _time(setting, way.prudent))


def _time(setting: Setting, day: Day) -> Html:
    return element("time", setting.say.day(day), datetime=day.iso)
