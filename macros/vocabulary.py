"""The words that an author may write between double braces, and the function of each."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

from calculators.rendering.html import Html
from macros.calculations import calculator, calculators, day, desk, example, table
from macros.claims import claims
from macros.corrections import correction, corrections
from macros.delays import amount, delay
from macros.edition import edition
from macros.external_links import bibliography, link
from macros.freshness import freshness
from macros.handbook import handbook
from macros.help_path import help_path
from macros.letters import letter
from macros.local_facts import local
from macros.markup import inert
from macros.mistakes import Mistake
from macros.permit_pages import permit, permits
from macros.permits import titles
from macros.question_flow import questions
from macros.quotations import article, decision_quote, order_quote
from macros.references import decision, order, ref
from macros.rights import rights
from macros.setting import Setting
from macros.terms import glossary, term
from macros.text_pages import code_texts, decision_texts, order_texts

type Macro = Callable[..., str]


_ALL: tuple[Macro, ...] = (
    amount,
    article,
    bibliography,
    calculator,
    calculators,
    claims,
    code_texts,
    correction,
    corrections,
    day,
    decision,
    decision_quote,
    decision_texts,
    delay,
    desk,
    edition,
    example,
    freshness,
    glossary,
    handbook,
    help_path,
    letter,
    link,
    local,
    order,
    order_quote,
    order_texts,
    permit,
    permits,
    questions,
    ref,
    rights,
    table,
    term,
    titles,
)

MACROS: Mapping[str, Macro] = {macro.__name__: macro for macro in _ALL}
"""Every macro by the name that authors write; each takes a ``Setting`` first."""


def call(
    macro: Macro, setting: Setting, arguments: tuple[Any, ...], named: Mapping[str, Any]
) -> str:
    """Call a macro with what the author wrote: the page gets Markdown, where markup stays markup.

    Raises ``Mistake`` if the arguments do not fit the macro, besides what the macro raises.
    """
    signature = inspect.signature(macro)
    try:
        signature.bind(setting, *arguments, **named)
    except TypeError as error:
        raise Mistake(f"ces arguments ne conviennent pas. {expected(macro)}") from error
    made = macro(setting, *arguments, **named)
    return inert(made) if isinstance(made, Html) else made


def expected(macro: Macro) -> str:
    """Say in French what a macro is given."""
    _, *parameters = inspect.signature(macro).parameters.values()
    if not parameters:
        return "Cette macro n’en prend aucun : laissez les parenthèses vides."
    needed = [p.name for p in parameters if p.default is p.empty]
    free = [p.name for p in parameters if p.default is not p.empty]
    said = []
    if needed:
        said.append(f"Il faut : {', '.join(needed)}.")
    if free:
        said.append(f"On peut ajouter : {', '.join(free)}.")
    return " ".join(said)
