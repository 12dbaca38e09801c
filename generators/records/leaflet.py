"""Leaflet: which parts of a page stand on which panel of a sheet that is folded twice."""

from __future__ import annotations

from typing import Annotated, Literal

from generators.model.record import Basis, Record
from generators.model.scalars import Line
from generators.model.texts import Text, ref

PANELS = ("flap", "left", "middle", "right")
"""The panels that hold parts of the page, in the order of reading; front and back say what the leaflet is."""


class Leaflet(Record):
    """A leaflet of one page of the handbook.

    Each panel lists parts of the page: the id of a heading for the whole section, or a unit as `what.1`. `flap` is the
    panel that is folded in, `left`, `middle` and `right` are the inner side.
    """

    title: Text
    subtitle: Text | None = None
    page: Annotated[str, ref("page")]
    flap: tuple[Line, ...]
    left: tuple[Line, ...]
    middle: tuple[Line, ...]
    right: tuple[Line, ...]
    status: Literal["draft", "published"]
    basis: Basis
    source: Text
