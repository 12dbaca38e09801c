"""Upright pages and pages on their side: a wide table turns the page, with the few words that lead to it."""

from __future__ import annotations

from dataclasses import dataclass

from generators.outputs.documents.nodes import Nodes, every, pair, text_of
from generators.pandoc import Node

LEAD, SIGNS = 3, 600
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
    return tuple(found)


def _is_wide(one: Node) -> bool:
    return any(inner["t"] == "Table" and pair(inner["c"][0], "wide") for inner in every(one))


def _lead(blocks: Nodes) -> Nodes:
    """Return the last blocks that belong to what follows: from a heading on, or all where they are few."""
    for count in range(1, min(LEAD, len(blocks)) + 1):
        if len(text_of(blocks[-count:])) > SIGNS or any(one["t"] == "Table" for one in every(blocks[-count:])):
            return []
        if blocks[-count]["t"] == "Header" or count == len(blocks):
            return blocks[-count:]
    return []
