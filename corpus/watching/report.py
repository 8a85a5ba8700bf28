"""What the watch found, in French, for a jurist: Markdown for a terminal and for an issue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from corpus.day import Day
from corpus.law import Article
from corpus.rules import Amount, Deadline
from corpus.watching.comparing import NEWS, Change, Finding, Verdict
from corpus.watching.published import PublishedCode
from corpus.watching.standing import Dependents, InCorpus, Rooms
from corpus.watching.wording import Wording, differences

_MANY: Final = 10
"""Articles that no reform ends in one day: past that, rather suspect the file."""
_NOTHING: Final = Dependents(InCorpus((), (), (), (), ()), (), (), ())
_SHOWN: Final = 12
"""Items named in a list before the rest is counted."""


def report(rooms: Rooms, state: PublishedCode, findings: tuple[Finding, ...]) -> Iterator[str]:
    """Give the lines on one state of one code: what is new, then what is known, then the rest."""
    yield f"# {_code(state)}, {_of_day(rooms, state.updated)}"
    yield ""
    news = [finding for finding in findings if finding.verdict in NEWS]
    earlier = [finding for finding in findings if finding.verdict is Verdict.EARLIER]
    compared = f"{len(findings)} articles du corpus comparés à `{state.file}`"
    if news:
        yield f"{compared}. **{_count(len(news), 'article')} à relire.**"
        if sum(finding.verdict is Verdict.GONE for finding in news) > _MANY:
            yield ""
            yield "Beaucoup d’articles manquent\u00a0: ce fichier est peut-être incomplet."
    else:
        yield f"{compared}. **Rien que le corpus ne sache déjà.**"
    for finding in news:
        yield from _news(rooms, finding)
    if earlier:
        yield ""
        yield "## Ce que le corpus sait déjà"
        yield ""
        yield (
            "L’état publié porte ici une rédaction que le corpus a remplacée, ou va remplacer. "
            "Rien à saisir\u00a0; voici ce qui change de l’une à l’autre."
        )
    for finding in earlier:
        yield from _known(rooms, finding)
    yield from _rest(rooms, findings)


def report_changes(
    rooms: Rooms, before: PublishedCode, after: PublishedCode, found: tuple[Change, ...]
) -> Iterator[str]:
    """Give the lines on what changed between two states of one code."""
    yield f"# {_code(after)}, {_of_day(rooms, before.updated)} puis {_of_day(rooms, after.updated)}"
    yield ""
    changed = _count(len(found), "article du corpus réécrit", "articles du corpus réécrits")
    yield f"**{changed if found else 'Aucun article du corpus n’a changé'}.**"
    for change in found:
        article = rooms.corpus.article(change.key)
        what = "réécrit"
        if not change.before:
            what = "nouveau"
        elif not change.after:
            what = "disparu"
        yield from _heading(article, f"{what}{_version_of(rooms, article, change.after)}")
        yield from _differences(change.before, change.after)
        yield from _standing(rooms, change.key, change.after)


def _news(rooms: Rooms, finding: Finding) -> Iterator[str]:
    article = rooms.corpus.article(finding.key)
    published = finding.published.paragraphs if finding.published else ()
    match finding.verdict:
        case Verdict.GONE:
            yield from _heading(article, "absent de l’état publié")
            yield "Abrogé, renuméroté, ou pas encore publié\u00a0: à chercher sur Légifrance."
        case Verdict.RENUMBERED:
            yield from _heading(article, f"se lit maintenant sous `{finding.new_key}`")
            yield "Le même texte, ou presque, porte un autre numéro."
        case Verdict.SECOND_TEXT:
            yield from _heading(article, "un second texte, proche du nôtre, porte ce numéro")
            yield "C’est peut-être la version suivante. Cherchez la date de son premier jour."
        case Verdict.OTHER_TEXT:
            yield from _heading(article, "un texte loin du nôtre porte ce numéro")
            yield (
                "Réécrit en profondeur, scindé, ou abrogé\u00a0: il peut ne rester que le texte "
                "d’avant une refonte. Cherchez sur Légifrance lequel est en vigueur."
            )
        case _:
            yield from _heading(article, "réécrit")
    yield from _differences(finding.ours.paragraphs, published)
    if finding.published and finding.published.editors_note:
        yield f"- Note de l’éditeur\u00a0: {finding.published.editors_note}"
    yield from _standing(rooms, finding.key, published)
    newest = f"corpus/articles/{finding.key}/{finding.ours.in_force.iso}.md"
    yield f"- À faire\u00a0: lire le texte officiel, puis clore `{newest}` et créer la suivante."


def _known(rooms: Rooms, finding: Finding) -> Iterator[str]:
    newer = finding.replaced_by or finding.ours
    was, now = rooms.said(finding.ours.in_force), rooms.said(newer.in_force)
    article = rooms.corpus.article(finding.key)
    yield from _heading(article, f"rédaction du {was}, réécrite le {now}")
    yield from _differences(finding.ours.paragraphs, newer.paragraphs)
    yield from _standing(rooms, finding.key, newer.paragraphs)


def _rest(rooms: Rooms, findings: Iterable[Finding]) -> Iterator[str]:
    """Tell what was passed over, so that its silence is no mystery."""
    groups = {
        "Mêmes mots, mise en forme différente": [
            f for f in findings if f.verdict is Verdict.LAID_OUT
        ],
        "Articles plus récents que cet état": [f for f in findings if f.verdict is Verdict.NOT_YET],
        "Numéros qui portent aussi un texte d’avant, laissé de côté": [
            f for f in findings if f.passed_over and f.verdict not in NEWS
        ],
    }
    if any(groups.values()):
        yield ""
        yield "## Ce qui n’est pas un changement"
        yield ""
    for label, those in groups.items():
        if those:
            numbers = [rooms.corpus.article(finding.key).latest.number for finding in those]
            yield f"- {label} ({len(those)})\u00a0: {_list(numbers)}."


def _heading(article: Article, what: str) -> Iterator[str]:
    yield ""
    yield f"## {article.latest.number}\u00a0: {what}"
    yield ""


def _differences(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[str]:
    """Tell each difference with the words around it: struck out what went, in bold what came."""
    if not after:
        return
    for each in differences(Wording.of(before), Wording.of(after)):
        went = f"~~{each.removed}~~" if each.removed else ""
        came = f"**{each.added}**" if each.added else ""
        words = " ".join(part for part in (each.lead, went, came, each.tail) if part)
        yield f"- Alinéa {each.alinea}\u00a0: … {words} …"


def _standing(rooms: Rooms, key: str, text: tuple[str, ...]) -> Iterator[str]:
    corpus, found = rooms.corpus, rooms.standing_on(key)
    yield ""
    yield "Ce qui repose sur cet article\u00a0:"
    yield ""
    for rule in found.data.rules:
        yield from _rule(rule, text)
    labels = [corpus.titles[title].label for title in found.data.titles]
    yield from _item("titres", labels)
    yield from _item("pages", found.pages)
    yield from _item("lettres", [corpus.letters[letter].title for letter in found.data.letters])
    yield from _item("phrases", found.data.phrases)
    yield from _item("cas d’essai", found.cases)
    yield from _item("calculs", found.modules)
    for name, ids in found.data.entries:
        yield from _item(f"`corpus/{name}`", ids)
    if found == _NOTHING:
        yield "- rien d’autre que sa page de texte."


def _rule(rule: Deadline | Amount, text: tuple[str, ...]) -> Iterator[str]:
    if not text:
        stands = "à revoir"
    elif Wording.of(text).says(Wording.of((rule.quote,))):
        stands = "ses mots y sont toujours"
    else:
        stands = "**ses mots n’y sont plus**"
    yield f"- règle `{rule.id}` ({rule.label}), citée «\u00a0{rule.quote}\u00a0»\u00a0: {stands}"


def _item(label: str, names: Iterable[str]) -> Iterator[str]:
    if listed := list(names):
        yield f"- {label} ({len(listed)})\u00a0: {_list(listed)}"


def _list(names: list[str]) -> str:
    shown = ", ".join(names[:_SHOWN])
    rest = len(names) - _SHOWN
    return f"{shown} et {rest} de plus" if rest > 0 else shown


def _version_of(rooms: Rooms, article: Article, text: tuple[str, ...]) -> str:
    """Say which version of ours a text is, if it is one."""
    words = Wording.of(text).words
    same = [v for v in article.versions if text and Wording.of(v.paragraphs).words == words]
    return f" (version du {rooms.said(same[-1].in_force)}, déjà au corpus)" if same else ""


def _code(state: PublishedCode) -> str:
    names = {"travail": "Code du travail", "civil": "Code civil"}
    return names.get(state.code, state.code.upper())


def _of_day(rooms: Rooms, day: Day | None) -> str:
    return f"état du {rooms.said(day)}" if day else "état sans date"


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"
