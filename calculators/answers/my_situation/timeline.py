"""Every day of one case: what each room of the law counts of it.

No rule stands here. The days are those of the calculators, through the same entrances.
"""

from __future__ import annotations

from calculators.answers.my_situation.besides import add_besides
from calculators.answers.my_situation.court import add_court
from calculators.answers.my_situation.filing import add_filing
from calculators.answers.my_situation.line import Case, Line
from calculators.answers.my_situation.papers import add_papers
from corpus import Corpus


def line_of(case: Case, corpus: Corpus) -> Line:
    """Gather the days of a case. Raises ``OutsideKnownLaw`` where no rule covers one of them."""
    line = Line(case, corpus)
    add_filing(line)
    add_papers(line)
    add_court(line)
    add_besides(line)
    return line
