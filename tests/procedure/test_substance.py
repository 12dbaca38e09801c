"""Deliberation before approval: of what was decided, and never of what was put off."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.loading import load
from generators.procedure.rules import verdicts
from generators.procedure.verdict import Outcome
from generators.tree import FolderTree
from tests.tiny import handbook, minutes, write

KINDS = "title: {sq: L, en: L}\nterms:\n  - {id: information, words: {sq: miratim, en: approval}, decides: true}\n"
OUTCOMES = """\
title: {sq: L, en: L}
terms:
  - {id: discussed, words: {sq: e diskutuar, en: discussed}}
  - {id: postponed, words: {sq: e shtyrë, en: postponed}, returns: true}
"""
DECISION = "    decisions:\n      - {code: EC/2024-03-01/D1, text: {sq: Po, en: Yes}, status: in-force}\n"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("    outcome: discussed\n", [Outcome.BROKEN]),
        ("    outcome: postponed\n", []),
        (f"    outcome: postponed\n{DECISION}", [Outcome.BROKEN]),
    ],
)
def test_what_was_put_off_was_not_approved(item: str, expected: list[Outcome], tmp_path: Path) -> None:
    root = handbook(tmp_path)
    write(
        root,
        {
            "content/vocabularies/item-kinds.yaml": KINDS,
            "content/vocabularies/item-outcomes.yaml": OUTCOMES,
            "content/minutes/2024/ec-2024-03-01.yaml": minutes("EC/2024-03-01", "2024-03-01", item=item).replace(
                "deliberated: not-stated", "deliberated: false"
            ),
        },
    )
    assert [one.outcome for _, one in verdicts(load(FolderTree(root)), "deliberation")] == expected
