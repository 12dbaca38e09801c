"""Body: a committee, group or secretariat of the mechanism, with its names, members by post, and legal basis."""

from __future__ import annotations

from generators.kind import Kind
from generators.layouts.body import layout
from generators.records.body import BodyRecord

SAMPLE = """\
type: committee
names:
  - text: {sq: Komiteti shembull, en: Example committee}
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="body",
    folder="content/bodies",
    model=BodyRecord,
    sample=SAMPLE,
    title=lambda record: record.names[-1].text,
    layout=layout,
)
