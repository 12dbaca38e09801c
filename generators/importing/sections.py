"""The sections of minutes: what stands under each heading, and what the heading says it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generators.importing.labels import labels
from generators.importing.pieces import Piece

KINDS = ("attendance", "agenda", "decisions", "recommendations", "actions")
"""What a heading can announce; every other heading begins an item of the meeting."""


@dataclass(frozen=True)
class Section:
    """A heading with what stands under it; `kind` is one of KINDS, `item`, or `front` before the first heading."""

    kind: str
    title: str = ""
    place: int = 0
    pieces: list[Piece] = field(default_factory=list)


def sections(pieces: Sequence[Piece]) -> tuple[str, tuple[Section, ...]]:
    """Return the title of the text, where it begins with one, and its sections in order."""
    title = ""
    found = [Section("front")]
    for piece in pieces:
        if piece.kind != "heading":
            found[-1].pieces.append(piece)
        elif not title and len(found) == 1 and not found[0].pieces and not labels().begins(piece.text, KINDS):
            title = piece.text
        else:
            found.append(Section(labels().begins(piece.text, KINDS) or "item", piece.text, piece.place))
    return title, tuple(one for one in found if one.pieces or one.kind == "item")
