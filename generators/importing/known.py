"""What the repository knows already: institutions by their names, and terms of vocabularies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generators.importing.labels import folded
from generators.library import Library
from generators.model.scalars import Unstated
from generators.model.texts import Text

NOT_STATED = Unstated.NOT_STATED.value


@dataclass(frozen=True)
class Known:
    """The repository as the importer asks it."""

    library: Library

    def institution(self, text: str) -> str:
        """Return the id of the institution that is called so, in full or in short; nothing where none or two are."""
        found = self._institutions.get(folded(text), set())
        return next(iter(found)) if len(found) == 1 else ""

    @cached_property
    def _institutions(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for document in self.library.of("institution"):
            for name in document.record.names:  # type: ignore[attr-defined]
                spoken = [name.text, *([name.acronym] if isinstance(name.acronym, Text) else [])]
                said = [words for one in spoken for words in dict(one).values()]
                for words in (*said, document.id):
                    found.setdefault(folded(words), set()).add(document.id)
        return found

    def term(self, vocabulary: str, wanted: str) -> str:
        """Return the term of a vocabulary that is wanted, or its first one where it has no such term."""
        document = self.library.get(vocabulary)
        terms = [one.id for one in document.record.terms] if document else []  # type: ignore[attr-defined]
        return wanted if wanted in terms or not terms else terms[0]

    def capacity(self, text: str) -> str:
        """Return the capacity that a post or a remark names, by the words of the vocabulary; or that it is not said."""
        document = self.library.get("capacities")
        plain = f" {folded(text)} "
        for one in document.record.terms if document else ():  # type: ignore[attr-defined]
            if any(f" {folded(words)} " in plain for words in dict(one.words).values()):
                return str(one.id)
        return NOT_STATED
