"""The lexicon: what people wrote of single words, and what becomes of an analyser's readings."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from search.language import language
from search.lexicon import entries, needed
from search.lexicon_file import DATA, keyed, lines
from search.rules import Rules


@dataclass(frozen=True)
class Reading:
    lemma: str
    gramm: str


def test_readings_outside_the_standard_yield() -> None:
    read = {
        "varet": [Reading("var", "V,pass"), Reading("vare", "NOUN,nonst")],
        "dokumenteve": [Reading("dokument", "NOUN,nonst")],
        "reminder": [Reading("", "")],
        "masa": [Reading("masë", "NOUN"), Reading("mas", "V")],
    }
    found = entries(read, {"masa": ("masë",)})
    assert found == {"varet": ("var",), "dokumenteve": ("dokument",), "masa": ("masë",)}


def test_only_what_rules_do_not_know_is_needed() -> None:
    rules = Rules({"": "0", "et": "2"}, {})
    found = {"grupet": ("grup",), "Evropën": ("Evropë",), "është": ("jam",)}
    assert list(needed(found, rules, language("sq"))) == [("Evropën", ("Evropë",)), ("është", ("jam",))]


def test_forms_that_fold_alike_have_all_base_forms() -> None:
    found = keyed([("për", ["për"]), ("per", ["pe"]), ("Evropës", ["Evropë"])], language("sq"))
    assert found == {"per": ("per", "pe"), "europes": ("europe",)}


@pytest.mark.parametrize("name", ["sq.lexicon.tsv", "sq.reviewed.tsv", "en.lexicon.tsv"])
def test_each_line_is_a_form_and_its_base_forms(name: str) -> None:
    found = list(lines(DATA / name))
    assert len({form for form, _ in found}) == len(found) > 30
    assert all(form.isalpha() and bases and all(map(str.isalpha, bases)) for form, bases in found)


def test_a_line_without_tab_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.tsv").write_text("vendim vendimi\n", encoding="utf-8")
    with pytest.raises(ValueError, match="unpack"):
        list(lines(tmp_path / "x.tsv"))
