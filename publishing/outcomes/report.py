"""What a revision moves, in French, as Markdown for a jurist."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from calculators import CALCULATORS
from calculators.languages.phrases import Phrases
from calculators.questions.form import Form
from corpus import Corpus, Unit
from corpus.number_words import Quantity
from publishing.outcomes.moving import MOST, Moved, Movement
from publishing.outcomes.saying import Superseded
from publishing.outcomes.scanning import STEP, Run
from publishing.outcomes.situations import CLOSED
from publishing.standing import standing_on

FOLD: Final = "<details><summary>"
_ROOM: Final = 1000
"""Characters kept for what says that a part is left out."""
_FIRST, _SHORT = 3, 120
"""Changes told in short for a calculator, and letters of each."""
_FAILED: Final = "failed"
_SHOWN: Final = 6
"""Values named before the rest is counted."""
_NOTHING_STANDS: Final = (
    "Aucun article ne porte ce qui change, et aucun cas d’essai n’y répond autrement. "
    "Relisez les phrases ci-dessous, là où les calculateurs les montrent."
)
_DATED: Final[Mapping[str, str]] = {
    "expiry": "document qui expire",
    "received": "demande reçue",
    "filed": "demande déposée",
    "notified": "refus notifié",
    "entry": "entrée en France",
    "birth": "naissance",
    "referred": "commission saisie",
    "informed": "invitation reçue",
    "opposable": "perte opposable",
    "on": "dépôt",
    "moved": "déménagement",
    "until": "papier qui expire",
}
"""The date that a situation turns on, in two words; of the others, the question is repeated."""


def report(
    found: Movement, revision: str, corpus: Corpus, superseded: tuple[Superseded, ...] = ()
) -> Iterator[str]:
    """Give the lines that tell a jurist which answers change from a revision to these files.

    ``superseded`` are the numbers that change, with the sentences that may have to change too.
    """
    say = Phrases.of(corpus)
    first, last = (say.day(day, weekday=False) for day in (found.first, found.last))
    tried = f"{found.situations} situations essayées, du {first} au {last}, et les cas d’essai."
    yield f"# Ce qui change dans les réponses depuis `{revision}`"
    yield ""
    if not found.moved and not found.cases:
        yield f"Rien ne change. {tried}"
        yield from _typed(superseded, say)
        return
    yield tried
    failing = [CALCULATORS[each.slug].title(corpus) for each in found.moved if each.key == _FAILED]
    if failing:
        yield ""
        named = _some(list(dict.fromkeys(failing)))
        yield f"**LE CALCUL ÉCHOUE**, à réparer d’abord\u00a0: {named}"
    if found.left:
        yield ""
        yield (
            f"{MOST} situations au plus sont suivies d’un bout à l’autre de la période. Dans "
            f"{found.left} autres groupes de situations, une date ou un refus change aussi. C’est "
            "dit sans les jours exacts."
        )
    by_calculator: dict[str, list[Moved]] = defaultdict(list)
    for each in found.moved:
        by_calculator[each.slug].append(each)
    yield from _to_read(found, corpus)
    yield from _typed(superseded, say)
    yield from ("", "## En bref", "")
    for slug, those in by_calculator.items():
        yield f"- **{CALCULATORS[slug].title(corpus)}**\u00a0: {_in_short(those, corpus)}"
    yield from ("", "## Le détail")
    for slug, those in by_calculator.items():
        lines = [*_calculator(those, CALCULATORS[slug].form(corpus), corpus, say)]
        yield ""
        yield f"{FOLD}{CALCULATORS[slug].title(corpus)} ({len(those)})</summary>"
        yield from ("", *lines, "", "</details>")


def fitted(whole: str, most: int = 60_000) -> str:
    """Return a report that a forge takes as one comment: folds that do not fit are named.

    ``most`` counts characters.
    """
    head, *folds = whole.split(f"\n{FOLD}")
    kept, left = head, []
    for fold in folds:
        if len(kept) + len(FOLD) + len(fold) + 1 > most - _ROOM:
            left.append(fold.partition(" (")[0])
        else:
            kept += f"\n{FOLD}{fold}"
    if len(kept) > most - _ROOM:
        kept = (
            kept[: kept.rindex("\n", 0, most - _ROOM)] + "\n\nLa suite est dans le fichier joint."
        )
    if left:
        kept += (
            f"\n\nTrop long pour ce message, entier dans le fichier joint\u00a0: {_some(left)}.\n"
        )
    return kept


def _in_short(those: list[Moved], corpus: Corpus) -> str:
    """Say the changes that reach the most situations, and count the others."""
    widest = sorted(those, key=lambda moved: -len(moved.situations))
    said = [
        _what(moved.runs[0]) if moved.runs else _numbered(moved.words, corpus) for moved in widest
    ]
    told = [words[:_SHORT] + ("…" if len(words) > _SHORT else "") for words in dict.fromkeys(said)]
    rest = len(told) - _FIRST
    return "\u202f; ".join(told[:_FIRST]) + (f"\u202f; et {rest} de plus" if rest > 0 else "") + "."


def _calculator(those: list[Moved], form: Form, corpus: Corpus, say: Phrases) -> Iterator[str]:
    """Tell what changes, first where the most is reached; what changes together, together."""
    told: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for each in sorted(those, key=lambda moved: (not moved.runs, -len(moved.situations))):
        titles, answers = _titles(each, form), tuple(_answers(each, form))
        what = f"{_standing(each, corpus)}."
        for run in each.runs:
            where = f"{titles}\u00a0; {_when(each, run, form, say)}"
            told[where, *answers].append(f"**{_what(run)}**{what}")
        if not each.runs:
            told[titles, *answers].append(f"**{_numbered(each.words, corpus)}**{what}")
    for (where, *given), lines in told.items():
        yield f"- {where}\u00a0:"
        yield from (f"    - {line}" for line in lines)
        if given:
            yield f"    - Réponses données\u00a0: {' '.join(given)}"


def _answers(moved: Moved, form: Form) -> Iterator[str]:
    for question in form.questions:
        if question.kind not in CLOSED or question.name == "title":
            continue
        values = {situation.choice(question.name) for situation in moved.situations} - {None}
        options = [option for option in question.options if option.value in values]
        # A question whose every answer is touched tells nothing.
        if options and len(options) < len(question.options):
            yield f"{question.label} {_some([option.label for option in options])}."


def _titles(moved: Moved, form: Form) -> str:
    """Say which permits are asked for where the change is seen."""
    values = {situation.choice("title") for situation in moved.situations}
    listed = [option for q in form.questions if q.name == "title" for option in q.options]
    touched = [option.label for option in listed if option.value in values]
    if not touched:
        return "Sans égard au titre"
    if len(touched) == len(listed):
        return "Pour tous les titres"
    # Fewer are left out than touched: they say more.
    spared = [option.label for option in listed if option.value not in values]
    if len(spared) <= _SHOWN < len(touched):
        return f"Pour tous les titres, sauf {_some(spared)}"
    return f"Pour {_some(touched)}"


def _when(moved: Moved, run: Run, form: Form, say: Phrases) -> str:
    asked = next((q.label for q in form.questions if q.name == moved.main), "question posée")
    first, last = (say.day(day, weekday=False) for day in (run.first, run.last))
    days = f"le {first}" if first == last else f"du {first} au {last}"
    sampled = f", à {STEP} jours près" if run.sampled else ""
    return f"{_DATED.get(moved.main or '', asked)} {days}{sampled}"


def _what(run: Run) -> str:
    if run.least is None or run.most is None:
        return run.words
    near, far = sorted((abs(run.least), abs(run.most)))
    days = f"{near} à {far}" if near != far else f"{far}"
    way = "plus tard" if run.most > 0 else "plus tôt"
    return f"{run.words}\u00a0: {days} jour{'s' if far > 1 else ''} {way}"


def _standing(moved: Moved, corpus: Corpus) -> str:
    """Count what a jurist must read again for this change."""
    stands = [standing_on(key, corpus) for key in moved.basis if key in corpus.article_keys]
    pages = {page for each in stands for page in each.pages}
    letters = {letter for each in stands for letter in each.data.letters}
    counted = [
        _count(len(pages), "page"),
        _count(len(letters), "lettre"),
        _count(len(moved.cases), "cas d’essai", "cas d’essai"),
    ]
    told = ", ".join(each for each in counted if not each.startswith("0"))
    return f"\u00a0; {told}" if told else ""


def _to_read(found: Movement, corpus: Corpus) -> Iterator[str]:
    """List the pages, letters and cases that stand on what changed."""
    yield ""
    yield "## À relire"
    yield ""
    keys = dict.fromkeys(key for moved in found.moved for key in moved.basis)
    lines = [line for key in keys for line in _standing_on(key, corpus)]
    lines += _listed("cas d’essai dont la réponse change", [f"`{p}`" for p in found.cases], "")
    yield from lines or [_NOTHING_STANDS]


def _typed(superseded: tuple[Superseded, ...], say: Phrases) -> Iterator[str]:
    """List the sentences that say an older number by hand."""
    for each in superseded:
        old = _quantity(each.number, say)
        yield ""
        yield f"## «\u00a0{old}\u00a0», écrit à la main"
        yield ""
        for label, number in each.rules:
            yield f"{label[0].upper()}{label[1:]}\u00a0: {old} devient {_quantity(number, say)}."
        yield (
            "Ces phrases disent encore l’ancien nombre. Certaines parlent d’une autre règle."
            if each.places
            else "Aucune phrase ne dit encore l’ancien nombre."
        )
        yield ""
        for file, entries in each.places.items():
            yield f"- `{file}` ({len(entries)})\u00a0: {', '.join(entries)}"


def _quantity(number: Quantity, say: Phrases) -> str:
    if number.unit == "euros":
        return say.language.euros(number.value)
    return say.language.length(number.value, Unit(number.unit))


def _standing_on(key: str, corpus: Corpus) -> Iterator[str]:
    room, _, name = key.partition("/")
    if key in corpus.article_keys:
        stands = standing_on(key, corpus)
        yield f"- {corpus.article(key).latest.number}"
        yield from _listed("pages", [f"`{page}`" for page in stands.pages])
        letters = [corpus.letters[letter].title for letter in stands.data.letters]
        yield from _listed("lettres", letters)
    elif room in ("order", "decision"):
        yield f"- `corpus/{room}s/{name}.md`, et ce qui le cite"


def _numbered(words: str, corpus: Corpus) -> str:
    """Name articles by their numbers: « R. 432-2 », not `ceseda/r432-2`."""
    for key in corpus.article_keys:
        if f"`{key}`" in words:
            words = words.replace(f"`{key}`", corpus.article(key).latest.number)
    return words


def _listed(what: str, names: list[str], indent: str = "    ") -> Iterator[str]:
    if names:
        yield f"{indent}- {what} ({len(names)})\u00a0: {', '.join(names)}"


def _some(labels: list[str]) -> str:
    shown = "\u00a0; ".join(f"«\u00a0{label}\u00a0»" for label in labels[:_SHOWN])
    rest = len(labels) - _SHOWN
    return f"{shown} et {rest} de plus" if rest > 0 else shown


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number < 2 else many or one + 's'}"
