"""Institution: a ministry, agency, embassy or organisation, with its names over time and what followed it."""

from __future__ import annotations

from typing import Annotated

from generators.kind import Kind
from generators.layouts.institution import layout
from generators.model.record import Basis, Dated, Name, Record
from generators.model.scalars import Line, Maybe, WebAddress
from generators.model.texts import Act, Institution, Text, term


class InstitutionRecord(Record, Dated):
    """One institution; owners in other records name it and follow its successors.

    `reviewers` are the handles on the forge of those who review what it owns; the command `codeowners` reads them.
    """

    names: tuple[Name, ...]
    sector: Annotated[str, term("sectors")]
    parent: Maybe[Institution] | None = None
    successors: tuple[Institution, ...] = ()
    legal_basis: tuple[Act, ...] = ()
    website: Maybe[WebAddress] | None = None
    reviewers: tuple[Line, ...] = ()
    basis: Basis
    source: Text


SAMPLE = """\
names:
  - text: {sq: Ministria shembull, en: Example ministry}
sector: government
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="institution",
    folder="content/institutions",
    model=InstitutionRecord,
    sample=SAMPLE,
    title=lambda record: record.names[-1].text,
    layout=layout,
)
