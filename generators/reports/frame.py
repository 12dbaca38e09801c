"""The beginning of an issue: what no reader may overlook, and what a cover says.

Source: common frame of the domain brief, section 5 (cover, version, data cut-off date, authors, status).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from generators.blocks import Fields, Inline, Notice
from generators.model.record import Basis
from generators.reports.issue import Made
from generators.reports.titles import period_words
from generators.view import View, said


def notices(view: View, issue: Made) -> Iterator[Notice]:
    """Yield what no reader may overlook: that an issue is example data, that it is a draft."""
    example, draft = issue.report.basis is Basis.EXAMPLE, issue.status == "draft"
    if example or draft:
        key = "both" if example and draft else "example" if example else "draft"
        tone: Literal["draft", "example"] = "draft" if draft else "example"
        yield Notice(tone, view.words(f"notice.{key}.title"), said(view.words(f"notice.{key}.text")))


def cover(view: View, issue: Made) -> Fields:
    """Return what a cover says: type, whom it is about, period, day of cut-off, version, status, authors."""
    about = view.link(issue.body) if issue.body else said(view.words("report.all-bodies"))
    rows: tuple[tuple[str, Inline], ...] = (
        ("number", said(issue.report.number)),
        ("body", about),
        ("period", said(period_words(view, issue.period))),
        ("cut-off", view.day(issue.cut_off)),
        ("version", view.value(issue.version)),
        ("status", view.word(issue.status)),
        ("prepared-by", view.value(issue.prepared_by)),
    )
    return Fields(tuple((view.words(f"report.cover.{name}"), words) for name, words in rows))
