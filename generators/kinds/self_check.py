"""Self-check: questions and answers on a guideline, for a page of the site and for the end of its slides."""

from __future__ import annotations

from generators.kind import Kind
from generators.layouts.self_check import layout
from generators.records.self_check import SelfCheck

SAMPLE = """\
title: {sq: Vetëkontroll shembull, en: Example self-check}
guideline: example-guideline
questions:
  - id: purpose
    question: {sq: "Kush e miraton udhëzuesin?", en: "Who adopts the guideline?"}
    answers:
      - {id: committee, text: {sq: Komiteti, en: The committee}, right: true}
      - {id: ministry, text: {sq: Ministria, en: The ministry}}
status: draft
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="self-check",
    folder="content/self-checks",
    model=SelfCheck,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
)
