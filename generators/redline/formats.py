"""The formats of a redline by the name that is asked for; to add one is to add a line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict

from generators.redline import html, markdown, terminal
from generators.redline.report import Report
from generators.words import Words


def as_json(report: Report, _: Words) -> str:
    """Return everything that the other formats print, as plain data."""
    return json.dumps(asdict(report), ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Report, Words], str]] = {
    "text": terminal.text,
    "html": lambda report, words: html.page(report, words, html.STYLE.name),
    "markdown": markdown.comment,
    "json": as_json,
}
