"""Words as cells of a spreadsheet: CSV in which no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What spreadsheets begin a formula with, and what they drop before one (OWASP, "CSV Injection")."""


def harmless(words: str) -> str:
    """Return words that no spreadsheet takes for a formula: where they could be, an apostrophe stands before them."""
    return f"'{words}" if words.startswith(_DANGEROUS) else words


def csv_text(head: Iterable[str], rows: Iterable[Iterable[str]], line_end: str = "\n") -> str:
    """Return rows as CSV (RFC 4180 where `line_end` is CRLF), each cell as it is given."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator=line_end)
    writer.writerow(head)
    writer.writerows(rows)
    return made.getvalue()
