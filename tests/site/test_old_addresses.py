"""Pages that were cut: each address that once led into them leads to where its words now are."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from bs4 import BeautifulSoup

pytestmark = pytest.mark.built

CUT: Final = {
    "anef": """
        l-essentiel qu-est-ce-que-l-anef compte histoire demarches liste arretes cartes-de-resident
        premiere-carte-de-resident titres-ue titres-travail titres-etudes titres-protection
        titres-famille titres-humanitaire titres-autres fenetre cas-particuliers taxe-retard
        six-mois hors-liste incertains""",
    "attestations": """
        reconnaitre tableau la-confirmation-de-depot la-prolongation-d-instruction
        prolongation-premiere-demande prolongation-renouvellement cas-a-part la-decision-favorable
        favorable-premiere-demande favorable-renouvellement le-recepisse le-titre-valable
        la-carte-expiree droits-sociaux""",
    "silence-et-refus": """
        la-reponse combien-de-temps le-texte a-partir-de-quel-jour l-attestation-ne-bloque-pas
        dossier-incomplet pieces-demandees le-recours les-motifs delai-raisonnable recours-gracieux
        les-referes refus-ecrit exemple lettres lettre-motifs lettre-demande-de-motifs
        lettre-de-recours-gracieux lettre-recours-gracieux lettre-pieces
        lettre-reponse-a-une-demande-de-pieces fiche-officielle""",
    "aide": """
        dans-l-ordre le-chemin les-preuves le-centre-de-contact le-point-d-accueil-numerique
        rendez-vous-pan ce-qu-il-faut-fournir ce-que-fait-le-pan la-solution-de-substitution
        les-conditions l-exception comment-cela-se-passe remarque lettre-substitution
        lettre-solution-de-substitution le-juge pourquoi conseil-d-etat le-code l-arrete""",
}


@pytest.mark.parametrize("name", CUT)
def test_an_old_anchor_stands_on_its_words_or_on_the_link_to_them(site: Path, name: str) -> None:
    path = site / "guide" / name / "index.html"
    page = BeautifulSoup(path.read_text("utf-8"), "lxml")
    for anchor in CUT[name].split():
        found = page.find(id=anchor)
        assert found is not None, f"guide/{name}/#{anchor} is lost"
        if found.name.startswith("h"):
            continue
        link = found if found.name == "a" else found.find_parent("a")
        assert link is not None, f"guide/{name}/#{anchor} leads nowhere"
        there, _, place = str(link["href"]).partition("#")
        new = (path.parent / there / "index.html").read_text("utf-8")
        assert not place or f'id="{place}"' in new, f"guide/{name}/#{anchor}: {link['href']}"
