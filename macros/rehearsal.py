"""Everything that the pages ask for, made before any is rendered: all mistakes are told at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from calculators.languages.phrases import BrokenPhrase
from corpus import BrokenFile, Corpus, Day, OutsideKnownLaw, UnknownKey
from macros.calls import Call, PageText
from macros.citations import Citations
from macros.mistakes import Mistake
from macros.page import Page
from macros.reporting import Trouble, written
from macros.setting import Setting
from macros.vocabulary import MACROS, call

# What an author can repair; anything else is ours to repair, with its traceback.
_MISTAKES: Final = (Mistake, UnknownKey, OutsideKnownLaw, BrokenFile)


class Rehearsal:
    """The macros of one build, tied to its corpus, pages and day."""

    def __init__(self, corpus: Corpus, pages: Iterable[PageText], today: Day) -> None:
        self._corpus, self._pages, self._today = corpus, tuple(pages), today
        self._citations = Citations(corpus, self._pages)
        self._made: dict[tuple[str, str], str] = {}

    def troubles(self) -> Iterator[Trouble]:
        """Make what every page asks for, and keep it; tell what could not be made."""
        # A phrase that many pages show is one mistake.
        told: set[Trouble] = set()
        for page in self._pages:
            for asked in page.calls():
                if asked.macro not in MACROS:
                    continue
                try:
                    self.make(Page.of(page.source), asked.macro, asked.arguments, asked.named)
                except (BrokenPhrase, *_MISTAKES) as error:
                    if (trouble := _told(asked, error)) not in told:
                        told.add(trouble)
                        yield trouble

    def shown(self, asked: Call) -> str:
        """Return what a call of a page gave; nothing where it could not be made."""
        said = written(asked.macro, asked.arguments, asked.named)
        return self._made.get((asked.source, said), "")

    def make(
        self, page: Page, name: str, arguments: tuple[Any, ...], named: Mapping[str, Any]
    ) -> str:
        """Return what a macro gives a page, made once."""
        key = (page.source, written(name, arguments, named))
        if key not in self._made:
            here = replace(page, french=self._corpus.french is self._corpus)
            setting = Setting(self._corpus, here, self._today, self._citations)
            self._made[key] = call(MACROS[name], setting, arguments, named)
        return self._made[key]


def _told(asked: Call, error: Exception) -> Trouble:
    if isinstance(error, BrokenPhrase):
        return Trouble.of_phrase(error)
    said = written(asked.macro, asked.arguments, asked.named)
    return Trouble(f"docs/{asked.source}", asked.line, said, str(error))
