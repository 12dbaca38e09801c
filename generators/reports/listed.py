"""The types of reports in a few lines, as the command shows them."""

from __future__ import annotations

from collections.abc import Iterator

from generators.reports.issue import published
from generators.reports.wishes import EXAMPLES, types
from generators.view import View, plain


def lines(view: View) -> Iterator[str]:
    """Yield for each type its id and title, and how an issue of it is asked for."""
    for document in types(view.library):
        record = document.record
        about = "--body BODY " if getattr(record, "about", "") == "body" else ""
        period = getattr(record, "period", "none")
        asked = f"{about}--period {EXAMPLES[period]}" if period != "none" else about.strip()
        issues = ", ".join(one.key for one in published(view.library, document))
        yield view.words(
            "report.listed", id=document.id, title=plain(view.title(document)), asked=asked, issues=issues or "-"
        )
