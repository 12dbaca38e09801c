"""The Albanian grammar's files, on a few words of their layout."""

from pathlib import Path

import pytest

from search.grammar import table

PARADIGMS = """-paradigm: 1a
 -flex: <1>.
  gramm: sg,nom,indef
 -flex: <1>.in//<1>.ne
  gramm: sg,acc,def
-paradigm: 5a
 -flex: <0>.t
  gramm: pl,nom,def
 -flex: <0>.vet
  gramm: pl,gen_dat,def,nonst
 -flex: <0>.të
  gramm: pl,nom,def,nonst
-paradigm: present
 -flex: .n
  gramm: 3,sg
 -flex: .e
  gramm: 2,sg,LEX:e:CLIT_PRO
-paradigm: wish
 -flex: .ftë
  gramm: 3,sg,opt
-paradigm: lexoj
 -flex: <0>.<.>
  gramm:
  paradigm: present
  paradigm: wish
"""
LEXEMES = """-lexeme
 lex: vendim
 stem: vendime.//vëndime.|vendim.
 gramm: NOUN,mf
 paradigm: 1a
 paradigm: 5a
 trans_en: decision
-lexeme
 lex: miratoj
 stem: mirato.
 gramm: V,vt
 paradigm: lexoj
-lexeme
 lex: vënd
 stem: vënde.|vënd.
 gramm: NOUN,m,nonst
 paradigm: 1a
-lexeme
 lex: miratoftë
 stem: miratoftë.
 gramm: ADV
 paradigm: none
-lexeme
 lex: për së tepërmi
 stem: për.
 gramm: ADV
"""


@pytest.fixture
def forms(tmp_path: Path) -> dict[str, set[str]]:
    (tmp_path / "paradigms.txt").write_text(PARADIGMS, encoding="utf-8")
    (tmp_path / "lexemes.txt").write_text(LEXEMES, encoding="utf-8")
    return dict(table(tmp_path))


def test_stems_and_affixes_make_folded_forms(forms: dict[str, set[str]]) -> None:
    assert {form for form, bases in forms.items() if "vendim" in bases} == {
        "vendim",
        "vendimin",
        "vendimne",
        "vendimet",
        "vendimevet",
    }


def test_paradigms_go_on_from_one_another(forms: dict[str, set[str]]) -> None:
    assert forms["miraton"] == {"miratoj"}
    assert forms["miratojeni"] == {"miratoj"}
    assert "miratoe" not in forms


def test_a_rare_mood_yields_to_another_word(forms: dict[str, set[str]]) -> None:
    assert forms["miratofte"] == {"miratofte"}


def test_what_stands_outside_the_standard_is_left_out(forms: dict[str, set[str]]) -> None:
    assert "vend" not in forms
    assert "per" not in forms
