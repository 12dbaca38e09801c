"""What the change means elsewhere, as lists of sentences: what is gone, what falls behind, who refers to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from generators.document import Document
from generators.redline.compare import DocumentChange, Redline
from generators.redline.effects import Affected, Behind, Effects, Lost
from generators.redline.report import Listing
from generators.redline.sections import Sides

NAMED = 12
"""How many records one line names before it says how many more there are."""
UNITS = 20


def listings(redline: Redline, effects: Effects, sides: Sides) -> Iterator[Listing]:
    """Yield the lists that have something in them, what needs most care first."""
    lists: dict[str, Iterable[str]] = {
        "lost": (_lost(one, sides) for one in effects.lost),
        "outdated": _behind(effects.translations, "outdated", sides),
        "missing": _behind(effects.translations, "missing", sides),
        "done": _behind(effects.translations, "done", sides),
        "affected": (_affected(redline, key, records, sides) for key, records in effects.affected.items()),
        "added": _documents(redline.documents, "added", sides),
        "removed": _documents(redline.documents, "removed", sides),
        "unread": redline.unread,
        "others": redline.others,
    }
    for key, items in lists.items():
        held = tuple(items)
        if held:
            yield Listing(key, sides.new.words(f"redline.list.{key}"), held)


def summary(redline: Redline, effects: Effects, sides: Sides) -> Iterator[str]:
    """Yield the figures that a reviewer wants first."""
    words = sides.new.words
    numbers = {what: sum(one.what == what for one in redline.documents) for what in ("changed", "added", "removed")}
    said = [words.count(f"redline.documents.{what}", number) for what, number in numbers.items() if number]
    nothing = not (said or redline.unread or redline.others or effects.translations)
    if said or nothing:
        yield f"{', '.join(said)}." if said else words("redline.none")
    behind = sum(len(one.units) for one in effects.translations if one.what == "outdated")
    if behind:
        yield words.count("redline.falls-behind", behind)
    if redline.hidden:
        yield words.count("redline.hidden", redline.hidden)


def _lost(one: Lost, sides: Sides) -> str:
    key = f"redline.item.{one.what}{'-new' if one.new else ''}"
    said = sides.new.words(key, old=one.old, new=one.new)
    return sides.new.words("redline.item.retired", said=said) if one.retired else said


def _behind(found: Iterable[Behind], what: str, sides: Sides) -> Iterator[str]:
    for one in found:
        if one.what == what:
            values = {"title": _title(one.document, sides), "language": sides.new.view.language_name(one.lang)}
            yield sides.new.words("redline.item.units", **values, units=_shortened(one.units, UNITS, sides))


def _affected(redline: Redline, key: str, records: tuple[Affected, ...], sides: Sides) -> str:
    target = redline.after.get(key) or redline.before.documents[key]
    named = [_referrer(one, sides) for one in records]
    return sides.new.words(
        "redline.item.affected", target=_title(target, sides), records=_shortened(named, NAMED, sides)
    )


def _referrer(one: Affected, sides: Sides) -> str:
    fields = ", ".join(map(sides.new.field, one.fields))
    return sides.new.words("redline.item.referrer", title=_title(one.document, sides), fields=fields)


def _documents(found: Iterable[DocumentChange], what: str, sides: Sides) -> Iterator[str]:
    for one in found:
        if one.what == what:
            yield sides.new.words("redline.item.document", title=_title(one.document, sides), path=one.document.path)


def _title(document: Document, sides: Sides) -> str:
    return sides.new.title(document)[0]


def _shortened(names: Iterable[str], most: int, sides: Sides) -> str:
    held = list(names)
    more = [sides.new.words.count("redline.item.more", len(held) - most)] if len(held) > most else []
    return ", ".join(chain(held[:most], more))
