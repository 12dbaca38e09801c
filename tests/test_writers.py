"""Nothing but atomic.py writes files, save for caches and staging folders that nobody reads half-written."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[1]
MAY = ("generators/atomic.py", "generators/parsed.py", "generators/outputs/site/")


def writes(path: Path) -> list[int]:
    return [
        node.lineno for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call) and _writes(node)
    ]


def _writes(node: ast.Call) -> bool:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    owner = getattr(getattr(node.func, "value", None), "id", "")
    if name in ("write_text", "write_bytes"):
        return owner != "atomic"
    modes = [
        one.value
        for one in [*node.args[1:2], *(word.value for word in node.keywords if word.arg == "mode")]
        if isinstance(one, ast.Constant)
    ]
    return name == "open" and owner != "os" and any(set(str(mode)) & set("wax+") for mode in modes)


def test_nothing_else_writes() -> None:
    found = {
        path.relative_to(ROOT).as_posix(): lines
        for path in sorted(ROOT.glob("generators/**/*.py"))
        if (lines := writes(path)) and not path.relative_to(ROOT).as_posix().startswith(MAY)
    }
    assert found == {}


def test_the_test_sees_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "bad.py"
    path.write_text("open('x', 'w')\nPath('x').write_text('')\nopen('x')\natomic.write_text(p, '')\n")
    assert writes(path) == [1, 2]
