"""Side by side: units of both languages are paired by id, and what one lacks or lags behind in is said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.beside import Beside, pairs
from generators.beside_pieces import in_one_order
from generators.blocks import Fields, Page, Pair, Prose
from generators.loading import load
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from tests.tiny import handbook, site, write

GUIDELINE = "guidelines/example-guideline"
SQ = "{#purpose}\n## Qëllimi\n\n{#p-2222}\nFjalë[^n] këtu.\n\n{#p-2223}\n- []{#p-2224} Pikë.\n\n[^n]: Shënim.\n"
EN = "{#purpose}\n## Purpose\n\n{#p-2222}\nWords[^n] here.\n\n[^n]: A note.\n"


def view(root: Path, lang: str) -> View:
    library = load(FolderTree(root)).public()
    return View(library, lang, words(lang), date(2024, 6, 1))


def pages(root: Path, lang: str) -> dict[str, Page]:
    return {address: make() for address, make in Beside(view(root, lang)).makers()}


def found(page: Page) -> dict[str, Pair]:
    return {block.id: block for block in page.blocks if isinstance(block, Pair)}


def test_units_stand_beside_each_other_with_their_own_numbers(tmp_path: Path) -> None:
    root = write(handbook(tmp_path), {f"{GUIDELINE}.sq.md": SQ, f"{GUIDELINE}.en.md": EN})
    units = found(pages(root, "en")["beside/example-guideline.en-sq"])
    assert units["purpose"].level == 2
    english, albanian = units["p-2222"].sides
    assert (english.lang, english.number, albanian.lang, albanian.number) == ("en", "1.1", "sq", "1.1")
    assert english.blocks == (Prose("Words[^n] here.\n\n[^n]: A note.\n", "en"),)
    missing, there = units["p-2224"].sides
    assert (missing.blocks, missing.state, missing.number) == ((), "Not in this language", "")
    assert (there.state, there.number) == ("", "1.1a")


def test_a_translation_that_lags_behind_says_so(tmp_path: Path) -> None:
    stamps = "p-2222: {of: 000000000000, status: reviewed}\n"
    files = {f"{GUIDELINE}.sq.md": SQ, f"{GUIDELINE}.en.md": EN, f"{GUIDELINE}.en.stamps.yaml": stamps}
    units = found(pages(write(handbook(tmp_path), files), "sq")["beside/example-guideline.en-sq"])
    assert [side.state for side in units["p-2222"].sides] == ["", "Përkthim i vjetruar"]


def test_rows_of_tables_are_labels_with_values(tmp_path: Path) -> None:
    units = found(pages(handbook(tmp_path), "en")["beside/ec-2024-03-01.en-sq"])
    fields = [block for unit in units.values() for side in unit.sides for block in side.blocks]
    assert any(isinstance(block, Fields) for block in fields)


def test_three_languages_make_pairs_with_addresses_that_stay(tmp_path: Path) -> None:
    root = handbook(tmp_path, "sq", "en", "mk")
    seen = view(root, "mk")
    document = seen.library.documents["example-guideline"]
    assert pairs(seen, document) == (("en", "mk"), ("en", "sq"), ("mk", "sq"))
    made = pages(root, "mk")
    assert {"beside/example-guideline.en-sq", "beside/example-guideline.en-mk"} <= set(made)
    assert [side.lang for side in found(made["beside/example-guideline.en-mk"])["purpose"].sides] == ["mk", "en"]


def test_a_text_in_one_language_alone_has_no_such_page(tmp_path: Path) -> None:
    root = write(handbook(tmp_path, "sq"), {"content/site.yaml": site("sq", "en")})
    assert not [address for address in pages(root, "en") if "guideline" in address]


@pytest.mark.parametrize(
    ("left", "right", "together"),
    [
        ("abc", "abc", "abc"),
        ("abc", "axc", "axbc"),
        ("ab", "xab", "xab"),
        ("ab", "abxy", "abxy"),
        ("", "ab", "ab"),
    ],
)
def test_the_order_of_both_is_kept(left: str, right: str, together: str) -> None:
    assert "".join(in_one_order(list(left), list(right))) == together
