"""The list of residence permits: which door each one's request goes through, and since when."""

from __future__ import annotations

from typing import Final

from calculators.rendering.html import Html, element, join
from corpus import Category, Code, Filing, Grade, Kind, OrderKind, Procedure, Request, Title
from macros.basis import permit_page, split_alinea
from macros.coming import coming_filing
from macros.markup import blocks, items, link, row, table
from macros.mistakes import Mistake, choice
from macros.references import cite, order, ref
from macros.setting import Setting

KINDS: Final = {
    Kind.VLS_TS: "visa de long séjour valant titre de séjour",
    Kind.CST: "carte de séjour temporaire",
    Kind.CSP: "carte de séjour pluriannuelle",
    Kind.CSP_4: "carte de séjour pluriannuelle de quatre ans",
    Kind.RESIDENT: "carte de résident",
    Kind.ALGERIAN_1: "certificat de résidence algérien d’un an",
    Kind.ALGERIAN_10: "certificat de résidence algérien de dix ans",
    Kind.EU_CARD: "carte de citoyen de l’Union ou de sa famille",
    Kind.RETIRED: "carte « retraité »",
    Kind.PROVISIONAL: "autorisation provisoire de séjour",
    Kind.WITHDRAWAL: "titre de l’accord de retrait",
}
_PROCEDURES: Final = {
    Procedure.ANEF: "ANEF",
    Procedure.PREFECTURE: "préfecture, hors de l’ANEF",
    Procedure.POST: "voie postale",
    Procedure.UNCERTAIN: "non tranché",
}
_REQUESTS: Final = {Request.FIRST: "Première demande", Request.RENEWAL: "Renouvellement"}
_THE: Final = {
    OrderKind.ARRETE: "l’",
    OrderKind.DECREE: "le ",
    OrderKind.LAW: "la ",
    OrderKind.DIRECTIVE: "la ",
}
_GRADES: Final = {
    Grade.A: "A : arrêté lu",
    Grade.B: "B : sources concordantes",
    Grade.C: "C : déduit, à vérifier",
}


def titles(
    setting: Setting,
    category: str | None = None,
    procedure: str | None = None,
    request: str | None = None,
) -> str:
    """List the permits, a table a category, as they are filed for on the build day.

    Raises ``Mistake`` for a category, procedure or request that does not exist, and where no
    permit is left.
    """
    corpus = setting.corpus
    if category is not None:
        choice("category", category, (c.id for c in corpus.categories))
    wanted = tuple(Request) if request is None else (Request(choice("request", request, Request)),)
    through = None if procedure is None else Procedure(choice("procedure", procedure, Procedure))
    tables = []
    for heading in corpus.categories:
        if category not in (None, heading.id):
            continue
        rows = [
            (title, filings)
            for title in corpus.titles.values()
            if title.category == heading.id
            and (filings := _filings(setting, title, wanted, through))
        ]
        if rows:
            tables.append(_table(setting, heading, rows, wanted))
    if not tables:
        raise Mistake("Aucun titre de séjour ne répond à ces conditions.")
    return blocks(tables)


def kinds(title: Title) -> str:
    """Return « carte de séjour temporaire ou carte de séjour pluriannuelle »."""
    return " ou ".join(KINDS[kind] for kind in title.kinds)


def _filings(
    setting: Setting, title: Title, wanted: tuple[Request, ...], through: Procedure | None
) -> dict[Request, Filing]:
    found = {request: title.filing_on(request, setting.today) for request in wanted}
    return {
        request: filing
        for request, filing in found.items()
        if filing is not None and through in (None, filing.procedure)
    }


def _table(
    setting: Setting,
    heading: Category,
    rows: list[tuple[Title, dict[Request, Filing]]],
    wanted: tuple[Request, ...],
) -> Html:
    columns = ("Titre demandé", "Base légale", *(_REQUESTS[request] for request in wanted))
    made = [_row(setting, columns, title, filings) for title, filings in rows]
    return table(heading.label, columns, made, class_="j120-titles")


def _row(
    setting: Setting, columns: tuple[str, ...], title: Title, filings: dict[Request, Filing]
) -> Html:
    """Return the row of a permit; one cell for both requests where they are filed for alike."""
    about, asked = columns[:2], columns[2:]
    said = {
        _REQUESTS[request]: filed(setting, title, filing) for request, filing in filings.items()
    }
    cells = [said.get(request, "—") for request in asked]
    alike = len(set(cells)) == 1
    if alike:
        asked, cells = (" et ".join(asked).capitalize(),), cells[:1]
    return row(
        (*about, *asked),
        _name(setting, title),
        _basis(setting, title),
        *cells,
        span=len(columns) - 2 if alike else 1,
    )


def _name(setting: Setting, title: Title) -> Html:
    note = setting.pulled(title.note or "")
    ends = f"jusqu’au {setting.day(title.last_day)} compris" if title.last_day else ""
    return join(
        link(setting.page.href(permit_page(title.id)), title.label, class_="j120-title-name"),
        element("small", kinds(title), class_="j120-kind"),
        element("small", ends, class_="j120-coming") if ends else "",
        element("small", note, class_="j120-note") if note else "",
    )


def _basis(setting: Setting, title: Title) -> str:
    entries: list[str] = [_number(setting, basis) for basis in title.basis]
    if title.agreement:
        entries.append(title.agreement)
    return items(entries, class_="j120-basis") if entries else "—"


def _number(setting: Setting, basis: str) -> Html:
    """Link to an article by its number alone, which is short: nearly all are of the CESEDA."""
    key, alinea = split_alinea(basis)
    version = setting.corpus.article(key).latest
    if version.code is not Code.CESEDA:
        return cite(setting, basis)
    return ref(setting, key, alinea, version.number.replace(" ", "\u00a0"))


def filed(setting: Setting, title: Title, filing: Filing) -> Html:
    """Say where a request is filed, since when, by which order, and how sure that is."""
    door = element(
        "strong",
        _PROCEDURES[filing.procedure],
        class_=f"j120-procedure j120-procedure--{filing.procedure}",
    )
    said: list[str] = [door]
    if filing.since_known:
        said.append(f"depuis le {setting.day(filing.since)}")
    elif filing.procedure is Procedure.ANEF:
        said.append("depuis une date que nous n’avons pas trouvée")
    if filing.order:
        named = order(setting, filing.order)
        said.append(join(f"par {_THE[setting.corpus.orders[filing.order].kind]}", named))
    said.append(element("small", f"({_GRADES[filing.grade]})", class_="j120-grade"))
    if filing.note:
        said.append(element("small", setting.pulled(filing.note), class_="j120-note"))
    after = coming_filing(title.filings, filing, setting.today)
    if after is not None:
        then = f"à partir du {setting.day(after.since)} : {_PROCEDURES[after.procedure]}"
        said.append(element("span", then, class_="j120-coming"))
    return join(*said, by=" ")
