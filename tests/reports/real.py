"""The reports of the real content: views, and the pages of each type, as a form and with its latest issue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from generators.blocks import Page
from generators.history import commits
from generators.issuing import files_of
from generators.library import Library
from generators.loading import load
from generators.outputs.documents.house import House, house_of
from generators.reports import addresses, blank, prefilled
from generators.reports.issue import Made, published
from generators.reports.wishes import Wish, issue_of
from generators.tree import FolderTree
from generators.view import View
from generators.words import words

ROOT = Path(__file__).parents[2]
LANGUAGES = ("sq", "en")
TYPES = sorted(path.name for path in (ROOT / "content/reports").iterdir())
BODY, PERIODS = "ex-ipmg-skills", {"year": "2025", "half-year": "2025-H2", "quarter": "2025-Q4", "month": "2025-11"}


@cache
def library() -> Library:
    """Return the public library of the real content, with the commits of its files."""
    return load(FolderTree(ROOT)).public().told_by(commits(ROOT, "Europe/Tirane"))


@cache
def view(lang: str) -> View:
    """Return it as readers of a language see it."""
    return View(library(), lang, words(lang, library().words.get(lang)), date(2026, 11, 23))


def house(lang: str) -> House:
    """Return the house of the real content."""
    return house_of(view(lang), files_of(FolderTree(ROOT)))


def issue(key: str) -> Made:
    """Return the latest issue of a type; of one that publishes none that of an example group."""
    document = library().documents[key]
    found = next(published(library(), document), None)
    if found is not None:
        return found
    body = BODY if document.field("about") == "body" else None
    return issue_of(library(), Wish(key, body, PERIODS.get(document.field("period")), None, date(2026, 1, 31)))


def pages(key: str, lang: str) -> list[Page]:
    """Return the form of a type and its issue, as the site shows them."""
    document, made = library().documents[key], issue(key)
    form = blank.page(view(lang), document, addresses.blank(document))
    return [form, replace(prefilled.page(view(lang), made, addresses.issue(made)), changed=None)]
