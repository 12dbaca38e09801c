"""Who was asked for a report and has not answered yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.collecting.answers import Answers
from generators.document import Document
from generators.records.report import Report
from generators.view import View, plain


def owing(view: View, fresh: Iterable[Answers]) -> Iterator[str]:
    """Yield a line for each issue of which answers came just now, with those who are still expected to answer."""
    answered: dict[tuple[str, str], set[str]] = {}
    for one in fresh:
        issue = f"{one.body or 'all'}-{one.period or 'none'}"
        answered.setdefault((one.report, issue), set()).add(one.institution)
    for (report, issue), names in sorted(answered.items()):
        document = view.library.documents[report]
        missing = [key for key in expected(document) if key not in names | set(document.answers.get(issue, {}))]
        if missing:
            shown = ", ".join(plain(view.title(held)) if (held := view.library.get(key)) else key for key in missing)
            yield view.words("collect.owing", report=plain(view.title(document)), issue=issue, missing=shown)


def expected(document: Document) -> tuple[str, ...]:
    """Return the institutions whose answers a report asks for."""
    record = document.record
    return record.asks if isinstance(record, Report) else ()
