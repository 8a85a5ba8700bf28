"""What one department does: boxed, dated, and marked once it can no longer be trusted."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.rendering.html import Html, element, join, lines
from corpus import LocalFact
from macros.mistakes import entry
from macros.setting import Setting


def local(setting: Setting, id: str) -> Html:  # noqa: A002 (authors write id)
    """Show a national fact, or a local one of each department of this edition that has it.

    ``association`` is the fact that the edition names so. Raises ``UnknownKey``.
    """
    national = setting.corpus.national_facts
    if id in national:
        return _box(setting, "Renseignement national", "vu", national[id])
    wanted = setting.corpus.edition.association if id == "association" else id
    departments = setting.corpus.departments.values()
    entry("fait local", wanted, {fact.id: fact for each in departments for fact in each.facts})
    return join(*local_here(setting, wanted))


def local_here(setting: Setting, id_: str) -> Iterator[Html]:
    """Show a fact of each department of this edition that has it; it may be none.

    Where several have it, the reader opens that of his own.
    """
    told = ((each, each.fact(id_)) for each in setting.corpus.departments.values())
    found = [(department, fact) for department, fact in told if fact is not None]
    for department, fact in found:
        box = _box(setting, f"Pratique locale ({department.name})", "vue", fact)
        if len(found) > 1:
            title = element("summary", f"{department.name}\u00a0: {fact.label}")
            box = element("details", title, box, class_="j120-department")
        yield box


def _box(setting: Setting, scope: str, seen_word: str, fact: LocalFact) -> Html:
    """Show a fact, for whom it holds and when it was seen; « périmé » from ``expires`` on."""
    expired = setting.today >= fact.expires
    seen, expires = setting.day(fact.seen), setting.day(fact.expires)
    mark = f"{scope}, {seen_word} le {seen}"
    header = [element("span", mark, class_="j120-local-mark")]
    if expired:
        said = f"Périmé depuis le {expires} : vérifiez avant de vous y fier."
        header.append(element("strong", said, class_="j120-expired"))
    body = [element("p", element("strong", fact.label), class_="j120-local-label")]
    body += [element("p", lines(line)) for line in fact.lines]
    if fact.doubt:
        body.append(element("p", fact.doubt, class_="j120-doubt"))
    until = "" if expired else f" À revérifier avant le {expires}."
    body.append(element("p", f"Source : {fact.source}{until}", class_="j120-source"))
    return element(
        "aside",
        element("p", join(*header, by=" "), class_="j120-local-header"),
        *body,
        class_="j120-local j120-local--expired" if expired else "j120-local",
        aria_label=f"{scope} : {fact.label}",
        data_expires=fact.expires.iso,
    )
