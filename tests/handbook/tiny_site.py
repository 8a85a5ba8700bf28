"""A site of a few pages, as the real one is built."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ADDRESS: Final = "https://exemple.org/guide/"

_PAGE: Final = """<!DOCTYPE html>
<html lang="fr"><head><link rel="canonical" href="{root}{address}"></head><body>
<article class="md-content__inner md-typeset">{article}</article>
<footer><ul class="j120-site-map">
<li><a href=".">Accueil</a></li>
<li><strong>Le guide</strong><ul>
<li><strong>L’ANEF</strong><ul><li><a href="guide/anef/">L’ANEF</a></li>
<li><a href="guide/en-retard/">Je suis en retard</a></li></ul></li>
<li><a href="guide/sources/">Sources</a></li></ul></li>
<li><strong>Tables</strong><ul>
<li><a href="tables/fenetre-de-depot/">Tables des dates</a></li>
<li><a href="tables/silence-de-l-administration/">Tables du silence</a></li></ul></li>
<li><strong>Les textes</strong><ul><li><a href="textes/ceseda/">CESEDA</a></li></ul></li>
<li><strong>Repères</strong><ul><li><a href="glossaire/">Glossaire</a></li>
<li><a href="ce-qui-a-change/">Ce qui a changé</a></li></ul></li>
<li><strong>Contribuer</strong><ul><li><a href="contribuer/">Contribuer</a></li></ul></li>
</ul><p class="j120-colophon__licences">Libre.</p></footer></body></html>"""

HOME: Final = """<h1 id="accueil">Accueil</h1><ul class="j120-doors">
<li><a href="guide/anef/">Mon titre expire</a></li>
<li><a href="titres/">Mon titre</a></li></ul>"""

TEXTS: Final = """<h1 id="ceseda">Le CESEDA</h1><h2 id="partie">Partie</h2>
<h3 id="r431-5">Article&nbsp;R. 431-5</h3>
<article><blockquote><p>Les mots.</p></blockquote></article>
<h3 id="r431-9">Article&nbsp;R. 431-9</h3><article><p>D’autres mots.</p></article>"""

WINDOWS: Final = """<h1>Tables des dates</h1><h2 id="m">Mars 2027</h2>
<table class="j120-windows"><caption>Documents qui expirent en mars 2027</caption>
<thead><tr><th scope="col">Fin</th><th scope="col">Fenêtre</th></tr></thead><tbody><tr>
<th scope="row"><time datetime="2027-03-07">x</time></th>
<td>du <time datetime="2026-11-07">x</time> au <time datetime="2027-01-06">x</time></td>
</tr></tbody></table>"""

SILENCES: Final = """<h1>Tables du silence</h1><h2 id="4-mois">Quatre mois</h2>
<div id="4-mois-2026-11"><table class="j120-silences"><caption>Délai : quatre mois</caption>
<thead><tr><th scope="col">Reçue</th><th scope="col">Refus</th></tr></thead><tbody><tr>
<th scope="row">dim.&nbsp;1er</th><td>1/7/2027</td></tr></tbody></table></div>"""

GLOSSARY: Final = """<h1 id="glossaire">Glossaire</h1>
<h2 id="anef">ANEF</h2><div class="j120-definition"><p>Le site.</p></div>"""


def write_site(folder: Path, guide: str, root: str = ADDRESS) -> Path:
    """Write a site, at an address, whose only chapter of prose holds the HTML given."""
    pages = {
        "": HOME,
        "guide/anef/": f'<h1 id="titre">L’ANEF</h1>{guide}',
        "textes/ceseda/": TEXTS,
        "guide/en-retard/": "<h1>Je suis en retard</h1>",
        "guide/sources/": "<h1>Sources</h1>",
        "tables/fenetre-de-depot/": WINDOWS,
        "tables/silence-de-l-administration/": SILENCES,
        "glossaire/": GLOSSARY,
        "ce-qui-a-change/": "<h1>Ce qui a changé</h1>",
        "contribuer/": "<h1>Contribuer</h1>",
    }
    for address, article in pages.items():
        path = folder / address / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_PAGE.format(root=root, address=address, article=article), "utf-8")
    return folder
