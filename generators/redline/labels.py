"""How fields, entries, passages and values are called in the language of the reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from generators.document import Document
from generators.library import Library
from generators.model.scalars import Unstated
from generators.model.texts import Ref, Term, Text
from generators.prose import Prose, ProseUnit
from generators.redline.fields import Path
from generators.redline.units import shown
from generators.view import View, plain
from generators.words import Words, words


@dataclass(frozen=True)
class Labels:
    """The words of one language, and how it sees the content on one side of the change."""

    view: View

    @property
    def words(self) -> Words:
        """Return the words of the language."""
        return self.view.words

    def field(self, name: str) -> str:
        """Return the label of a field as it stands within a sentence."""
        own = self.words.get(f"redline.field.{name}", "")
        return own or _small(self.view.label(name))

    def path(self, path: Path) -> str:
        """Return the way to a value in words; what has a code is called by it alone, for people cite it so."""
        start = max((place for place, step in enumerate(path) if step.coded), default=0)
        entries, names = [], []
        for step in path[start:]:
            if step.entry:
                template = self.words.get(f"redline.entry.{step.field}", f"{self.field(step.field)} {{id}}")
                entries.append(self.words.fill(template, id=step.entry))
            else:
                names.append(step.field)
        whole = self.words.get(f"redline.field.{'.'.join(names)}", "") if names else ""
        field = whole or " › ".join(map(self.field, names))
        if entries and field:
            return self.words("redline.path", entries=", ".join(entries), field=field)
        return field or ", ".join(entries)

    def value(self, value: Any) -> str:
        """Return a value that is no text in several languages, in words."""
        if value is None:
            return ""
        if isinstance(value, Ref | Term | Unstated):
            return plain(self.view.value(value))
        said = str(value.value if isinstance(value, Enum) else value)
        return self.words.get(f"redline.value.{said}", "") or plain(self.view.value(value))

    def title(self, document: Document) -> tuple[str, str | None]:
        """Return the title of a document, and its language where it is another one."""
        spans = self.view.title(document)
        return plain(spans), spans[0].lang if spans else None

    def unit(self, kind: str) -> str:
        """Return what a kind of passage is called."""
        return self.words(f"redline.unit.{kind}")

    def place(self, unit: ProseUnit, prose: Prose | None) -> str:
        """Return where a passage stands: its kind and id, and the heading above it."""
        heads = (one for one in (prose.units if prose else ()) if one.kind == "heading" and one.mark == unit.section)
        head = next(heads, None) if unit.kind != "heading" and unit.section else None
        values = {"unit": self.unit(unit.kind), "id": unit.id}
        return (
            self.words("redline.place-in", **values, section=shown(head))
            if head
            else self.words("redline.place", **values)
        )


def labels(library: Library, like: View) -> Labels:
    """Return how the language of this view sees another library."""
    return Labels(View(library, like.lang, like.words, like.today))


def text_in(value: Any, lang: str) -> str:
    """Return a text in one language; a word that says why there is none is said in that language."""
    if isinstance(value, Unstated):
        return words(lang)(f"unstated.{value.value}")
    if isinstance(value, Text):
        return value.get(lang, "")
    return "" if value is None else str(value)


def languages(library: Library, found: Iterable[str]) -> tuple[str, ...]:
    """Return the site's languages in their order, and after them those that only some texts have."""
    site = library.site.languages
    return (*site, *sorted({*found} - {*site}))


def _small(label: str) -> str:
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
