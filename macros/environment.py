"""The thin layer to mkdocs-macros: register the vocabulary, and report mistakes in French."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping, MutableMapping
from pathlib import Path
from typing import Any, Final, Protocol

from jinja2 import Environment as Jinja

from calculators.checking import check
from calculators.languages.phrases import BrokenPhrase, Phrases
from calculators.rendering.linking import TRANSLATED_PAGES
from corpus import Corpus
from corpus.checking.build_day import build_day
from corpus.translation import FRENCH
from macros.checking import rehearse
from macros.page import Page
from macros.rehearsal import Rehearsal
from macros.reporting import Trouble, stop
from macros.vocabulary import MACROS

_DELIMITERS: Final = tuple(
    f"{kind}_{edge}_string"
    for kind in ("block", "variable", "comment")
    for edge in ("start", "end")
)


class Environment(Protocol):
    """The part of the mkdocs-macros plugin that is used here."""

    conf: MutableMapping[str, Any]
    config: Mapping[str, Any]
    page: Any

    def macro(self, v: Callable[..., str], name: str = "") -> object:
        """Register a macro."""


def define_env(env: Environment) -> None:
    """Check the corpus and every page, then register the macros.

    Raises ``SystemExit`` with a French message if either is wrong.
    """
    # Of the build before, where one process makes several.
    gc.unfreeze()
    corpus = Corpus(language=env.conf["extra"].get("language", FRENCH))
    # A language stands on the data that the build of the French has checked.
    if corpus.french is corpus and (problems := check(corpus)):
        stop((Trouble.of_data(problem) for problem in problems), os.environ)
    docs, configuration = Path(env.conf["docs_dir"]), Path(env.conf["config_file_path"])
    made, troubles = rehearse(docs, configuration, corpus, build_day(), _jinja(env.config))
    if troubles:
        stop(troubles, os.environ)
    for name in MACROS:
        env.macro(_on_page(env, made, name), name)
    # For the theme's templates: every page says which edition it is of, and on which law it stands.
    edition = corpus.edition
    env.conf["site_name"] = edition.site_name
    env.conf["extra"] |= {
        "short_name": edition.short_name,
        "quick_exit": edition.quick_exit,
        "translated": ["", *(f"{page}/" for page in sorted(TRANSLATED_PAGES))],
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


def _on_page(env: Environment, made: Rehearsal, name: str) -> Callable[..., str]:
    """Return a macro as a page calls it: what the rehearsal made, from the page's own address."""

    def on_page(*arguments: Any, **named: Any) -> str:
        file = env.page.file
        return made.make(Page(file.src_uri, file.url), name, arguments, named)

    return on_page
