"""The page of a self-check: all questions before the first answer, and the way to the point by its number."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.blocks import Bullets, Heading
from generators.pages import record_page
from generators.view import View, plain
from generators.words import words
from tests.planned import library

CHECK = """\
title: {sq: Vetëkontroll, en: Self-check}
guideline: guide
questions:
  - id: who
    question: {sq: "Kush kryeson?", en: "Who chairs?"}
    answers:
      - {id: agency, text: {sq: Agjencia, en: The agency}}
      - {id: ministry, text: {sq: Ministria, en: The ministry}, right: true}
    because: {sq: Ashtu thuhet., en: It says so.}
    point: p-bb22
  - id: when
    question: {sq: "Kur?", en: "When?"}
    answers:
      - {id: early, text: {sq: Herët, en: Early}, right: true}
      - {id: late, text: {sq: Vonë, en: Late}}
status: draft
basis: example
source: {sq: Shembull, en: Example}
"""
ANSWERS = {
    "en": ["b) The ministry — It says so. — see 2.1", "a) Early"],
    "sq": ["b) Ministria — Ashtu thuhet. — shihni 2.1", "a) Herët"],
}


@pytest.mark.parametrize("lang", ["en", "sq"])
def test_answers_stand_behind_all_questions(tmp_path: Path, lang: str) -> None:
    held = library(tmp_path, **{"content__self-checks__check": CHECK}).public()
    view = View(held, lang, words(lang), date(2024, 5, 1))
    blocks = record_page(view, held.documents["check"], {}).blocks
    answers = next(place for place, one in enumerate(blocks) if isinstance(one, Heading) and one.id == "_answers")
    questions = [place for place, one in enumerate(blocks) if isinstance(one, Heading) and one.id in ("who", "when")]
    assert len(questions) == 2 and max(questions) < answers
    listed = blocks[answers + 1]
    assert isinstance(listed, Bullets) and listed.ordered
    assert [plain(one.words) for one in listed.items] == ANSWERS[lang]
    assert listed.items[0].words[-1].href == "guideline/guide#p-bb22"


def test_the_guideline_leads_to_its_questions(tmp_path: Path) -> None:
    held = library(tmp_path, **{"content__self-checks__check": CHECK}).public()
    view = View(held, "en", words("en"), date(2024, 5, 1))
    ways = record_page(view, held.documents["guide"], {}).ways
    assert ("Self-check", "self-check/check") in [(one.words, one.href) for one in ways]
