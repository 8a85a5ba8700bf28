"""The thin layer to mkdocs-macros: register the vocabulary, and report mistakes in French."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path
from typing import Any, Final, Protocol

from jinja2 import Environment as Jinja
from jinja2.defaults import DEFAULT_NAMESPACE

from calculators.checking import check
from calculators.languages.phrases import BrokenPhrase, Phrases
from calculators.rendering.linking import TRANSLATED
from corpus import BrokenFile, Corpus, OutsideKnownLaw, UnknownKey
from corpus.checking.build_day import build_day
from corpus.translation import FRENCH
from macros.calls import PageText, find_call, read_pages
from macros.citations import Citations
from macros.mistakes import Mistake
from macros.page import Page
from macros.reporting import Trouble, stop, troubles_of_pages, written
from macros.setting import Setting
from macros.vocabulary import MACROS, call

_DELIMITERS: Final = tuple(
    f"{kind}_{edge}_string"
    for kind in ("block", "variable", "comment")
    for edge in ("start", "end")
)
# What mkdocs-macros adds to the pages after ``define_env`` has run.
_ADDED_LATER: Final = ("page", "navigation", "files", "macros", "filters", "filters_builtin")
# What an author can repair; anything else is ours to repair, with its traceback.
_MISTAKES: Final = (Mistake, UnknownKey, OutsideKnownLaw, BrokenFile)


class Environment(Protocol):
    """The part of the mkdocs-macros plugin that is used here."""

    conf: MutableMapping[str, Any]
    config: Mapping[str, Any]
    variables: Mapping[str, Any]
    macros: Mapping[str, Any]
    page: Any

    def macro(self, v: Callable[..., str], name: str = "") -> object:
        """Register a macro."""


def define_env(env: Environment) -> None:
    """Check the corpus and every macro call of the pages, then register the macros.

    Raises ``SystemExit`` with a French message if either is wrong.
    """
    # Of the build before, where one process makes several.
    gc.unfreeze()
    corpus = Corpus(language=env.conf["extra"].get("language", FRENCH))
    # A language stands on the data that the build of the French has checked.
    if corpus.french is corpus and (problems := check(corpus)):
        stop((Trouble.of_data(problem) for problem in problems), os.environ)
    pages = read_pages(Path(env.conf["docs_dir"]), _jinja(env.config))
    known = {*MACROS, *env.macros, *env.variables, *DEFAULT_NAMESPACE, *_ADDED_LATER}
    if troubles := troubles_of_pages(pages, MACROS, known):
        stop(troubles, os.environ)
    made = _Registered(env, corpus, pages)
    if troubles := made.rehearse():
        stop(troubles, os.environ)
    for name in MACROS:
        env.macro(made.bound(name), name)
    # For the theme's templates: every page says which edition it is of, and on which law it stands.
    edition = corpus.edition
    env.conf["site_name"] = edition.site_name
    env.conf["extra"] |= {
        "short_name": edition.short_name,
        "quick_exit": edition.quick_exit,
        "translated": ["", *(f"{page}/" for page in sorted(TRANSLATED))],
    }
    try:
        env.conf["extra"]["law"] = _law(corpus)
    except BrokenPhrase as error:
        stop([Trouble.of_phrase(error)], os.environ)
    # All that stands now stands to the end: to look through it for garbage took a tenth of a build.
    gc.freeze()


def _law(corpus: Corpus) -> dict[str, str]:
    """Return the state of the law in words, and the first day on which it is to be doubted."""
    say, state = Phrases.of(corpus), corpus.state
    words = say(
        "law.words",
        state=state.text_state_words,
        known_on=say.day(state.known_on, weekday=False),
        reverify_before=say.day(state.reverify_before, weekday=False),
    )
    return {"words": words, "expires": state.reverify_before.iso}


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
        self._made: dict[tuple[str, str], str] = {}

    def rehearse(self) -> list[Trouble]:
        """Make what every page asks for, so that all mistakes are told at once; keep it."""
        # A phrase that many pages show is one mistake.
        troubles: dict[Trouble, None] = {}
        for page in self._pages:
            for asked in page.calls():
                if asked.macro not in MACROS or not asked.fixed:
                    continue
                here = self._page(page.source, Page.of(page.source).url)
                try:
                    self._make(here, asked.macro, asked.arguments, asked.named)
                except BrokenPhrase as error:
                    troubles[Trouble.of_phrase(error)] = None
                except _MISTAKES as error:
                    said = written(asked.macro, asked.arguments, asked.named)
                    trouble = Trouble(f"docs/{page.source}", asked.line, said, str(error))
                    troubles[trouble] = None
        return list(troubles)

    def bound(self, name: str) -> Callable[..., str]:
        """Return the macro as a page calls it."""

        def on_page(*arguments: Any, **named: Any) -> str:
            file = self._env.page.file
            page = self._page(file.src_uri, file.url)
            try:
                return self._make(page, name, arguments, named)
            except BrokenPhrase as error:
                stop([Trouble.of_phrase(error)], os.environ)
            except _MISTAKES as error:
                # Arguments that were no constants could not be rehearsed.
                found = find_call(self._pages, page.source, name, arguments, named)
                line = found.line if found else None
                said = written(name, arguments, named)
                stop([Trouble(f"docs/{page.source}", line, said, str(error))], os.environ)

        return on_page

    def _page(self, source: str, url: str) -> Page:
        french = self._corpus.french is self._corpus
        return Page(source, url, None if french else frozenset(f"{p}/" for p in TRANSLATED))

    def _make(
        self, page: Page, name: str, arguments: tuple[Any, ...], named: Mapping[str, Any]
    ) -> str:
        key = (page.source, written(name, arguments, named))
        if key not in self._made:
            setting = Setting(self._corpus, page, self._today, self._citations)
            self._made[key] = call(MACROS[name], setting, arguments, named)
        return self._made[key]
