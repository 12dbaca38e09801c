"""What all outputs of a redline print: labels in the reader's language, texts in their own, nothing left to decide."""

from __future__ import annotations

from dataclasses import dataclass

from generators.redline.runs import Runs
from generators.redline.tables import Row


@dataclass(frozen=True)
class Cell:
    """What changed in one language, or in a value that all languages share; `rows` where it is a table."""

    lang: str | None
    runs: Runs
    rows: tuple[Row, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def changed(self) -> bool:
        """Say whether anything in this language changed."""
        rows = any(row.what != "same" for row in self.rows)
        return rows or any(run.what != "same" for run in self.runs)


def is_news(cell: Cell) -> bool:
    """Say whether a cell tells more than what a language still reads; short outputs leave the others out."""
    return cell.changed or bool(cell.notes)


@dataclass(frozen=True)
class Line:
    """One field or passage: its key for machines, its label for people, what became of it, and the texts."""

    key: str
    label: str
    what: str
    cells: tuple[Cell, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """One document that changed."""

    id: str
    kind: str
    path: str
    title: str
    title_lang: str | None
    what: str
    fields: tuple[Line, ...]
    prose: tuple[Line, ...]


@dataclass(frozen=True)
class Listing:
    """One list of what the change means elsewhere."""

    key: str
    title: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    """The whole redline in one language of labels; `languages` are those of the content, in order."""

    lang: str
    languages: tuple[str, ...]
    language_names: tuple[str, ...]
    old: str
    new: str
    summary: tuple[str, ...]
    listings: tuple[Listing, ...]
    sections: tuple[Section, ...]

    def name(self, lang: str | None) -> str:
        """Return what a language of the content is called in the language of the labels."""
        return dict(zip(self.languages, self.language_names, strict=True)).get(lang or "", lang or "")
