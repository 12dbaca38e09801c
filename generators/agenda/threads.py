"""Matters that stay on the agenda: items that were put off and what other bodies ask for, until they are discussed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from generators.library import Library
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.procedure.meeting import is_marked
from generators.records.minutes import Ask, Item
from generators.registers import Sitting, sittings


@dataclass(frozen=True)
class Thread:
    """A matter that a body has still to discuss: the sitting and item that it was last at, and the ask that began it.

    `ask` is empty for an item of the body's own that was put off; `held` says whether the body has had it on an agenda.
    """

    sitting: Sitting
    item: Item
    ask: Ask | None = None
    held: bool = True

    @property
    def place(self) -> str:
        """Return what an item writes under `continues` to take the matter up: `minutes#item`."""
        return f"{self.sitting.document.id}#{self.item.id}"

    @property
    def title(self) -> Text:
        """Return what the matter is called: by the body itself, or by the one that asked for it."""
        return self.ask.title if self.ask and not self.held else self.item.title

    @property
    def outcome(self) -> str | Unstated | None:
        """Return what came of it when the body last had it on the agenda."""
        return self.item.outcome


def threads(library: Library, body: str, until: date | None) -> tuple[Thread, ...]:
    """Return what a body has still to discuss after its sittings before a day, the oldest first; None means after all.

    A matter begins where an item has an outcome that `returns`, or where another body asks for it. It ends where an
    item of this body that `continues` it was discussed: where it has another outcome, or none but was deliberated.
    """
    involved = library.once("sittings-with-threads", partial(_involved, library)).get(body, ())
    found: dict[tuple[str, str], Thread] = {}
    for sitting in involved:
        if until is None or sitting.minutes.date < until:
            _follow(library, body, sitting, found)
    return tuple(found.values())


def _involved(library: Library) -> Mapping[str, tuple[Sitting, ...]]:
    """Return the sittings that each body held or was asked something at, the oldest first; in one pass for all."""
    found: dict[str, list[Sitting]] = {}
    for sitting in reversed(sittings(library)):
        asked = (ask.body for item in sitting.minutes.items for ask in item.asks)
        for body in dict.fromkeys((*sitting.minutes.bodies, *asked)):
            found.setdefault(body, []).append(sitting)
    return {body: tuple(held) for body, held in found.items()}


def _follow(library: Library, body: str, sitting: Sitting, found: dict[tuple[str, str], Thread]) -> None:
    for item in sitting.minutes.items:
        if body in sitting.minutes.bodies:
            taken = [found.pop(key) for key in list(found) if item.continues and item.continues in _places(found[key])]
            if (taken and not _is_discussed(library, item)) or _returns(library, item):
                ask = next((one.ask for one in taken if one.ask), None)
                found[(sitting.document.id, item.id)] = Thread(sitting, item, ask)
        for ask in _asks(item, body):
            found[(sitting.document.id, f"{item.id} {ask.id}")] = Thread(sitting, item, ask, held=False)


def _places(thread: Thread) -> Iterator[str]:
    """Yield what may stand under `continues`: the item, and for what was asked also the ask itself."""
    yield thread.place
    if thread.ask and not thread.held:
        yield f"{thread.sitting.document.id}#{thread.ask.id}"


def _asks(item: Item, body: str) -> Iterator[Ask]:
    return (ask for ask in item.asks if ask.body == body)


def _returns(library: Library, item: Item) -> bool:
    return is_marked(library, item.outcome, "returns") is True


def _is_discussed(library: Library, item: Item) -> bool:
    """Say whether an item that was to take a matter up has done so; where the record is silent it has not."""
    if item.outcome is None or isinstance(item.outcome, Unstated):
        return item.deliberated is True
    return not _returns(library, item)
