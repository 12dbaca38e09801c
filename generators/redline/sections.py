"""One document's changes as lines with cells per language: fields first, then the text, languages side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.document import Document
from generators.model.texts import Text
from generators.prose import ProseUnit
from generators.redline import tables
from generators.redline.compare import DocumentChange
from generators.redline.fields import FieldChange
from generators.redline.labels import Labels, text_in
from generators.redline.report import Cell, Line, Section
from generators.redline.runs import compare, plain, replaced
from generators.redline.units import UnitChange, shown


@dataclass(frozen=True)
class Sides:
    """The words for the old and the new state, the content's languages, and a note on each unit that falls behind."""

    old: Labels
    new: Labels
    languages: tuple[str, ...]
    behind: Mapping[tuple[str, str, str], str]


def section(change: DocumentChange, sides: Sides) -> Section:
    """Return the changes of one document, ready to be printed."""
    labels = sides.new if change.new else sides.old
    title, lang = labels.title(change.document)
    return Section(
        id=change.document.id,
        kind=change.document.kind.name,
        path=change.document.path,
        title=title,
        title_lang=lang,
        what=change.what,
        fields=tuple(_field(one, change, sides) for one in change.fields),
        prose=tuple(_prose(change, sides)),
    )


def _field(change: FieldChange, document: DocumentChange, sides: Sides) -> Line:
    label = (sides.new if document.new else sides.old).path(change.path)
    if change.is_entry:
        return Line(change.key, label, change.what)
    if isinstance(change.old, Text) or isinstance(change.new, Text):
        return Line(change.key, label, change.what, tuple(_texts(change, document, sides)))
    old, new = sides.old.value(change.old), sides.new.value(change.new)
    return Line(change.key, label, change.what, (Cell(None, replaced(old, new) if old != new else plain(new)),))


def _texts(change: FieldChange, document: DocumentChange, sides: Sides) -> Iterator[Cell]:
    for lang in sides.languages:
        old, new = text_in(change.old, lang), text_in(change.new, lang)
        keys = (change.unit_id, f"record.{change.unit_id}")
        note = next((sides.behind[at] for key in keys if (at := (document.document.id, lang, key)) in sides.behind), "")
        if old or new or note:
            yield Cell(lang, compare(old, new), notes=(note,) if note else ())


def _prose(change: DocumentChange, sides: Sides) -> Iterator[Line]:
    """Yield a line for each passage that changed in some language, with what it reads in all of them."""
    found = {lang: {_key(one): one for one in units} for lang, units in change.prose.items()}
    for key in _merged([[_key(one) for one in units] for units in change.prose.values()]):
        units = {lang: held[key] for lang, held in found.items() if key in held}
        if any(one.fate != "same" for one in units.values()):
            yield _line(key, units, change, sides)


def _key(change: UnitChange) -> str:
    """Return by which key a passage stands beside its twins; one that is gone must not meet one that took its place."""
    gone = change.new is None or change.fate == "moved-away"
    return f"-{change.unit.id}" if gone else change.unit.id


def _merged(orders: list[list[str]]) -> list[str]:
    """Return the keys of all languages in the order of the first; what only others have stands after its neighbour."""
    merged: list[str] = []
    for order in orders:
        place = 0
        known = {key: index for index, key in enumerate(merged)}
        fresh: list[tuple[int, str]] = []
        for key in order:
            if key in known:
                place = known[key] + 1
            else:
                fresh.append((place, key))
        for shift, (at, key) in enumerate(fresh):
            merged.insert(min(at + shift, len(merged)), key)
    return merged


def _line(key: str, units: Mapping[str, UnitChange], change: DocumentChange, sides: Sides) -> Line:
    first = next(one for one in units.values() if one.fate != "same")
    labels, document = (sides.old, change.old) if key.startswith("-") else (sides.new, change.new)
    lang = next((tag for tag in (labels.view.lang, *units) if document and tag in document.prose), "")
    label = labels.place(first.unit, document.prose[lang] if document and lang else None)
    fates = {one.fate for one in units.values()} - {"same"}
    what = fates.pop() if len(fates) == 1 else "changed"
    notes = tuple(dict.fromkeys(note for one in units.values() for note in _notes(one, sides.new)))
    return Line(key, label, what, tuple(_cells(key, units, change, sides)), notes)


def _cells(key: str, units: Mapping[str, UnitChange], change: DocumentChange, sides: Sides) -> Iterator[Cell]:
    for lang in sides.languages:
        note = sides.behind.get((change.document.id, lang, key), "")
        notes = (note,) if note else ()
        if lang in units:
            one = units[lang]
            layout = _only_layout(one) and not one.kind_changed and not one.id_changed
            yield Cell(
                lang, one.runs, one.rows, (*notes, *([sides.new.words("redline.note.layout")] if layout else []))
            )
        elif unit := _standing(key, change.new, lang):
            rows = tables.whole(unit.source, "same") if unit.kind == "table" else ()
            yield Cell(lang, plain(shown(unit)), rows, notes)
        elif notes:
            yield Cell(lang, (), notes=notes)


def _standing(key: str, document: Document | None, lang: str) -> ProseUnit | None:
    """Return the passage of the twin that nobody touched, so that the reviewer sees both languages."""
    prose = document.prose.get(lang) if document else None
    return next((one for one in prose.units if one.id == key), None) if prose else None


def _only_layout(change: UnitChange) -> bool:
    if change.fate != "changed" or change.kind_changed or change.id_changed:
        return False
    if change.rows:
        return all(row.what == "same" for row in change.rows)
    return all(run.what == "same" for run in change.runs)


def _notes(change: UnitChange, labels: Labels) -> Iterator[str]:
    old, new = change.old, change.new
    if old is None or new is None:
        return
    if change.fate in ("moved", "moved-away"):
        yield labels.words(f"redline.note.{change.fate}")
    if change.fate == "moved-away":
        return
    if change.id_changed:
        yield labels.words(
            "redline.note.id" if new.mark else "redline.note.id-gone", old=old.mark or "", new=new.mark or ""
        )
    if change.kind_changed:
        kinds = [f"{labels.unit(one.kind)} {one.level or ''}".strip() for one in (old, new)]
        yield labels.words("redline.note.kind", old=kinds[0], new=kinds[1])
