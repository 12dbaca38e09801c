"""The structure holds: imports one way and without cycles, small files, small functions, no broad except, no mocks."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OWN = sorted([*ROOT.glob("generators/**/*.py"), *ROOT.glob("search/**/*.py"), ROOT / "build.py", ROOT / "conf.py"])
TESTS = sorted(ROOT.glob("tests/**/*.py"))
HANDLER = "generators/cli.py"


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def module(path: Path) -> str:
    return name(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


MODULES = {module(path): path for path in OWN}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_imports_have_no_cycle() -> None:
    graph = {key: {one for one in imports(path) if one in MODULES and one != key} for key, path in MODULES.items()}
    done: set[str] = set()

    def visit(key: str, way: tuple[str, ...]) -> None:
        assert key not in way, " -> ".join((*way, key))
        if key not in done:
            for one in sorted(graph[key]):
                visit(one, (*way, key))
            done.add(key)

    for key in sorted(graph):
        visit(key, ())


LAYERS = (
    ("generators.model", "generators.records"),
    ("generators.library",),
    ("generators.view",),
    ("generators.layouts", "generators.kinds"),
    ("generators.pages", "generators.register_pages", "generators.derived_pages"),
    ("generators.outputs",),
    ("generators.building",),
    ("generators.commands", "generators.cli"),
)


@pytest.mark.parametrize("path", OWN, ids=name)
def test_a_lower_layer_imports_no_higher_one(path: Path) -> None:
    own = next((rank for rank, layer in enumerate(LAYERS) if module(path).startswith(layer)), None)
    if own is None:
        return
    higher = tuple(prefix for layer in LAYERS[own + 1 :] for prefix in layer)
    assert not [one for one in imports(path) if one.startswith(higher)]


def test_search_and_outputs_know_no_files_of_content() -> None:
    for path in OWN:
        if name(path).startswith("search/"):
            assert not [one for one in imports(path) if one.startswith("generators")]
        if name(path).startswith("generators/outputs/"):
            assert not [
                one for one in imports(path) if one in ("generators.tree", "generators.source", "generators.loading")
            ]


def test_nothing_imports_commands_but_the_command_line() -> None:
    for path in OWN:
        if not name(path).startswith("generators/commands/") and name(path) != HANDLER:
            assert not [one for one in imports(path) if one.startswith("generators.commands.")], name(path)


@pytest.mark.parametrize("path", OWN, ids=name)
def test_files_and_functions_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 50, node.name


def test_the_median_file_is_under_ninety_lines() -> None:
    assert statistics.median(path.read_text(encoding="utf-8").count("\n") for path in OWN) < 90


@pytest.mark.parametrize("path", OWN, ids=name)
def test_only_the_one_handler_catches_everything(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ExceptHandler):
            broad = node.type is None or getattr(node.type, "id", "") in ("Exception", "BaseException")
            assert not broad or name(path) == HANDLER


def test_no_test_uses_mocks() -> None:
    for path in TESTS:
        assert not [one for one in imports(path) if "mock" in one.lower()], name(path)


DOORS = {
    "ruamel": ("generators/source.py", "generators/tidying/"),
    "jinja2": ("generators/outputs/site/",),
    "whoosh": ("search/engines/whoosh_engine.py",),
    "numpy": ("search/engines/", "search/alike.py"),
    "sphinx": ("generators/outputs/site/",),
    "pypandoc": ("generators/pandoc.py",),
}


@pytest.mark.parametrize("tool", DOORS)
def test_each_tool_has_one_door(tool: str) -> None:
    for path in OWN:
        if any(one.split(".")[0] == tool for one in imports(path)):
            assert name(path).startswith(DOORS[tool]), name(path)
