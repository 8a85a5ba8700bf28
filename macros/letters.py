"""A letter to copy: its blanks shown as marked examples."""

from __future__ import annotations

import re
from typing import Final

from corpus import Letter
from macros.markup import lines, tag, text
from macros.mistakes import Mistake, entry
from macros.references import cite
from macros.setting import Setting

_BLANK: Final = re.compile(r"\{([a-z0-9_-]+)\}")


def letter(setting: Setting, id: str) -> str:  # noqa: A002 (authors write id)
    """Show a letter: when to send it, its subject, its text, its legal basis.

    Raises ``UnknownKey``, or ``Mistake`` for a blank that the letter does not describe.
    """
    found = entry("lettre", id, setting.corpus.letters)
    words = f"lettre-{found.id}-texte"
    subject = tag("p", tag("strong", "Objet :"), " ", _filled(found, found.subject))
    paragraphs = (tag("p", _filled(found, paragraph)) for paragraph in found.paragraphs)
    body = [
        tag("p", text(found.title), class_="j120-letter-title", id=f"lettre-{found.id}-titre"),
        tag("p", tag("strong", "Quand :"), " ", text(found.when), class_="j120-letter-when"),
        tag("p", tag("strong", "Envoi :"), " ", text(found.sent_by), class_="j120-letter-sent"),
        tag("div", subject, *paragraphs, class_="j120-letter-text", id=words, lang="fr"),
    ]
    if found.fields:
        hint = "Les mots marqués sont des exemples : remplacez chacun par les vôtres."
        body.append(tag("p", hint, class_="j120-help"))
    # The script that can copy shows the button; without it there is nothing to press.
    button = tag(
        "button",
        "Copier la lettre",
        type="button",
        data_action="copy",
        data_copy=words,
        hidden=True,
    )
    body.append(tag("p", button, class_="j120-actions"))
    if found.basis:
        cited = " ; ".join(cite(setting, basis) for basis in found.basis)
        body.append(tag("p", tag("strong", "Textes :"), " ", cited, class_="j120-letter-basis"))
    return tag(
        "section",
        *body,
        class_="j120-letter",
        id=f"lettre-{found.id}",
        aria_labelledby=f"lettre-{found.id}-titre",
    )


def _filled(letter: Letter, words: str) -> str:
    fields = {field.id: field for field in letter.fields}
    # One part in two is the name of a blank.
    parts = _BLANK.split(words)
    written = []
    for position, part in enumerate(parts):
        if position % 2 == 0:
            written.append(lines(part))
            continue
        if part not in fields:
            raise Mistake(
                f"lettre « {letter.id} » : le blanc {{{part}}} n’est décrit "
                "par aucun « [[fields]] »."
            )
        field = fields[part]
        written.append(tag("mark", text(field.example), class_="j120-blank", title=field.label))
    return "".join(written)
