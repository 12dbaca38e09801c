"""A text of a record that a language of the site lacks."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.problem import KeyPath, Problem, Severity
from generators.translation import is_translated, languages, policy, texts, unit_ids


def find(library: Library) -> Iterator[Problem]:
    """Yield every text and language that is missing; how bad that is, the site's policy says."""
    known, level = languages(library), policy(library)
    for document in library:
        for keys, text in texts(document):
            if not is_translated(keys):
                continue
            for tag in (tag for tag in known if tag not in text):
                if not _excused(document, keys, tag):
                    values = {"language": f"language:{tag}", "key": tag}
                    place = library.place(document, keys)
                    yield Problem(place, "missing-translation", values, severity=level)


def _excused(document: Document, keys: KeyPath, tag: str) -> bool:
    stamp = document.stamps.get(tag, {}).get(unit_ids(document)[keys]) if tag in document.stamps else None
    return stamp is not None and stamp.status == "not-to-translate"


CHECK = Check(code="E127", severity=Severity.NOTICE, find=find)
