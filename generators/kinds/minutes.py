"""Minutes: the record of one sitting, from which registers of decisions and actions follow."""

from __future__ import annotations

from generators.kind import Kind
from generators.layouts.minutes import layout
from generators.model.texts import Text
from generators.records.minutes import Minutes

SAMPLE = """\
bodies: [example-committee]
code: EC/2024-03-01
title: {sq: Mbledhja e Komitetit shembull, en: Meeting of the example committee}
date: 2024-03-01
state: draft
basis: example
source: {sq: Shembull, en: Example}
number: not-stated
start: not-stated
end: not-stated
venue: not-stated
mode: not-stated
languages: not-stated
chair: not-stated
minute_taker: not-stated
invitation: not-stated
agenda: not-stated
attendance: {complete: not-stated, present: not-stated, excused: not-stated, absent: not-stated}
quorum: not-stated
previous: not-stated
items:
  - id: opening
    title: {sq: Hapja, en: Opening}
    kind: information
    deliberated: not-stated
next_meeting: not-stated
approval: not-stated
"""


def _title(record: Minutes) -> Text:
    return record.title


KIND = Kind(
    name="minutes",
    folder="content/minutes",
    model=Minutes,
    sample=SAMPLE,
    title=_title,
    layout=layout,
    by_year=True,
)
