"""What to do at each step, what to take along, what to say, what to keep as proof."""

from __future__ import annotations

from typing import Final

from calculators.answers.blocked.evidence import Evidence
from calculators.answers.drafting import Draft
from calculators.answers.local_practice import as_one, say_local
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
            draft.add_action("keep-confirmation", "guide/attestations")
            draft.add_action("silence", "guide/silence-et-refus")
            return
    for letter in _LETTERS.get(stage, ()):
        if letter in draft.corpus.letters:
            draft.add_letter(letter)
    if not known.log:
        draft.add_action("log", _HELP)
    draft.add_to_bring("log")
    draft.add_to_bring("screens")
    if closing is not None and draft.today <= closing:
        draft.add_to_say("closing", closing=closing)
    if stage is not Stage.JUDGE:
        draft.add_finding(Level.INFO, "no-delay")


def _contact_centre(draft: Draft, known: Evidence, outcome: Outcome) -> None:
    draft.cited_alinea("ceseda/r431-2", 2, draft.today)
    draft.add_action("screen", _HELP)
    again = outcome is Outcome.WAITING
    centre = draft.corpus.national_facts[_CENTRE]
    key = "centre-again" if again else "centre"
    draft.add_action(key, _HELP, words=as_one(centre), seen=centre.seen)
    draft.add_action("ask-writing", _HELP)
    draft.add_action("keep-call", _HELP)
    if known.obstacle is Obstacle.EQUIPMENT:
        draft.add_action("desk-at-once", _HELP)
    _say_last(draft, known, Stage.CENTRE)
    draft.add_finding(Level.INFO, "centre.does")
    draft.add_to_bring("account")
    draft.add_to_bring("document")
    draft.add_to_say("centre")
    draft.add_to_say("centre.writing")
    draft.add_to_say("centre.number")


def _help_desk(draft: Draft, answers: Answers, known: Evidence, outcome: Outcome) -> None:
    draft.cited_alinea("ceseda/r431-2", 2, draft.today)
    if known.told.get(Stage.CENTRE) in (None, Outcome.WAITING):
        draft.add_action("centre-too", _HELP)
    draft.add_action("desk-again" if outcome is Outcome.WAITING else "desk", _HELP)
    draft.add_action("all-at-once", _HELP)
    draft.add_action("keep-mail", _HELP)
    _say_last(draft, known, Stage.DESK)
    draft.add_finding(Level.INFO, "desk.does")
    say_local(draft, answers, "rendez-vous-pan")
    demanded = _demanded(draft, answers)
    for line in demanded:
        draft.add_to_bring("demanded", words=line)
    draft.add_to_bring("centre-answer")
    means = known.obstacle is Obstacle.EQUIPMENT
    draft.add_to_say("desk.means" if means else "desk.site")


def _demanded(draft: Draft, answers: Answers) -> tuple[str, ...]:
    """Tell the list that a prefecture demands, word for word; the reader's own if it is known."""
    here = answers.department(draft.corpus)
    for department in (here,) if here else draft.corpus.departments.values():
        fact = department.fact("reponse-type-pan")
        if fact is None:
            continue
        key = "demanded" if here else "demanded.elsewhere"
        words = " ; ".join(fact.demanded)
        draft.add_finding(Level.WARNING, key, name=department.name, words=words, seen=fact.seen)
        return fact.demanded
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
        draft.add_action("fallback-go", _HELP)
    else:
        if outcome is Outcome.WAITING:
            draft.add_action("fallback-again", _HELP)
        draft.add_action("fallback-certified" if certified else "fallback", _HELP)
        draft.add_action("fallback-post", _HELP)
    draft.add_action("keep-mail", _HELP)
    if certified:
        draft.add_finding(Level.GOOD, "certified")
        draft.add_to_bring("certificate")
    else:
        draft.add_finding(Level.INFO, "invitation")
        draft.add_to_bring("centre-answer")
    draft.add_finding(Level.INFO, "notably")
    draft.add_to_bring("file")
    draft.add_to_say("fallback")
    say_local(draft, answers, "accueil", "courriel")


def _judge(draft: Draft) -> None:
    draft.cited_alinea("cja/l521-3", 1, draft.today)
    draft.cited_alinea("ceseda/r431-2", 2, draft.today)
    draft.add_action("judge", "guide/attestation-qui-ne-vient-pas")
    draft.add_action("lawyer", "qui-peut-aider")
    draft.add_action("prove-urgency", "guide/attestation-qui-ne-vient-pas")
    draft.add_action("defender", _HELP)
    draft.add_finding(Level.INFO, "judge.needs")
    draft.add_finding(Level.WARNING, "judge.before")
    draft.add_to_bring("answers")
    draft.add_to_say("lawyer")


def _say_last(draft: Draft, known: Evidence, stage: Stage) -> None:
    last = known.last_at(stage)
    if last is not None:
        distance = draft.say.distance(draft.today.days_until(last))
        draft.add_finding(Level.INFO, f"last.{stage}", day=last, distance=distance)
