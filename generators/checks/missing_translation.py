"""A text of a record that a language of the site lacks."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.problem import KeyPath, Problem, Severity
from generators.translation import is_translated, languages, policy, texts
from generators.translation_states import originals


def find(library: Library) -> Iterator[Problem]:
    """Yield every text and language that is missing, a record without any text in a language but once."""
    known, level = languages(library), policy(library)
    for document in library:
        held = [(keys, text) for keys, text in texts(document) if is_translated(keys)]
        for tag in known:
            missing = [keys for keys, text in held if tag not in text]
            if len(missing) > 1 and len(missing) == len(held):
                yield _problem(library, document, missing[0], tag, level, "all")
                continue
            for keys in missing:
                if not _excused(library, document, keys, tag):
                    yield _problem(library, document, keys, tag, level, "")


def _problem(library: Library, document: Document, keys: KeyPath, tag: str, level: Severity, variant: str) -> Problem:
    values = {"language": f"language:{tag}", "key": tag}
    return Problem(library.place(document, keys), "missing-translation", values, variant, level)


def _excused(library: Library, document: Document, keys: KeyPath, tag: str) -> bool:
    if tag not in document.stamps:
        return False
    unit = next((one.id for one in originals(library, document) if one.keys == keys), "")
    stamp = document.stamps[tag].get(unit)
    return stamp is not None and stamp.status == "not-to-translate"


CHECK = Check(code="E127", severity=Severity.NOTICE, find=find)
