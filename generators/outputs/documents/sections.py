"""Upright pages and pages on their side: a wide table turns the page, with the few words that lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.outputs.documents.blanks import LONG
from generators.outputs.documents.nodes import Nodes, every, pair, text_of
from generators.outputs.documents.tables import is_small
from generators.pandoc import Node

LEAD, SIGNS = 6, 1200
"""So many blocks, with so many signs, go with a wide table: they would leave an upright page nearly empty."""


@dataclass(frozen=True)
class Section:
    """Blocks on pages of one kind; `flat` pages lie on their side."""

    flat: bool
    blocks: Nodes


def sections(blocks: Nodes) -> tuple[Section, ...]:
    """Return the blocks by the pages that they need, in order; without a wide table all of them are one section."""
    found: list[Section] = []
    for one in blocks:
        flat = _is_wide(one)
        if flat and found and not found[-1].flat:
            lead = _lead(found[-1].blocks)
            kept = found[-1].blocks[: len(found[-1].blocks) - len(lead)]
            found[-1:] = [*([Section(flat=False, blocks=kept)] if kept else []), Section(flat=True, blocks=lead)]
        if found and found[-1].flat == flat:
            found[-1].blocks.append(one)
        else:
            found.append(Section(flat, [one]))
    return tuple(_trailed(found))


def _is_wide(one: Node) -> bool:
    return any(inner["t"] == "Table" and pair(inner["c"][0], "wide") for inner in every(one))


def _lead(blocks: Nodes) -> Nodes:
    """Return the last blocks that belong to what follows: from a heading on, all where they are few, or boxes."""
    for count in range(1, min(LEAD, len(blocks)) + 1):
        if len(text_of(blocks[-count:])) > SIGNS or _holds_table(blocks[-count]):
            break
        if blocks[-count]["t"] == "Header" or count == len(blocks):
            return blocks[-count:]
    boxes = next((place for place, one in enumerate(reversed(blocks)) if not _is_box(one)), len(blocks))
    return blocks[-boxes:] if 0 < boxes <= LEAD else []


def _holds_table(one: Node) -> bool:
    """Say whether a block holds a table that is more than a few short rows."""
    return not _is_box(one) and any(inner["t"] == "Table" and not is_small(inner) for inner in every(one))


def _is_box(one: Node) -> bool:
    """Say whether a block is a box to be filled in, which a page on its side takes with its table."""
    return one["t"] == "Table" and LONG in one["c"][0][1]


def _trailed(found: list[Section]) -> Iterator[Section]:
    """Yield the sections, pages on their side with the few blocks up to the next heading that follow on them."""
    waiting: list[Section] = []
    for one in found:
        last = waiting[-1] if waiting else None
        rest = one
        if last and last.flat and not one.flat:
            few = _few(one.blocks)
            last.blocks.extend(one.blocks[:few])
            rest = Section(flat=False, blocks=one.blocks[few:])
        if last and rest.flat == last.flat:
            last.blocks.extend(rest.blocks)
        elif rest.blocks:
            waiting.append(rest)
    yield from waiting


def _few(blocks: Nodes) -> int:
    """Return how many blocks stand before the next heading; none where they are more than a page on its side takes."""
    count = next((place for place, one in enumerate(blocks) if _holds_heading(one)), len(blocks))
    return count if count <= LEAD and len(text_of(blocks[:count])) <= SIGNS else 0


def _holds_heading(one: Node) -> bool:
    return any(inner["t"] == "Header" for inner in every(one))
