"""Forms are those that other engines are given, word by word and place by place, however pages are kept and merged."""

from __future__ import annotations

from itertools import groupby

from search.analysis import Analyser, analyser
from search.browser.forms import Form, Reader
from search.browser.leaf import dumped, leaf, leaves, loaded
from search.browser.merging import Held, Line, merged
from search.browser.numbering import numbering
from search.engines.keyed import keyed
from search.units import SearchUnit
from tests.search.browser.corpus import corpus
from tests.search.browser.test_packing import unpacked

UNITS = tuple(corpus(80))
Places = dict[int, list[int]]


def analysers() -> dict[str, Analyser]:
    return {lang: analyser(lang) for lang in sorted({unit.lang for unit in UNITS})}


def readers() -> dict[str, Reader]:
    return {lang: Reader(one.language) for lang, one in analysers().items()}


def places(line: Line) -> Places:
    """Read what is written of one form as search-pieces.js does."""
    numbers, steps = iter(unpacked(line.frequencies)), iter(unpacked(line.positions))
    found: Places = {}
    unit = 0
    for number in numbers:
        unit += number // 2
        place = 0
        for _ in range(next(numbers) if number % 2 else 1):
            place += next(steps)
            found.setdefault(unit, []).append(place)
    assert len(found) == line.count
    return found


def expected() -> dict[Form, tuple[Places, Places]]:
    known: dict[Form, tuple[Places, Places]] = {}
    told = analysers()
    for number, unit in enumerate(sorted(UNITS, key=lambda unit: unit.id)):
        one = keyed(unit, told)
        for at, (surfaces, bases) in enumerate((("hs", "hb"), ("bs", "bb"))):
            for place, (spelt, keys) in enumerate(zip(one.fields[surfaces], one.fields[bases], strict=True)):
                if spelt:
                    form = Form(tuple(key.partition(":")[2] for key in keys), unit.lang, spelt[0])
                    known.setdefault(form, ({}, {}))[at].setdefault(number, []).append(place)
    return known


def read(held: Held) -> tuple[Places, Places]:
    return places(held.head), places(held.body)


def test_forms_stand_where_the_keys_of_a_unit_stand() -> None:
    found = merged(numbering(leaves(UNITS, readers())).leaves, analysers())
    assert {form: read(held) for form, held in found.items()} == expected()
    assert list(found) == sorted(expected())


def test_heads_and_texts_are_as_long_as_their_fields() -> None:
    columns = numbering(leaves(UNITS, readers())).columns()
    wanted = [keyed(unit, analysers()) for unit in sorted(UNITS, key=lambda unit: unit.id)]
    assert unpacked(str(columns["heads"])) == [one.length("hs") for one in wanted]
    assert unpacked(str(columns["bodies"])) == [one.length("bs") for one in wanted]


def test_a_leaf_that_was_kept_is_that_of_its_units() -> None:
    told = readers()
    for lang, found in groupby(UNITS, key=lambda unit: unit.lang):
        for _, page in groupby(found, key=lambda unit: unit.document):
            made = leaf(page, told[lang])
            assert dumped(loaded(dumped(made))) == dumped(made)
            assert merged([loaded(dumped(made))], analysers()) == merged([made], analysers())


def test_words_of_one_page_stand_behind_those_of_the_pages_before() -> None:
    def unit(place: str, text: str) -> SearchUnit:
        return SearchUnit(place, "en", "page", "point", "a", "", (), "", "", text)

    told = {"en": Reader(analyser("en").language)}
    pages = leaves(
        [unit("a.html", "plan"), unit("b.html#p", "plan plan"), unit("b.html#q", "x plan"), unit("d.html", "")], told
    )
    pages += leaves([unit("c.html", "plan x")], told)
    found = merged(numbering(pages).leaves, {"en": analyser("en")})
    by_surface = {form.surface: places(held.body) for form, held in found.items()}
    assert by_surface == {"plan": {0: [0], 1: [0, 1], 2: [1], 3: [0]}, "x": {2: [0], 3: [1]}}
