"""What a page needs to open the search: where its scripts and its index are, and its words."""

from __future__ import annotations

import json
from collections.abc import Mapping

from babel import Locale, UnknownLocaleError

from generators.language import language
from generators.site_plan import SitePlan

ADDRESS = "find"
FOLDER = "_search"
"""Stands beside the languages, because one index serves them all."""
SCRIPTS = (
    "pieces",
    "analysis",
    "query",
    "parser",
    "words",
    "index",
    "score",
    "concepts",
    "terms",
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
    spoken |= {f"lang.{tag}": _called(tag, plan.lang) or own for tag, own in plan.languages}
    return {
        "href": f"{up}{ADDRESS}.html",
        "root": f"{up}../",
        "scripts": " ".join(f"{up}{versions[f'search-{name}.js']}" for name in SCRIPTS),
        "words": json.dumps(spoken, ensure_ascii=False, separators=(",", ":")),
    }


def _called(tag: str, lang: str) -> str:
    """Return what a language is called in another, by the data of Babel, because few browsers know it in Albanian."""
    try:
        return str(Locale.parse(language(lang).locale).languages.get(tag, ""))
    except (UnknownLocaleError, ValueError):
        return ""
