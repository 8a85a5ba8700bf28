"""Filling a template: its paragraphs that stand, its blanks with the words that they got."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from calculators.answers.letters.questions import SECTION
from calculators.languages.phrases import Phrases
from calculators.result import Run, RunKind, Writing
from corpus import Day, Letter, LetterCase, LetterForm, Part
from corpus.letters import LAYOUT_FIELDS, Passage, read_parts

_SENDERS: Final = ("nom_complet", "adresse", "association")
_ENDS: Final = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Filling:
    """What a template is filled with: the cases that hold, the words of each blank by its id.

    ``recipient`` replaces the blank of the prefecture where its address is known.
    """

    cases: frozenset[LetterCase]
    words: Mapping[str, str]
    recipient: str
    written_on: Day


def fill(letter: Letter, filling: Filling, say: Phrases) -> Writing:
    """Write the letter; what was not told stays a blank, by its label."""
    letter = numbered_by_law(letter, say)
    return Writing(
        letter=letter.id,
        title=letter.title,
        when=letter.when,
        how=letter.sent_by,
        sender=_block(letter, filling, _sender(filling)),
        recipient=_recipient(letter, filling),
        dated=_dated(letter, filling, say) if letter.form is LetterForm.POST else (),
        subject=_runs(letter, read_parts(letter.subject), filling),
        paragraphs=(
            *(_runs(letter, passage.parts, filling) for passage in standing(letter, filling)),
            *_signature(letter, filling, say),
            *_enclosures(letter, say),
        ),
    )


def numbered_by_law(letter: Letter, say: Phrases) -> Letter:
    """Return the letter with the numbers that its words pull from the law."""
    paragraphs = tuple(map(say.pulled, letter.paragraphs))
    return replace(letter, when=say.pulled(letter.when), paragraphs=paragraphs)


def used_blanks(letter: Letter, filling: Filling) -> frozenset[str]:
    """Return the ids of the blanks that the letter, as it stands, has used."""
    parts = [part for passage in standing(letter, filling) for part in passage.parts]
    parts += [*read_parts(letter.subject), *_sender(filling)]
    parts += [Part(field=id_) for id_ in LAYOUT_FIELDS[letter.form] if id_ not in _SENDERS]
    return frozenset(part.field for part in parts if part.field)


def missing_blanks(writing: Writing) -> tuple[str, ...]:
    """Return the labels of the blanks that are still to fill, each once."""
    return tuple(dict.fromkeys(run.text for run in writing.runs if run.kind is RunKind.BLANK))


def numbered(lines: Iterable[str], say: Phrases) -> str:
    """Return the lines, each with its rank; empty ones are left out."""
    kept = [line for line in lines if line.strip()]
    return "\n".join(
        say(f"{SECTION}.item", rank=rank, words=line) for rank, line in enumerate(kept, 1)
    )


def standing(letter: Letter, filling: Filling) -> list[Passage]:
    """Return the paragraphs that stand: by the cases that hold, by the blanks that were filled."""
    known = set(LetterCase)

    def holds(mark: str) -> bool:
        return mark in filling.cases if mark in known else bool(filling.words.get(mark))

    return [
        passage
        for passage in letter.passages
        if all(any(holds(mark) for mark in group) for group in passage.when)
    ]


def _runs(letter: Letter, parts: tuple[Part, ...], filling: Filling) -> tuple[Run, ...]:
    labels = {field.id: field.label for field in letter.fields}
    by_association = LetterCase.ASSOCIATION in filling.cases
    runs: list[Run] = []
    for part in parts:
        if part.field is None:
            own = part.association is None or not by_association
            words = part.words if own else part.association or ""
            # The reader's own full stop is enough.
            if words.startswith(".") and _ends_a_sentence(runs):
                words = words[1:]
            runs.append(Run(RunKind.PLAIN, words))
        elif filling.words.get(part.field):
            runs.append(Run(RunKind.FILLED, filling.words[part.field]))
        else:
            runs.append(Run(RunKind.BLANK, labels[part.field]))
    return tuple(run for run in runs if run.text)


def _ends_a_sentence(runs: list[Run]) -> bool:
    return bool(runs) and runs[-1].kind is RunKind.FILLED and runs[-1].text.endswith(_ENDS)


def _sender(filling: Filling) -> tuple[Part, ...]:
    if LetterCase.ASSOCIATION in filling.cases:
        return (Part(field="association"),)
    return (Part(field="nom_complet"), Part(words="\n"), Part(field="adresse"))


def _block(letter: Letter, filling: Filling, parts: tuple[Part, ...]) -> tuple[Run, ...]:
    return _runs(letter, parts, filling) if letter.form is LetterForm.POST else ()


def _recipient(letter: Letter, filling: Filling) -> tuple[Run, ...]:
    if letter.form is LetterForm.POST and filling.recipient:
        return (Run(RunKind.FILLED, filling.recipient),)
    return _block(letter, filling, (Part(field="destinataire"),))


def _dated(letter: Letter, filling: Filling, say: Phrases) -> tuple[Run, ...]:
    day = say.day(filling.written_on, weekday=False)
    return _runs(letter, read_parts(say(f"{SECTION}.dated", place="{lieu}", day=day)), filling)


def _signature(letter: Letter, filling: Filling, say: Phrases) -> tuple[tuple[Run, ...], ...]:
    """Return who signs; a court filing is dated there, and not at its head."""
    field = "association" if LetterCase.ASSOCIATION in filling.cases else "nom_complet"
    name = _runs(letter, (Part(field=field),), filling)
    if letter.form is LetterForm.COURT:
        return (_dated(letter, filling, say), name)
    return (name,)


def _enclosures(letter: Letter, say: Phrases) -> tuple[tuple[Run, ...], ...]:
    if not letter.enclosures:
        return ()
    words = f"{say(f'{SECTION}.enclosures')}\n{numbered(letter.enclosures, say)}"
    return ((Run(RunKind.PLAIN, words),),)
