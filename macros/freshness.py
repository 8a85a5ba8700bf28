"""Is the guide up to date? Every fact that can perish, the longest unread first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from calculators.rendering.html import Html, element
from corpus import Day
from macros.external_links import anchor
from macros.markup import blocks, row, table
from macros.references import article_name, cite, decision, order
from macros.setting import Setting


class Freshness(StrEnum):
    """What a fact is worth on the day of the build."""

    CURRENT = "current"
    TO_REVERIFY = "to-reverify"
    EXPIRED = "expired"


_WORDS: Final = {
    Freshness.CURRENT: "à jour",
    Freshness.TO_REVERIFY: "à revérifier",
    Freshness.EXPIRED: "périmé",
}
_COLUMNS: Final = (
    "Fait",
    "Nature",
    "Lu dans son état du",
    "Vérifié le",
    "À revérifier avant",
    "État",
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A perishable fact. ``expires`` tells a local practice, false after its day, from the rest."""

    kind: str
    name: str
    sort_name: str
    read: Day
    checked: Day
    before: Day
    expires: bool = False

    def state(self, today: Day) -> Freshness:
        """Tell what the fact is worth on a day."""
        if today < self.before:
            return Freshness.CURRENT
        return Freshness.EXPIRED if self.expires else Freshness.TO_REVERIFY


def freshness(setting: Setting) -> str:
    """Count the facts by nature and state, then list them, the longest unread first."""
    facts = sorted(perishable_facts(setting), key=lambda f: (f.read, f.checked, f.sort_name))
    return blocks([_summary(setting, facts), _list(setting, facts)])


def perishable_facts(setting: Setting) -> Iterator[Fact]:
    """Yield every fact of the corpus that has a day of check and a day of expiry."""
    corpus = setting.corpus
    for key in corpus.article_keys:
        article = corpus.article(key)
        version = article.latest
        yield Fact(
            "article",
            cite(setting, key),
            article_name(article),
            version.text_state,
            version.changes_sought,
            version.reverify_before,
        )
    for o in corpus.orders.values():
        named = order(setting, o.id)
        yield Fact(
            "arrêté ou décret", named, o.id, o.changes_sought, o.changes_sought, o.reverify_before
        )
    for d in corpus.decisions.values():
        named = decision(setting, d.id)
        yield Fact("décision", named, d.id, d.changes_sought, d.changes_sought, d.reverify_before)
    for document in corpus.documents.values():
        yield Fact(
            "document provisoire",
            document.label,
            document.id,
            document.seen,
            document.seen,
            document.reverify_before,
        )
    for national in corpus.national_facts.values():
        name, seen = national.label, national.seen
        yield Fact("renseignement national", name, national.id, seen, seen, national.expires, True)
    for local in (fact for each in corpus.departments.values() for fact in each.facts):
        name = local.label
        yield Fact("pratique locale", name, local.id, local.seen, local.seen, local.expires, True)
    for link in corpus.links.values():
        named = anchor(setting, link.id)
        yield Fact("adresse", named, link.id, link.seen, link.seen, link.reverify_before)


def _summary(setting: Setting, facts: list[Fact]) -> Html:
    counted = Counter((fact.kind, fact.state(setting.today)) for fact in facts)
    columns = ("Nature", *(_WORDS[state].capitalize() for state in Freshness))
    rows = [
        row(columns, kind.capitalize(), *(str(counted[kind, state]) for state in Freshness))
        for kind in dict.fromkeys(fact.kind for fact in facts)
    ]
    caption = f"Ce que vaut chaque fait au {setting.day(setting.today)}"
    return table(caption, columns, rows, class_="j120-freshness-summary")


def _list(setting: Setting, facts: list[Fact]) -> Html:
    # Most facts share a few days: each is put in words once.
    days = {day: setting.day(day) for f in facts for day in (f.read, f.checked, f.before)}
    rows = []
    for fact in facts:
        state = fact.state(setting.today)
        mark = element("span", _WORDS[state], class_=f"j120-state j120-state--{state}")
        read, checked, before = days[fact.read], days[fact.checked], days[fact.before]
        rows.append(
            row(
                _COLUMNS,
                fact.name,
                fact.kind,
                read,
                checked,
                before,
                mark,
                data_expires=fact.before.iso,
                data_state=state,
            )
        )
    caption = "Tous les faits du guide, le plus anciennement lu d’abord"
    return table(caption, _COLUMNS, rows, class_="j120-freshness")
