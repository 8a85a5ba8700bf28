"""The sentences of one language, from its file, with their blanks filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Self

from calculators.languages import LANGUAGES
from calculators.languages.language import Language
from corpus import Corpus, Day, Deadline, Practice, Unit
from corpus.pulling import PULL
from corpus.translation import END, START_BLANK, START_FRENCH, in_french


class BrokenPhrase(LookupError):
    """A phrase that is missing or cannot be filled; the message is a French line for its author."""

    def __init__(self, language: Language, key: str, fault: str) -> None:
        """Say where the phrase stands."""
        section, _, name = key.partition(".")
        file = f"corpus/phrases/{language.code}.toml"
        super().__init__(f"{file} · {section} · {name}\u00a0: {fault}")


class Phrases:
    """The strings of one language, filled with values and with numbers of the law.

    A ``Day`` is said in words; ``{closing:le}`` has a value say its article with it. In another
    language than French, what fills a blank is set apart from the direction of its sentence, and a
    phrase without a translation is said in French, marked.
    """

    def __init__(
        self,
        texts: Mapping[str, str],
        language: Language,
        law: Callable[[str], Deadline] | None = None,
        french: Phrases | None = None,
    ) -> None:
        """Use the phrases of ``corpus/phrases/<language>.toml``, and the delays of ``law``.

        ``french`` says, in another language, what that one lacks.
        """
        self._texts, self._law, self._french = texts, law, french
        self.language = language

    @classmethod
    def of(cls, corpus: Corpus) -> Self:
        """Use the phrases of a corpus, where no number of the law is pulled."""
        return cls._of(corpus, None)

    @classmethod
    def under(cls, corpus: Corpus, on: Day) -> Self:
        """Use the phrases of a corpus, and the law of a day."""
        return cls._of(corpus, lambda key: corpus.deadline(key, on))

    @classmethod
    def _of(cls, corpus: Corpus, law: Callable[[str], Deadline] | None) -> Self:
        french = None if corpus.french is corpus else cls._of(corpus.french, law)
        return cls(corpus.phrases, LANGUAGES[corpus.language], law, french)

    def __call__(self, key: str, **fields: object) -> str:
        """Return the phrase with its blanks filled. Raises ``BrokenPhrase``."""
        words = self._texts.get(key)
        if words is None:
            if self._french is not None:
                return in_french(self._french(key, **fields))
            name = key.partition(".")[2]
            fault = f'cette phrase manque. Écrivez\u00a0: "{name}" = "…"'
            raise BrokenPhrase(self.language, key, fault)
        if "{" not in words:
            return words
        said = {name: self._said(value) for name, value in fields.items()}
        try:
            return self.pulled(words).format(**said)
        except KeyError as blank:
            known = ", ".join(f"{{{name}}}" for name in said) or "aucun"
            fault = f"rien ne remplit {{{blank.args[0]}}}. Blancs possibles ici\u00a0: {known}."
            raise BrokenPhrase(self.language, key, fault) from blank

    def pulled(self, words: str) -> str:
        """Return a sentence with the numbers that it pulls from the law; other blanks stay."""
        law = self._law
        if law is None:
            return words
        if self._french is not None and words.startswith(START_FRENCH):
            return self._french.pulled(words)
        return PULL.sub(lambda pull: self._number(pull[1], law(pull[2])), words)

    @property
    def french(self) -> bool:
        """Whether this is the French itself, and no language that stands beside it."""
        return self._french is None

    def has(self, key: str) -> bool:
        """Tell whether there is such a phrase."""
        return key in self._texts or (self._french is not None and self._french.has(key))

    def day(self, day: Day, *, weekday: bool = True) -> str:
        """Say a day in full, as the language does."""
        return self.language.day(day, weekday=weekday)

    def weekday(self, day: Day) -> str:
        """Return « jeudi »."""
        return self.language.weekday(day)

    def short(self, day: Day) -> str:
        """Say a day in figures, for a drawing where words do not fit."""
        return self.language.short_day(day)

    def month(self, day: Day) -> str:
        """Say the month of a day with its year."""
        return self.language.month(day)

    def days(self, days: int) -> str:
        """Say a number of days."""
        return self.language.length(days, Unit.DAYS)

    def delay(self, deadline: Deadline | Practice) -> str:
        """Say a delay in figures."""
        return self.language.length(deadline.value, deadline.unit)

    def in_letters(self, deadline: Deadline) -> str:
        """Say a delay as a sentence does."""
        return self.language.length_in_letters(deadline.value, deadline.unit)

    def distance(self, days: int) -> str:
        """Say how far a day is from today; before it, ``days`` are negative."""
        return self.language.distance(days)

    def _said(self, value: object) -> object:
        words = self.language.day(value) if isinstance(value, Day) else value
        if not isinstance(words, str):
            return words
        apart = words if self._french is None else f"{START_BLANK}{words}{END}"
        return _Said(apart, self.language)

    def _number(self, way: str, rule: Deadline) -> str:
        if way == "rang":
            return self.language.rank(rule.value)
        said = self.in_letters(rule)
        return said[0].upper() + said[1:] if way == "Délai" else said


class _Said(str):
    """A value in words, which a blank may ask for with its article: ``{closing:le}``."""

    language: Language

    def __new__(cls, words: str, language: Language) -> Self:
        """Keep the language that knows how to say it so."""
        said = super().__new__(cls, words)
        said.language = language
        return said

    def __format__(self, form: str) -> str:
        """Say the value as the blank asks."""
        return self.language.formed(self, form) if form else str(self)
