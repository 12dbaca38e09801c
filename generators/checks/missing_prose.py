"""A record whose words are missing in a language: no Markdown file beside it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.kind import ProseRule
from generators.library import Library
from generators.problem import Place, Problem, Severity
from generators.terms import clauses
from generators.translation import languages, policy


def find(library: Library) -> Iterator[Problem]:
    """Yield every missing Markdown file: an error in the source language, elsewhere as the site's policy says."""
    for document in library:
        if document.kind.prose is ProseRule.NONE or not _needs_prose(document):
            continue
        source_lang = library.source_language(document)
        for lang in languages(library):
            if document.twin_path(lang) not in library.files:
                level = Severity.ERROR if lang == source_lang else policy(library)
                values = {"language": f"language:{lang}", "file": document.twin_path(lang)}
                yield Problem(Place(document.path), "missing-prose", values, severity=level)


def _needs_prose(document: Document) -> bool:
    """Say whether a record has words of its own; a group that changes no clause rests on the standard's alone."""
    return document.kind.name != "tor" or any(True for _ in clauses(document))


CHECK = Check(code="E129", severity=Severity.ERROR, find=find)
