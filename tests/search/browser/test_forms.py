"""Forms are those that other engines are given, word by word and place by place."""

from __future__ import annotations

from search.analysis import analyser
from search.browser.forms import Form, Held, forms
from search.engines.keyed import keyed
from tests.search.browser.corpus import corpus

UNITS = tuple(corpus(40))


def test_forms_stand_where_the_keys_of_a_unit_stand() -> None:
    analysers = {lang: analyser(lang) for lang in sorted({unit.lang for unit in UNITS})}
    found = forms(UNITS, analysers)
    expected: dict[Form, Held] = {}
    for number, unit in enumerate(UNITS):
        one = keyed(unit, analysers)
        assert (found.heads[number], found.bodies[number]) == (one.length("hs"), one.length("bs"))
        for field, (surfaces, bases) in {"head": ("hs", "hb"), "body": ("bs", "bb")}.items():
            for place, (spelt, keys) in enumerate(zip(one.fields[surfaces], one.fields[bases], strict=True)):
                if spelt:
                    form = Form(tuple(key.partition(":")[2] for key in keys), unit.lang, spelt[0])
                    held = expected.setdefault(form, Held())
                    getattr(held, field).setdefault(number, []).append(place)
    assert found.held == expected
    assert list(found.held) == sorted(expected)
