"""Language modules for docutils, which knows 29 languages and no Albanian; without one it would print English."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from types import ModuleType


def provide(lang: str) -> None:
    """Register empty modules for a language that docutils lacks, before it looks for a folder of that name.

    None of docutils' labels can appear on our pages; should one ever be asked for, the KeyError is our bug and loud.
    """
    name = lang.replace("-", "_").lower()
    parts: dict[str, dict[str, object]] = {
        "docutils.languages": {"labels": {}, "bibliographic_fields": {}, "author_separators": []},
        "docutils.parsers.rst.languages": {"directives": {}, "roles": {}},
    }
    for package, content in parts.items():
        full = f"{package}.{name}"
        if full in sys.modules or find_spec(full) is not None:
            continue
        module = ModuleType(full, f"Words of docutils in {lang}: none is used.")
        vars(module).update(content)
        sys.modules[full] = module
