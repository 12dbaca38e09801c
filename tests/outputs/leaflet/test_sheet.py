"""A leaflet: two sides of A4, every word of its parts, standards kept, and a full panel is named with its measure."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generators.leaflets import sheets
from generators.outputs.leaflet.sheet import SIZES, Sheet, pdf_of
from generators.problem import DoracakError
from tests.outputs.documents.houses import house, needs_pdftotext, said, view
from tests.tiny import handbook, write

LEAFLET = """\
title: {sq: Sporteli, en: The desk}
subtitle: {sq: Çfarë ndryshon, en: What changes}
page: example-page
flap: [short]
left: [short]
middle: [list]
right: [list.2]
status: draft
basis: example
source: {sq: Shembull, en: Example}
"""
SHORT = """\
{#short}
## Short

A few words of çështje.[^n]

{#list}
## List

- one entry;
- another entry.

[^n]: Hidden note.
"""


def repository(root: Path, text: str = SHORT) -> Path:
    files = {f"content/pages/example-page.{lang}.md": text for lang in ("sq", "en")}
    return write(handbook(root), {**files, "content/leaflets/example-leaflet.yaml": LEAFLET})


def only(root: Path, lang: str = "en") -> Sheet:
    return next(sheets(view(root, lang)))


@needs_pdftotext
@pytest.mark.parametrize("lang", ["en", "sq"])
def test_both_sides_say_every_word(tmp_path: Path, lang: str) -> None:
    root = repository(tmp_path)
    raw = pdf_of(only(root, lang), house(root, lang))
    text = said("pdf", raw)
    front = {
        "en": ("The desk", "What changes", "Draft, example"),
        "sq": ("Sporteli", "Çfarë ndryshon", "Projekt, shembull"),
    }
    for words in (*front[lang], "A few words of çështje.", "one entry;", "another entry."):
        assert words in text, words
    assert "Hidden note" not in text


@needs_pdftotext
def test_it_is_two_pages_of_a4_on_their_side(tmp_path: Path) -> None:
    root = repository(tmp_path)
    path = tmp_path / "leaflet.pdf"
    path.write_bytes(pdf_of(only(root), house(root)))
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    assert "Pages:           2" in told
    assert "841.89 x 595.276" in told or "841.89 x 595.28" in told


def test_it_says_that_it_keeps_the_standards(tmp_path: Path) -> None:
    root = repository(tmp_path)
    raw = pdf_of(only(root), house(root))
    assert b"pdfuaid:part" in raw and b"pdfaid:part" in raw and b"/MarkInfo" in raw


def test_equal_records_are_equal_bytes(tmp_path: Path) -> None:
    first, second = (repository(tmp_path / name) for name in "ab")
    assert pdf_of(only(first), house(first)) == pdf_of(only(second), house(second))


def test_a_full_panel_is_named_with_what_must_go(tmp_path: Path) -> None:
    long = SHORT.replace("A few words", "A few more words stand here now. " * 120)
    root = repository(tmp_path, long)
    with pytest.raises(DoracakError) as found:
        pdf_of(only(root), house(root))
    assert found.value.name == "leaflet-overflow"
    panels = found.value.values["panels"].split(", ")
    assert [one.split()[0] for one in panels] == ["flap", "left"]
    over = int(panels[0].split()[1])
    words = int(panels[0].split("−")[1].rstrip(")"))
    assert 0 < over < 400 and 0 < words < 840


def test_type_becomes_smaller_before_a_panel_is_refused(tmp_path: Path) -> None:
    longer = SHORT.replace("A few words", "A few more words stand here now. " * 60)
    root = repository(tmp_path, longer)
    assert pdf_of(only(root), house(root)).startswith(b"%PDF")
    assert [int(one) for one in (SIZES[0], SIZES[-1])] == [12, 9]
