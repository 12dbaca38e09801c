"""Where reports stand on the site: the index, each issue, each empty form."""

from __future__ import annotations

from generators.document import Document
from generators.reports.issue import Made

KEY = "reports"
INDEX = f"{KEY}/index"


def issue(one: Made) -> str:
    """Return the address of the page of an issue."""
    return f"{KEY}/{one.document.id}-{one.key.lower()}"


def consolidated(one: Made) -> str:
    """Return the address of the page of all answers to an issue."""
    return f"{issue(one)}-consolidated"


def blank(document: Document) -> str:
    """Return the address of the form of a type of report."""
    return f"{KEY}/{document.id}-blank"
