"""Every test that docs/security.md names exists, so that the table cannot promise what nothing holds."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROWS = re.findall(r"^\| (.+) \| `(tests/[\w/]+\.py)::(test_\w+)` \|$", (ROOT / "docs/security.md").read_text(), re.M)


def test_the_table_was_read() -> None:
    assert len(ROWS) >= 40


@pytest.mark.parametrize(("control", "path", "name"), ROWS, ids=[row[0][:60] for row in ROWS])
def test_every_control_has_its_test(control: str, path: str, name: str) -> None:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, control
