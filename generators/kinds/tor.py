"""Terms of reference: the standard, and the groups that rest on it."""

from __future__ import annotations

from generators.kind import Kind, ProseRule
from generators.layouts.terms import layout
from generators.model.texts import Text
from generators.records.terms import GroupTerms, Standard, Terms

SAMPLE = """\
role: standard
title: {sq: Rregullorja standarde, en: Standard terms of reference}
owner: example-ministry
status: draft
basis: example
source: {sq: Shembull, en: Example}
version: "0.1"
clauses:
  - {id: purpose, status: mandatory, basis: example}
"""


def _title(record: Standard | GroupTerms) -> Text:
    return record.title


KIND = Kind(
    name="tor",
    folder="guidelines/tor",
    model=Terms,
    sample=SAMPLE,
    title=_title,
    prose=ProseRule.NORMATIVE,
    layout=layout,
)
