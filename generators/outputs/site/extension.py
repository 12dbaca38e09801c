"""What conf.py names: registers our parser, builder and theme with Sphinx."""

from __future__ import annotations

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from generators.outputs.site.assets import THEME
from generators.outputs.site.builder import SiteBuilder
from generators.outputs.site.docutils_words import provide
from generators.outputs.site.reading import PageParser


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register everything; called once by Sphinx."""
    provide(app.config.language)
    app.add_source_suffix(".page", "doracak")
    app.add_source_parser(PageParser)
    app.add_builder(SiteBuilder)
    app.add_html_theme("doracak", str(THEME))
    return {"version": "1", "env_version": 1, "parallel_read_safe": True, "parallel_write_safe": True}
