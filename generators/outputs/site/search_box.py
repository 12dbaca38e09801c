"""What a page needs to open the search: where its scripts and its index are, and its words."""

from __future__ import annotations

import json
from collections.abc import Mapping

from generators.site_plan import SitePlan

ADDRESS = "find"
FOLDER = "_search"
"""Stands beside the languages, because one index serves them all."""
SCRIPTS = (
    "pieces",
    "analysis",
    "query",
    "words",
    "index",
    "score",
    "planner",
    "cited",
    "facets",
    "snippets",
    "answer",
    "nodes",
    "ask",
    "places",
    "view",
    "none",
    "parts",
    "moving",
    "box",
    "dialog",
    "page",
)
"""In the order in which they are run; from `nodes` on they show what those before them find."""
_WORDS = "search_page."


def search_box(plan: SitePlan, versions: Mapping[str, str], up: str) -> dict[str, str]:
    """Return what the link that opens the search tells its script; `up` leads to the folder of the language."""
    spoken = {key.removeprefix(_WORDS): text for key, text in plan.words.items() if key.startswith(_WORDS)}
    return {
        "href": f"{up}{ADDRESS}.html",
        "root": f"{up}../",
        "scripts": " ".join(f"{up}{versions[f'search-{name}.js']}" for name in SCRIPTS),
        "words": json.dumps(spoken, ensure_ascii=False, separators=(",", ":")),
    }
