"""The thin layer to mkdocs-macros: register the vocabulary, and report mistakes in French."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, Protocol

from corpus.validation import check
from jinja2 import Environment as Jinja
from jinja2.defaults import DEFAULT_NAMESPACE

from corpus import BrokenFile, Corpus, OutsideKnownLaw, UnknownKey
from macros.calls import PageText, find_call, read_pages
from macros.citations import Citations
from macros.mistakes import Mistake
from macros.page import Page
from macros.reporting import Trouble, stop, troubles_of_pages, written
from macros.setting import Setting, build_day
from macros.vocabulary import MACROS, Macro, call

_DELIMITERS: Final = tuple(
    f"{kind}_{edge}_string"
    for kind in ("block", "variable", "comment")
    for edge in ("start", "end")
)
# What mkdocs-macros adds to the pages after ``define_env`` has run.
_ADDED_LATER: Final = ("page", "navigation", "files", "macros", "filters", "filters_builtin")


class Environment(Protocol):
    """The part of the mkdocs-macros plugin that is used here."""

    conf: Mapping[str, Any]
    config: Mapping[str, Any]
    variables: Mapping[str, Any]
    macros: Mapping[str, Any]
    page: Any

    def macro(self, v: Callable[..., str], name: str = "") -> object:
        """Register a macro."""


def define_env(env: Environment) -> None:
    """Check the corpus and the pages' macro calls, then register every macro.

    Raises ``SystemExit`` with a French message if either is wrong.
    """
    corpus = Corpus()
    if problems := check(corpus.root):
        stop((Trouble.of_data(str(problem)) for problem in problems), os.environ)
    pages = read_pages(Path(env.conf["docs_dir"]), _jinja(env.config))
    known = {*MACROS, *env.macros, *env.variables, *DEFAULT_NAMESPACE, *_ADDED_LATER}
    if troubles := troubles_of_pages(pages, MACROS, known):
        stop(troubles, os.environ)
    made = _Registered(env, corpus, pages)
    for name, macro in MACROS.items():
        env.macro(made.bound(name, macro), name)


def _jinja(options: Mapping[str, Any]) -> Jinja:
    """Return a Jinja that reads the pages with the delimiters set in ``mkdocs.yml``."""
    chosen = {name.removeprefix("j2_"): value for name, value in options.items() if value}
    return Jinja(**{name: chosen[name] for name in chosen.keys() & set(_DELIMITERS)})


class _Registered:
    """The macros of one build, tied to its corpus, pages and day."""

    def __init__(self, env: Environment, corpus: Corpus, pages: tuple[PageText, ...]) -> None:
        self._env, self._corpus, self._pages = env, corpus, pages
        self._today = build_day()
        self._citations = Citations(corpus, pages)
        self._department = env.conf["extra"].get("department")

    def bound(self, name: str, macro: Macro) -> Callable[..., str]:
        """Return the macro as a page calls it."""

        def on_page(*arguments: Any, **named: Any) -> str:
            file = self._env.page.file
            page = Page(file.src_uri, file.url)
            setting = Setting(self._corpus, page, self._today, self._citations, self._department)
            try:
                return call(macro, setting, arguments, named)
            except (Mistake, UnknownKey, OutsideKnownLaw, BrokenFile) as error:
                found = find_call(self._pages, page.source, name, arguments, named)
                line = found.line if found else None
                said = written(name, arguments, named)
                stop([Trouble(f"docs/{page.source}", line, said, str(error))], os.environ)

        return on_page
