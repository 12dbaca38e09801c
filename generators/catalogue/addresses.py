"""Where each file of open data stands."""

from __future__ import annotations

DATA = "data"
FEEDS = ("decisions", "guidelines", "minutes", "newsletters")
"""The news feeds of each language."""
ALL = "all"
"""Names the calendar of all bodies; no id of a body is taken for it, as its address has a folder of its own."""


def register_file(key: str, suffix: str) -> str:
    """Return where the data of a register stand: `/data/actions.json`; `schema.json` and the like describe them."""
    return f"/{DATA}/{key}.{suffix}"


def feed(lang: str, key: str) -> str:
    """Return where a news feed stands."""
    return f"/{lang}/feeds/{key}.xml"


def calendar(lang: str, body: str = "") -> str:
    """Return where the calendar of a body stands, or that of all bodies."""
    return f"/{lang}/calendars/bodies/{body}.ics" if body else f"/{lang}/calendars/{ALL}.ics"


def workbook(lang: str) -> str:
    """Return where the workbook of the coverage stands."""
    return f"/{DATA}/coverage-{lang}.xlsx"
