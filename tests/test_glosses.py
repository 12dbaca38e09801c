"""Terms on a page: in the glossary's forms with the language's endings, whole words only, and no guessing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.blocks import Paragraph, Prose, Span
from generators.glosses import glosses
from generators.loading import load
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from tests.tiny import handbook, write

GLOSSARY = """\
title: {sq: Fjalorth, en: Glossary}
source: {sq: Shembull, en: Example}
terms:
  - id: group
    words: {sq: grup tematik, en: thematic group}
    acronym: {sq: GT, en: TG}
    topic: meetings
    definition: {sq: Grup për një temë., en: A group on one subject.}
    basis: example
  - id: quorum
    words: {sq: kuorum, en: quorum}
    topic: meetings
    definition: {sq: Numri më i vogël., en: The least number.}
    basis: example
  - id: agreement
    words: {sq: marrëveshje, en: agreement}
    variants: {sq: [ujdi]}
    topic: meetings
    definition: {sq: Pajtim., en: Consent.}
    basis: example
  - id: other
    words: {sq: të ndryshme, en: any other business}
    topic: meetings
    definition: {sq: Çështje të tjera., en: Other matters.}
    basis: example
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(handbook(tmp_path_factory.mktemp("glosses")), {"content/glossary/example-glossary.yaml": GLOSSARY})


def found(root: Path, lang: str, text: str, key: str = "example-page") -> dict[str, tuple[str, ...]]:
    library = load(FolderTree(root)).public()
    view = View(library, lang, words(lang), date(2024, 6, 1))
    made = glosses(view, library.documents[key], (Prose(text, lang),))
    return {gloss.href.partition("#")[2]: gloss.forms for gloss in made}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Grupi tematik dhe grupeve tematike.", {"group": ("Grupi tematik", "grupeve tematike")}),
        ("GT vendos; gt jo.", {"group": ("GT",)}),
        ("Kuorumit i mungon një anëtar.", {"quorum": ("Kuorumit",)}),
        ("Me marrëveshjen e tyre.", {"agreement": ("marrëveshjen",)}),
        ("Ujdi nuk ka; ujdisje po.", {}),
        ("Pika të ndryshme.", {}),
        ("grupe, jo tematike", {}),
        ("grup\ntematik", {}),
        ("kuorumologji", {}),
    ],
)
def test_albanian_words_keep_their_endings(root: Path, text: str, forms: dict[str, tuple[str, ...]]) -> None:
    assert found(root, "sq", text) == forms


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Thematic groups meet.", {"group": ("Thematic groups",)}),
        ("Agreements and any other business", {"agreement": ("Agreements",), "other": ("any other business",)}),
        ("Quorumless.", {}),
    ],
)
def test_english_words_too(root: Path, text: str, forms: dict[str, tuple[str, ...]]) -> None:
    assert found(root, "en", text) == forms


def test_the_glossary_does_not_explain_itself(root: Path) -> None:
    assert found(root, "en", "quorum", "example-glossary") == {}


def test_texts_of_records_are_looked_at_too(root: Path) -> None:
    library = load(FolderTree(root)).public()
    view = View(library, "en", words("en"), date(2024, 6, 1))
    made = glosses(view, library.documents["ec-2024-03-01"], (Paragraph((Span("The quorum was there."),)),))
    assert [(gloss.href, gloss.definition) for gloss in made] == [
        ("glossary/example-glossary#quorum", "The least number.")
    ]
