"""A letter to copy: its blanks shown as marked examples."""

from __future__ import annotations

from typing import Final

from calculators.answers.letters.example import example
from calculators.rendering.html import Html, element, elements, join, lines
from calculators.result import Run, RunKind, Writing
from corpus import Letter
from macros.mistakes import Mistake, entry
from macros.references import cite
from macros.setting import Setting

_SENDERS: Final = {"la personne": "person", "une association": "association"}


def letter(setting: Setting, id: str, signe: str = "la personne") -> Html:  # noqa: A002 (authors write id)
    """Show a letter: when to send it, its text filled with examples, its legal basis.

    Raises ``UnknownKey``, or ``Mistake`` for a blank that the letter does not describe.
    """
    found = entry("lettre", id, setting.corpus.letters)
    _refuse_unknown_blanks(found)
    sender = entry("signe", signe, _SENDERS)
    written = example(found, setting.corpus, sender, setting.corpus.here.code)
    words = f"lettre-{found.id}-texte"
    body = [
        element("p", found.title, class_="j120-letter-title", id=f"lettre-{found.id}-titre"),
        element("p", element("strong", "Quand :"), " ", written.when, class_="j120-letter-when"),
        element("p", element("strong", "Envoi :"), " ", found.sent_by, class_="j120-letter-sent"),
        element("div", *_body(written, words), class_="j120-letter-text", id=words, lang="fr"),
    ]
    if found.fields:
        hint = "Les mots marqués sont des exemples : remplacez chacun par les vôtres."
        body.append(element("p", hint, class_="j120-help"))
    # The script that can copy shows the buttons; without it there is nothing to press.
    buttons = (
        element("button", said, type="button", data_action="copy", data_copy=part, hidden=True)
        for said, part in (
            ("Copier la lettre", f"{words}-corps"),
            ("Copier l’objet", f"{words}-objet"),
        )
    )
    body.append(element("p", *buttons, class_="j120-actions"))
    if found.basis:
        cited = join(*(cite(setting, basis) for basis in found.basis), by=" ; ")
        body.append(
            element("p", element("strong", "Textes :"), " ", cited, class_="j120-letter-basis")
        )
    return element(
        "section",
        *body,
        class_="j120-letter",
        id=f"lettre-{found.id}",
        aria_labelledby=f"lettre-{found.id}-titre",
    )


def _body(written: Writing, id_: str) -> list[Html]:
    """Return the letter, its head first; the parts to copy have ids of their own."""
    head = [
        element("p", _shown(runs), class_=f"j120-letter-{name}")
        for name, runs in (
            ("sender", written.sender),
            ("recipient", written.recipient),
            ("dated", written.dated),
        )
        if runs
    ]
    subject = element("span", _shown(written.subject), id=f"{id_}-objet")
    return [
        *head,
        element("p", element("strong", "Objet :"), " ", subject),
        element("div", elements("p", map(_shown, written.paragraphs)), id=f"{id_}-corps"),
    ]


def _shown(runs: tuple[Run, ...]) -> Html:
    return join(
        *(
            lines(run.text)
            if run.kind is RunKind.PLAIN
            else element("mark", lines(run.text), class_="j120-blank")
            for run in runs
        )
    )


def _refuse_unknown_blanks(letter: Letter) -> None:
    described = {field.id for field in letter.fields}
    for blank in letter.blanks:
        if blank not in described:
            raise Mistake(
                f"lettre « {letter.id} » : le blanc {{{blank}}} n’est décrit "
                "par aucun « [[fields]] »."
            )
