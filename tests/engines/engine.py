"""What a test may do in a browser of any engine: open, run, click, press, wait, read errors."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Callable
from time import monotonic, sleep
from typing import Any, ClassVar, Final

KEYS: Final = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "ArrowDown": "\ue015"}
"""WebDriver's code points for keys that write nothing."""

_PATIENCE: Final = 90
"""Seconds: WebKitGTK starts Python slowly on a busy machine."""


class Engine(ABC):
    """One window of one browser."""

    name: ClassVar[str]
    version: str

    @abstractmethod
    def open(self, url: str) -> None:
        """Go to an address, and wait until it is loaded."""

    @abstractmethod
    def run(self, function: str, *arguments: object) -> Any:
        """Call a JavaScript function, ``async`` or not, in the page; raise if it throws."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Give the page a width and a height, in CSS pixels."""

    @abstractmethod
    def errors(self) -> list[str]:
        """Return what the page wrote to its console as an error, or threw, each once."""

    @abstractmethod
    def _perform(self, kind: str, actions: list[dict[str, object]]) -> None:
        """Send one source of WebDriver actions: ``key`` or ``pointer``."""

    @abstractmethod
    def _middle_of(self, selector: str) -> object:
        """Return WebDriver's ``origin`` for the first element of a selector."""

    def click(self, selector: str) -> None:
        """Bring an element into view and press the main button on it."""
        self.until(f"() => document.querySelector({json.dumps(selector)})?.checkVisibility()")
        self.run("(s) => document.querySelector(s).scrollIntoView({ block: 'center' })", selector)
        move = {"type": "pointerMove", "x": 0, "y": 0, "origin": self._middle_of(selector)}
        down_and_up = [{"type": f"pointer{way}", "button": 0} for way in ("Down", "Up")]
        self._perform("pointer", [move, *down_and_up])

    def press(self, *keys: str) -> None:
        """Press keys in turn: one of ``KEYS``, or a character."""
        for key in keys:
            value = KEYS.get(key, key)
            ways = ("keyDown", "keyUp")
            self._perform("key", [{"type": way, "value": value} for way in ways])

    def tab_to(self, selector: str) -> None:
        """Press Tab, at least once, until one of these elements has the focus."""
        self.press("Tab")
        focused = f"() => document.activeElement.matches({json.dumps(selector)})"
        self.press_until("Tab", focused)

    def press_until(self, key: str, condition: str) -> None:
        """Press a key until a function of the page holds; a person gives up before a hundred."""
        for _ in range(100):
            if self.run(condition):
                return
            self.press(key)
        there = self.run("() => document.activeElement.outerHTML.slice(0, 200)")
        raise TimeoutError(f"{self.name}: {key} never leads to {condition}, but to {there}")

    def until(self, condition: str, *arguments: object) -> None:
        """Wait until a function of the page returns something true."""
        self.until_true(lambda: self.run(condition, *arguments), condition)

    def until_true(self, condition: Callable[[], object], words: str = "") -> None:
        """Wait until something holds; ``TimeoutError`` if it never does."""
        late = monotonic() + _PATIENCE
        while not condition():
            if monotonic() > late:
                raise TimeoutError(f"{self.name}: never {words or condition}")
            sleep(0.05)
