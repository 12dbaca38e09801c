"""Templates are sandboxed, escape what they are given, and refuse names that nobody gave."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

from jinja2.sandbox import SandboxedEnvironment
from sphinx import jinja2glue

ROOT = Path(__file__).parents[3]
OPEN = {"Environment", "Template", "NativeEnvironment"}


def taken_from_jinja(path: Path) -> set[str]:
    return {
        name.name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom | ast.Import)
        for name in node.names
        if "jinja2" in (getattr(node, "module", None) or name.name)
    }


def test_nothing_of_ours_renders_outside_of_the_sandbox() -> None:
    taken = {
        path: taken_from_jinja(path) for folder in ("generators", "search") for path in (ROOT / folder).rglob("*.py")
    }
    assert {path.name for path, names in taken.items() if names} == {"root.py", "templates.py"}
    for path, names in taken.items():
        assert not names & (OPEN | {"jinja2"}), path


def test_the_sandbox_of_sphinx_is_one() -> None:
    """`templates.py` builds on it; a Sphinx that gave it up would be seen here."""
    assert vars(jinja2glue)["SandboxedEnvironment"] is SandboxedEnvironment
    assert "self.environment = SandboxedEnvironment(" in inspect.getsource(jinja2glue.BuiltinTemplateLoader.init)


def test_no_setting_of_ours_lets_templates_of_content_in() -> None:
    """Sphinx would read templates from `templates_path`; ours stand in the theme alone."""
    assert "templates_path" not in (ROOT / "conf.py").read_text(encoding="utf-8")
