"""Registers: derived from the minutes of all bodies, the latest first, with an anchor for every entry."""

from __future__ import annotations

from pathlib import Path

from generators.library import Library
from generators.loading import load
from generators.registers import actions, decisions, recommendations, sittings
from generators.tree import FolderTree
from tests.tiny import handbook, minutes, write


def made(kind: str, *codes: str) -> str:
    due = ", due: {date: not-stated}, status: open" if kind == "actions" else ", status: in-force"
    return f"    {kind}:\n" + "".join(f"      - {{code: {code}, text: {{en: T}}{due}}}\n" for code in codes)


def library(root: Path) -> Library:
    files = {
        "content/minutes/2024/a-second.yaml": minutes(
            "EC/2024-05-01-2", "2024-05-01", item=made("decisions", "EC/2024-05-01-2/D1")
        ),
        "content/minutes/2024/z-first.yaml": minutes(
            "EC/2024-05-01",
            "2024-05-01",
            item=made("decisions", "EC/2024-05-01/D1", "EC/2024-05-01/D2") + made("actions", "EC/2024-05-01/A1"),
        ),
        "content/minutes/2023/old.yaml": minutes(
            "EC/2023-01-01", "2023-01-01", item=made("recommendations", "EC/2023-01-01/R1")
        ),
    }
    held = load(FolderTree(write(handbook(root), files)))
    assert held.problems == ()
    return held


def test_sittings_stand_latest_first_and_by_code_within_a_day(tmp_path: Path) -> None:
    assert [one.minutes.code for one in sittings(library(tmp_path))] == [
        "EC/2024-05-01", "EC/2024-05-01-2", "EC/2024-03-01", "EC/2023-01-01",
    ]  # fmt: skip


def test_decisions_recommendations_and_actions_are_kept_apart(tmp_path: Path) -> None:
    held = library(tmp_path)
    assert [one.made.code for one in decisions(held)] == ["EC/2024-05-01/D1", "EC/2024-05-01/D2", "EC/2024-05-01-2/D1"]
    assert [one.made.code for one in recommendations(held)] == ["EC/2023-01-01/R1"]
    assert [one.made.code for one in actions(held)] == ["EC/2024-05-01/A1"]


def test_an_entry_knows_where_it_comes_from(tmp_path: Path) -> None:
    (entry,) = actions(library(tmp_path))
    assert (entry.anchor, entry.date.isoformat(), entry.item.id) == ("a1", "2024-05-01", "opening")
    assert (entry.sitting.document.id, entry.sitting.body) == ("z-first", "example-committee")
