"""What to do at each step, what to take along, what to say, what to keep as proof."""

from __future__ import annotations

from typing import Final

from calculators.answers.blocked.evidence import Evidence
from calculators.answers.drafting import Draft
from calculators.answers.local_practice import as_one, department_of, say_local
from calculators.law.blocked_filing import Obstacle, Outcome, Stage
from calculators.questions.form import Answers
from calculators.result import Level
from corpus import Day

_HELP: Final = "guide/aide"
_CENTRE: Final = "centre-de-contact"
_ORDER: Final = "arrete-2023-08-01"
_INVITATION: Final = 4
"""The paragraph of the order, among those that were read, on the invitation by the prefecture."""
_FALLBACK_SINCE: Final = "decret-2023-191"
_DEMANDED: Final = "– "
"""What begins each line of the list that the prefecture demands before it gives an appointment."""
_LETTERS: Final = {
    Stage.DESK: ("rendez-vous-pan",),
    Stage.FALLBACK: ("solution-de-substitution",),
}


def advise(
    draft: Draft,
    answers: Answers,
    known: Evidence,
    stage: Stage,
    outcome: Outcome,
    closing: Day | None,
) -> None:
    """Tell what the step asks for. ``closing`` is the last day in time, if it is known."""
    match stage:
        case Stage.CENTRE:
            _contact_centre(draft, known, outcome)
        case Stage.DESK:
            _help_desk(draft, answers, known, outcome)
        case Stage.FALLBACK:
            _fallback(draft, answers, known, outcome)
        case Stage.JUDGE:
            _judge(draft)
        case Stage.FILED:
            draft.cited_alinea("ceseda/r431-15-1", 1, draft.today)
            draft.act("keep-confirmation", "guide/attestations")
            draft.act("silence", "guide/silence-et-refus")
            return
    for letter in _LETTERS.get(stage, ()):
        if letter in draft.corpus.letters:
            draft.letter(letter)
    if not known.log:
        draft.act("log")
    draft.bring("log")
    draft.bring("screens")
    if closing is not None and draft.today <= closing:
        draft.tell("closing", closing=closing)
    if stage is not Stage.JUDGE:
        draft.find(Level.INFO, "no-delay")


def _contact_centre(draft: Draft, known: Evidence, outcome: Outcome) -> None:
    draft.cited_alinea("ceseda/r431-2", 2, draft.today)
    draft.act("screen", _HELP)
    again = outcome is Outcome.WAITING
    centre = draft.corpus.national_facts[_CENTRE]
    key = "centre-again" if again else "centre"
    draft.act(key, _HELP, words=as_one(centre), seen=centre.seen)
    draft.act("ask-writing")
    draft.act("keep-call")
    if known.obstacle is Obstacle.EQUIPMENT:
        draft.act("desk-at-once", _HELP)
    _say_last(draft, known, Stage.CENTRE)
    draft.find(Level.INFO, "centre.does")
    draft.bring("account")
    draft.bring("document")
    draft.tell("centre")
    draft.tell("centre.writing")
    draft.tell("centre.number")


def _help_desk(draft: Draft, answers: Answers, known: Evidence, outcome: Outcome) -> None:
    draft.cited_alinea("ceseda/r431-2", 2, draft.today)
    if known.told.get(Stage.CENTRE) in (None, Outcome.WAITING):
        draft.act("centre-too", _HELP)
    draft.act("desk-again" if outcome is Outcome.WAITING else "desk", _HELP)
    draft.act("all-at-once")
    draft.act("keep-mail")
    _say_last(draft, known, Stage.DESK)
    draft.find(Level.INFO, "desk.does")
    say_local(draft, answers, "rendez-vous-pan")
    demanded = _demanded(draft, answers)
    for line in demanded:
        draft.bring("demanded", words=line)
    draft.bring("centre-answer")
    means = known.obstacle is Obstacle.EQUIPMENT
    draft.tell("desk.means" if means else "desk.site")


def _demanded(draft: Draft, answers: Answers) -> tuple[str, ...]:
    """Tell the list that a prefecture demands, word for word; the reader's own if it is known."""
    here = department_of(answers, draft)
    for department in (here,) if here else draft.corpus.departments.values():
        fact = department.fact("reponse-type-pan")
        if fact is None:
            continue
        lines = tuple(
            line.removeprefix(_DEMANDED).rstrip("*")
            for line in fact.lines
            if line.startswith(_DEMANDED)
        )
        key = "demanded" if here else "demanded.elsewhere"
        words = " ; ".join(lines)
        draft.find(Level.WARNING, key, name=department.name, words=words, seen=fact.seen)
        return lines
    return ()


def _fallback(draft: Draft, answers: Answers, known: Evidence, outcome: Outcome) -> None:
    """Tell how to have the prefecture record the request itself.

    Alinéa 3 is law from 24 March 2023 on; who asks for an earlier day reads it all the same, as
    the Conseil d'État required it before (n° 452798, 3 June 2022).
    """
    since = draft.corpus.orders[_FALLBACK_SINCE].in_force
    draft.cited_alinea("ceseda/r431-2", 3, max(draft.today, since or draft.today))
    draft.cited_order(_ORDER, _INVITATION)
    certified = known.told.get(Stage.CENTRE) is Outcome.CERTIFIED
    if outcome is Outcome.INVITED:
        draft.act("fallback-go", _HELP)
    else:
        if outcome is Outcome.WAITING:
            draft.act("fallback-again")
        draft.act("fallback-certified" if certified else "fallback", _HELP)
        draft.act("fallback-post")
    draft.act("keep-mail")
    if certified:
        draft.find(Level.GOOD, "certified")
        draft.bring("certificate")
    else:
        draft.find(Level.INFO, "invitation")
        draft.bring("centre-answer")
    draft.find(Level.INFO, "notably")
    draft.bring("file")
    draft.tell("fallback")
    say_local(draft, answers, "accueil", "courriel")


def _judge(draft: Draft) -> None:
    draft.cited_alinea("cja/l521-3", 1, draft.today)
    draft.cited_alinea("ceseda/r431-2", 2, draft.today)
    draft.act("judge", "guide/attestation-qui-ne-vient-pas")
    draft.act("lawyer", "accompagner")
    draft.act("prove-urgency")
    draft.act("defender", _HELP)
    draft.find(Level.INFO, "judge.needs")
    draft.find(Level.WARNING, "judge.before")
    draft.bring("answers")
    draft.tell("lawyer")


def _say_last(draft: Draft, known: Evidence, stage: Stage) -> None:
    last = known.last_at(stage)
    if last is not None:
        distance = draft.say.distance(draft.today.days_until(last))
        draft.find(Level.INFO, f"last.{stage}", day=last, distance=distance)
