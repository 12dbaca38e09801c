"""Queries that found nothing are counted, and what may name a person is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generators.serving.misses import NAME, Misses


def held(folder: Path) -> dict[str, dict[str, int]]:
    path = folder / NAME
    found: dict[str, dict[str, int]] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def test_what_was_asked_twice_in_vain_is_listed_in_one_form(tmp_path: Path) -> None:
    misses = Misses(tmp_path)
    misses.asked("Çështje  Tjetër", 0)
    assert held(tmp_path) == {}
    misses.asked("ceshtje tjeter", 0)
    assert held(tmp_path) == {"ceshtje tjeter": {"nothing_found": 2, "nothing_opened": 0}}


def test_an_opened_hit_takes_its_query_off_the_list(tmp_path: Path) -> None:
    misses = Misses(tmp_path)
    for _ in range(3):
        misses.asked("plan", 7)
    misses.opened("PLAN")
    misses.opened("never asked")
    assert held(tmp_path) == {"plan": {"nothing_found": 0, "nothing_opened": 2}}


@pytest.mark.parametrize("query", ["", "someone@example.org", "J90101015A", "a" * 81])
def test_what_may_name_a_person_is_not_counted(query: str, tmp_path: Path) -> None:
    misses = Misses(tmp_path)
    for _ in range(5):
        misses.asked(query, 0)
    assert held(tmp_path) == {}


NO_COUNT = b'{"a": {"nothing_found": [], "nothing_opened": "x"}}'


@pytest.mark.parametrize("raw", [b"", b"[]", b"\xff", b'{"a": 1}', b'{"a": {"b": 1}}', NO_COUNT])
def test_a_file_of_others_is_begun_again(raw: bytes, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(raw)
    misses = Misses(tmp_path)
    misses.asked("plan", 0)
    misses.asked("plan", 0)
    assert held(tmp_path) == {"plan": {"nothing_found": 2, "nothing_opened": 0}}


def test_counting_goes_on_from_what_was_counted_before(tmp_path: Path) -> None:
    for _ in range(2):
        misses = Misses(tmp_path)
        misses.asked("plan", 0)
        misses.asked("plan", 0)
    assert held(tmp_path)["plan"]["nothing_found"] == 4
