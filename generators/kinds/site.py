"""Site: who publishes this repository, in which languages, and by which policy."""

from __future__ import annotations

from generators.kind import Kind
from generators.records.site import Site

SAMPLE = """\
title: {sq: Doracaku, en: Handbook}
publisher: not-stated
languages: [sq, en]
authentic: sq
time_zone: Europe/Tirane
missing_translations: publish
base_address: not-stated
repository: not-stated
edit_address: not-stated
contact: not-stated
licences: {code: MIT, content: CC-BY-4.0}
"""

KIND = Kind(name="site", folder="content", model=Site, sample=SAMPLE, title=lambda site: site.title, paged=False)
