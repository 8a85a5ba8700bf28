"""A way from step to step: what an answer tells of it, for a drawing and for words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PathStep:
    """A step by its name; ``about`` says more, where it is of use."""

    name: str
    about: str | None


@dataclass(frozen=True, slots=True)
class PathArrow:
    """An arrow from the step of one rank to that of another, from nought; ``words`` say when."""

    letter: str
    start: int
    end: int
    words: str

    @property
    def skips(self) -> bool:
        """Whether it passes a step by."""
        return self.end - self.start > 1


@dataclass(frozen=True, slots=True)
class Path:
    """The steps in their order, the last of them the end that all hope for.

    ``short_cuts`` are the ranks of the steps that may lead to the end by themselves.
    """

    description: str
    steps: tuple[PathStep, ...]
    arrows: tuple[PathArrow, ...]
    short_cuts: tuple[int, ...]
