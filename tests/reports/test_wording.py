"""Facts in words: what there is, what is not stated, and what cannot be divided are told apart in both languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generators.figures.ratio import ratio
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.records.report import Asked
from generators.reports.data import Fact, fact, share
from generators.reports.period import Period
from generators.reports.titles import period_words
from generators.reports.wording import fact_words, state_of
from generators.view import View, plain
from tests.reports import small

DAY = date(2024, 6, 30)
MEAN = ratio("days-open", 694, 5, DAY)
CASES: list[tuple[str, Fact, str, str]] = [
    ("number", Fact(Decimal("1234.50")), "1,234.5", "1\u00a0234,5"),
    ("money", Fact(Decimal(1500), unit="EUR"), "1,500 EUR", "1\u00a0500 EUR"),
    ("percent", Fact(Decimal("82.30")), "82.3%", "82,3%"),
    ("percent", share(ratio("x", 18, 22, DAY)), "18 of 22 (81.82%)", "18 nga 22 (81,82%)"),
    ("percent", share(ratio("x", 0, 0, DAY)), "0 of 0 (not applicable)", "0 nga 0 (nuk zbatohet)"),
    ("percent", share(ratio("x", 3, 5, DAY)), "3 of 5", "3 nga 5"),
    ("percent", share(ratio("x", 1, 16, DAY)), "1 of 16 (6.25%)", "1 nga 16 (6,25%)"),
    ("percent", share(ratio("x", 1, 800, DAY)), "1 of 800 (0.13%)", "1 nga 800 (0,13%)"),
    ("number", Fact(Decimal("138.8"), (), MEAN, mean=True), "138.8 (694 ÷ 5)", "138,8 (694 ÷ 5)"),
    ("number", Fact(Decimal("0.00"), (), ratio("slip", 0, 2, DAY), mean=True), "0 (0 ÷ 2)", "0 (0 ÷ 2)"),
    ("date", Fact(DAY), "30\u00a0Jun\u00a02024", "30\u00a0qer\u00a02024"),
    ("text", Fact(Text({"sq": "Po", "en": "Yes"})), "Yes", "Po"),
    ("text", Fact(None), "not stated", "nuk përmendet"),
    ("text", fact(Unstated.NOT_STATED, "ministry"), "not stated", "nuk përmendet"),
    ("number", Fact(Unstated.NOT_APPLICABLE), "not applicable", "nuk zbatohet"),
    ("record", Fact("ministry"), "Ministry of Testing", "Ministria e Provave"),
    ("record", Fact("no-such-record"), "not public", "jo publike"),
    ("record", Fact("Some office"), "Some office", "Some office"),
    ("choice", Fact("government"), "government", "qeveri"),
    ("choice", Fact("no-such-term"), "no-such-term", "no-such-term"),
]


@pytest.mark.parametrize(("kind", "held", "en", "sq"), CASES)
def test_a_fact_in_words(kind: str, held: Fact, en: str, sq: str, views: dict[str, View]) -> None:
    asked = column(kind)
    assert plain(fact_words(views["en"], asked, held)) == en
    assert plain(fact_words(views["sq"], asked, held)) == sq


@pytest.mark.parametrize(
    ("held", "state"),
    [
        (Fact(Decimal(0)), "stated"),
        (Fact(None), "not-stated"),
        (Fact(Unstated.UNKNOWN), "unknown"),
        (Fact(Unstated.NOT_APPLICABLE), "not-applicable"),
        (share(ratio("x", 0, 0, DAY)), "no-denominator"),
        (share(ratio("x", 0, 4, DAY)), "stated"),
    ],
)
def test_zero_is_stated_and_a_gap_is_not(held: Fact, state: str) -> None:
    assert state_of(held) == state


@pytest.mark.parametrize(
    ("key", "en", "sq"),
    [
        ("2025", "2025", "2025"),
        ("2026-H1", "first half of 2026", "gjashtëmujori i parë 2026"),
        ("2026-Q4", "fourth quarter of 2026", "tremujori i katërt 2026"),
        ("2026-03", "March 2026", "mars 2026"),
    ],
)
def test_a_period_in_words(key: str, en: str, sq: str, views: dict[str, View]) -> None:
    shown = {lang: period_words(view, Period.read(key)) for lang, view in views.items()}
    assert shown == {"en": en, "sq": sq}


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> dict[str, View]:
    root: Path = tmp_path_factory.mktemp("wording")
    held = small.library(root)
    return {lang: small.view(held, lang) for lang in ("en", "sq")}


def column(kind: Any) -> Asked:
    choices = {"choices": "sectors"} if kind == "choice" else {}
    return Asked.model_validate({"id": "x", "label": {"en": "X"}, "kind": kind, **choices})
