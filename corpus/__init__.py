"""What the law and the administration say: data files, their types and their loader.

No rule, no HTML. Imports nothing else of ours.
"""

from corpus.contents import HOME, Corpus, OutsideKnownLaw, State, UnknownKey
from corpus.day import Day
from corpus.documents import Answer, Document, Matter, Paper, Right
from corpus.law import Article, ArticleVersion, Code, Decision, Order, OrderKind, PartRead
from corpus.letters import (
    Derived,
    FieldKind,
    Letter,
    LetterAim,
    LetterCase,
    LetterField,
    LetterForm,
    Part,
)
from corpus.loading import BrokenFile
from corpus.places import Department, Edition, LocalFact
from corpus.rules import Amount, Deadline, Direction, Practice, Unit
from corpus.titles import (
    ALGERIAN,
    Category,
    Filing,
    Grade,
    Kind,
    Majority,
    Procedure,
    Protection,
    Request,
    Silence,
    Title,
    Window,
    Work,
)
from corpus.words import (
    Claim,
    Correction,
    Link,
    LinkStatus,
    Measure,
    Source,
    Term,
)

__all__ = [
    "ALGERIAN",
    "HOME",
    "Amount",
    "Answer",
    "Article",
    "ArticleVersion",
    "BrokenFile",
    "Category",
    "Claim",
    "Code",
    "Corpus",
    "Correction",
    "Day",
    "Deadline",
    "Decision",
    "Department",
    "Derived",
    "Direction",
    "Document",
    "Edition",
    "FieldKind",
    "Filing",
    "Grade",
    "Kind",
    "Letter",
    "LetterAim",
    "LetterCase",
    "LetterField",
    "LetterForm",
    "Link",
    "LinkStatus",
    "LocalFact",
    "Majority",
    "Matter",
    "Measure",
    "Order",
    "OrderKind",
    "OutsideKnownLaw",
    "Paper",
    "Part",
    "PartRead",
    "Practice",
    "Procedure",
    "Protection",
    "Request",
    "Right",
    "Silence",
    "Source",
    "State",
    "Term",
    "Title",
    "Unit",
    "UnknownKey",
    "Window",
    "Work",
]
