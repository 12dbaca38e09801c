"""Sphinx's template engine with escaping on and undefined names refused; both are off in Sphinx itself."""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined
from sphinx.jinja2glue import BuiltinTemplateLoader


class EscapingTemplates(BuiltinTemplateLoader):
    """Renders the theme's templates; every value is escaped unless it was made by us."""

    def init(self, *args: Any, **kwargs: Any) -> None:
        """Turn escaping and strictness on before any template is read."""
        super().init(*args, **kwargs)
        self.environment.autoescape = True
        self.environment.undefined = StrictUndefined
        self.environment.trim_blocks = True
        self.environment.lstrip_blocks = True
