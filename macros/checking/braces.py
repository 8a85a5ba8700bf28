"""Whether double braces hold a macro, called with what is written out, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from jinja2 import TemplateSyntaxError, nodes

from corpus.checking.shape import explained
from macros.calls import PageText, as_call
from macros.mistakes import nearest
from macros.vocabulary import MACROS, expected

_SHOWN: Final = 60
"""Letters of the line at fault that are shown."""
_UNREAD: Final = {
    "Missing end of raw": "«\u00a0{% raw %}\u00a0» n’a pas sa fin. Ajoutez {% endraw %}",
    "Missing end of comment": "«\u00a0{##\u00a0» n’a pas sa fin. Ajoutez ##}",
    "Encountered unknown tag": "«\u00a0{%\u00a0» ne sert qu’à {% raw %}. Écrivez {{ … }}",
    "Unexpected end of template": "«\u00a0{%\u00a0» ne sert qu’à {% raw %}. Retirez-le",
    "unexpected end of template": "il manque les accolades fermantes }}",
    "expected token 'end of print statement'": "il manque une parenthèse, ou }} après la macro",
    "expected token ','": "il manque une virgule, un guillemet ou une parenthèse fermante",
    "Expected an expression": "il n’y a pas de macro entre ces accolades",
    "unexpected '}'": "il manque une parenthèse ou une accolade fermante",
    "unexpected ')'": "une parenthèse fermante est de trop",
    "unexpected char": "guillemet qui n’est pas droit, ou guillemet oublié",
}
UNKNOWN: Final = "un signe est de trop, ou manque"
"""What the reader of braces says, by its first words, for whoever wrote the line."""


def misused(page: PageText) -> Iterator[tuple[int | None, str | None, str]]:
    """Tell the braces that cannot be read, and those that hold something else than a macro."""
    if page.unreadable is not None:
        yield _unread(page.text, page.unreadable)
    for node in page.between_braces():
        if isinstance(node, nodes.Const):
            continue
        call = as_call(page.source, node)
        if call is None or call.macro not in MACROS:
            words, message = _advice(node)
            yield node.lineno, words, message


def _advice(node: nodes.Node) -> tuple[str, str]:
    """Return what is between the braces, and what to write there."""
    match node:
        case nodes.Call(node=nodes.Name(name=name)) if name in MACROS:
            return name, "écrivez ses précisions en toutes lettres, les textes entre guillemets."
        case nodes.Name(name=name) if name in MACROS:
            return name, f"une macro s’écrit avec ses parenthèses. {expected(MACROS[name])}"
        case nodes.Call(node=nodes.Name(name=name)) | nodes.Name(name=name):
            near = nearest(name, MACROS)
            hint = (
                f"Macros les plus proches\u00a0: {' ; '.join(near)}."
                if near
                else f"Macros connues\u00a0: {', '.join(sorted(MACROS))}."
            )
            return name, f"«\u00a0{name}\u00a0» n’est le nom d’aucune macro. {hint}"
        case nodes.Stmt():
            tag = type(node).__name__.lower()
            return f"{{% {tag} %}}", "une page n’a que des macros, et {% raw %}. Retirez-le."
    return "{{ … }}", "écrivez une macro seule entre ces accolades, sans calcul ni filtre."


def _unread(text: str, error: TemplateSyntaxError) -> tuple[int, str, str]:
    """Say what is wrong, on the line where the braces that cannot be read were opened."""
    said = error.message or ""
    why = explained(said, _UNREAD, UNKNOWN)
    lines = text.splitlines()
    marks = ("{%",) if said.startswith("Unexpected end of template") else ("{{", "{%", "{##")
    opened = [
        number
        for number, line in enumerate(lines[: error.lineno], 1)
        if any(mark in line for mark in marks)
    ]
    line = opened[-1] if opened else error.lineno
    if "{{" in lines[line - 1] and "}" not in lines[line - 1]:
        why = _UNREAD["unexpected end of template"]
    words = lines[line - 1].strip()[:_SHOWN]
    return line, words, f"les accolades de cette page ne se lisent pas\u00a0: {why}."
