"""The rules of base forms as tables that a browser looks up word by word; empty for languages that have none."""

from __future__ import annotations

from collections.abc import Mapping

from search.analysis import Analyser
from search.browser.tables import Table


def tables(analysers: Mapping[str, Analyser]) -> dict[str, Table]:
    """Return per language the forms that the glossary gives, the words with rules of their own, and the endings."""
    return {}
