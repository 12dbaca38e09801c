"""Forms that a glossary declares are joined to its terms, where the analysis does not see it, and nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generators.loading import load
from generators.outputs.index.lore import lore_of
from generators.outputs.index.own_forms import analysers_of, own_forms
from generators.tree import FolderTree
from search.analysis import Analyser, analyser
from search.lore import Concept, Lore
from tests.tiny import handbook, write

GLOSSARY = """\
title: {sq: Fjalorth, en: Glossary}
source: {sq: Shembull, en: Example}
terms:
  - id: chair
    words: {sq: kryetar, en: chair}
    variants: {sq: [kryetarja, kryesues]}
    topic: meetings
    definition: {sq: Kush drejton mbledhjen., en: Who leads the meeting.}
    basis: example
"""


@cache
def plain(lang: str) -> Analyser:
    return analyser(lang)


def declared(lang: str, *texts: str) -> Mapping[str, tuple[str, ...]]:
    return own_forms(Lore((lang,), (Concept({lang: texts}),)), plain(lang))


@pytest.mark.parametrize(
    ("lang", "texts", "forms"),
    [
        ("sq", ("kryetar", "kryetarja"), {"kryetarja": ("kryetar", "kryetare")}),
        ("sq", ("anëtar i grupit", "anëtarja e grupit"), {"anetarja": ("anetar", "anetare")}),
        ("sq", ("vendim", "vendimet", "VENDIMEVE"), {}),
        ("sq", ("kryetar", "kryesues"), {}),
        ("sq", ("grup pune", "grupe"), {}),
        ("sq", ("i ri", "e re"), {}),
        ("sq", ("VKM 128/2018", "VKM 129/2018"), {}),
        ("sq", ("kryetar",), {}),
        ("en", ("alumnus", "alumni"), {"alumni": ("alumnus", "alumni")}),
    ],
)
def test_a_variant_that_begins_like_its_term_is_a_form_of_it(
    lang: str, texts: tuple[str, ...], forms: Mapping[str, tuple[str, ...]]
) -> None:
    assert declared(lang, *texts) == forms


def test_the_glossary_of_a_handbook_reaches_its_analysers(tmp_path: Path) -> None:
    root = write(handbook(tmp_path), {"content/glossary/terms.yaml": GLOSSARY})
    lore = lore_of(load(FolderTree(root)).public(), (), date(2026, 1, 1))
    told = analysers_of(lore)
    assert told["sq"].words("kryetarja")[0].bases == ("kryetar", "kryetare")
    assert told["sq"].fingerprint != plain("sq").fingerprint
    assert told["en"].fingerprint == plain("en").fingerprint
