"""The file engines by name; each is imported when it is asked for, because a command that searches needs only one."""

from __future__ import annotations

from importlib import import_module

from search.engines.backend import Backend

DEFAULT = "whoosh"
_MODULES = {"whoosh": "search.engines.whoosh_engine", "fts5": "search.engines.fts5"}
NAMES = tuple(_MODULES)


def backend(name: str) -> Backend:
    """Return the engine of this name. Raises KeyError."""
    found: Backend = import_module(_MODULES[name]).BACKEND
    return found
