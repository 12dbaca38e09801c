"""Communication plan: audiences, messages, channels and activities of a body, with what of them was done in time."""

from __future__ import annotations

from generators.kind import Kind
from generators.layouts.communication import layout
from generators.records.communication import CommunicationPlan

SAMPLE = """\
title: {sq: Plani shembull i komunikimit, en: Example communication plan}
body: example-committee
from: 2024-01-01
until: 2024-12-31
status: draft
audiences:
  - {id: citizens, name: {sq: Qytetarët, en: Citizens}}
messages:
  - {id: one-desk, text: {sq: Një sportel për të gjitha shërbimet., en: One desk for all services.}}
channels:
  - {id: web, name: {sq: Faqja në internet, en: Web page}}
activities:
  - id: opening
    title: {sq: Njoftimi i hapjes së sportelit, en: Announcement of the opening of the desk}
    audiences: [citizens]
    messages: [one-desk]
    channel: web
    owner: not-stated
    due: 2024-04-30
    status: planned
basis: example
source: {sq: Shembull, en: Example}
"""

KIND = Kind(
    name="communication-plan",
    folder="content/communication-plans",
    model=CommunicationPlan,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
)
