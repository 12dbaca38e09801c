"""What conf.py names: registers our parser, builder and theme with Sphinx."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from generators.outputs.site.builder import THEME, SiteBuilder
from generators.outputs.site.docutils_words import provide
from generators.outputs.site.page_parser import PageParser


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register everything; called once by Sphinx."""
    provide(app.config.language)
    app.add_source_suffix(".page", "doracak")
    app.add_source_parser(PageParser)
    app.add_builder(SiteBuilder)
    app.add_html_theme("doracak", str(THEME))
    app.add_config_value("doracak_code", "", "env", str)
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}


def code_files() -> list[Path]:
    """Return the files that decide what a page is read to; a change in them makes every page be read again."""
    here = Path(__file__).parent
    return sorted([*here.glob("*.py"), here.parents[1] / "blocks.py"])
