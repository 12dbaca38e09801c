"""The index as files: the same units give the same bytes, a changed one changes little, and every piece is named."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache

import pytest

from search.analysis import Analyser, analyser
from search.browser.writing import write
from search.lore import Concept, Lore, Pin, Speech
from search.units import SearchUnit
from tests.search.browser.corpus import corpus

LORE = Lore(
    languages=("sq", "en"),
    concepts=(Concept({"sq": ("plan veprimi",), "en": ("action plan",)}, {"sq": ("PV",)}),),
    pins=(Pin({"sq": ("si fillohet",)}, "guideline/doc-0.html#p-0"), Pin({"en": ("lost",)}, "page/gone.html")),
    speech={"sq": Speech(stop=("dhe",), messages={"nothing": "Asgjë."}), "en": Speech(labels={"kind": "Kind"})},
)


@cache
def analysers() -> dict[str, Analyser]:
    return {lang: analyser(lang) for lang in LORE.languages}


def held(raw: bytes) -> tuple[str, object]:
    """Return name and data of a piece."""
    found = re.fullmatch(r'doracak\.take\("([a-z0-9-]+)",(.*)\);\n', raw.decode(), re.DOTALL)
    assert found
    return found[1], json.loads(found[2])


@pytest.fixture(scope="module")
def units() -> list[SearchUnit]:
    return corpus(240)


@pytest.fixture(scope="module")
def files(units: list[SearchUnit]) -> dict[str, bytes]:
    return write(units, analysers(), LORE, "2026-11-22")


def test_every_file_is_a_script_that_says_its_name(files: dict[str, bytes]) -> None:
    for name, raw in files.items():
        assert f"{held(raw)[0]}.js" == name


def test_the_entry_names_every_piece(files: dict[str, bytes]) -> None:
    entry = held(files["entry.js"])[1]
    assert isinstance(entry, dict)
    named = {
        f"{kind}{at // 6}-{one['hashes'][at : at + 6]}.js"
        for kind, one in entry["pieces"].items()
        for at in range(0, len(one["hashes"]), 6)
    }
    assert named == set(files) - {"entry.js"}
    assert entry["units"] == 240


def test_the_order_of_units_does_not_matter(units: list[SearchUnit], files: dict[str, bytes]) -> None:
    assert write(reversed(units), analysers(), LORE, "2026-11-22") == files


def test_a_changed_number_leaves_what_has_nothing_to_do_with_it(
    units: list[SearchUnit], files: dict[str, bytes]
) -> None:
    changed = [replace(units[0], number="99"), *units[1:]]
    other = write(changed, analysers(), LORE, "2026-11-22")
    fresh = sorted(name.partition("-")[0] for name in set(other) - set(files))
    assert len(fresh) == 1 and fresh[0].startswith("records")


def test_pins_to_places_that_are_gone_are_left_out(files: dict[str, bytes]) -> None:
    base = next(held(raw)[1] for name, raw in files.items() if name.startswith("lore0"))
    assert isinstance(base, dict)
    assert len(base["pins"]) == 1
    assert base["stop"] == ["dhe"]


def test_a_language_without_an_analyser_is_told(units: list[SearchUnit]) -> None:
    with pytest.raises(KeyError, match="de"):
        write([replace(units[0], lang="de")], analysers(), LORE, "2026-11-22")


def test_no_units_make_an_index_all_the_same() -> None:
    assert held(write([], analysers(), LORE, "2026-11-22")["entry.js"])[0] == "entry"
