"""Theme: the house style of all documents, from which the styles of every format are made.

Without content/theme.yaml the values below hold; a theme names only what it wants otherwise.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from generators.images import is_image
from generators.model.record import Part
from generators.model.scalars import Line
from generators.model.texts import Text


def _written(pattern: str, expected: str) -> BeforeValidator:
    matches = re.compile(pattern, re.ASCII)

    def read(value: Any) -> Any:
        if not isinstance(value, str) or not matches.fullmatch(value):
            raise PydanticCustomError("wrong_value", "does not match", {"expected": expected})
        return value.lower()

    return BeforeValidator(read)


def _between(least: str, most: str, expected: str) -> BeforeValidator:
    def read(value: Any) -> Any:
        held = value if isinstance(value, str) else ""
        fits = re.fullmatch(r"\d{1,3}(\.\d{1,2})?", held, re.ASCII)
        if not fits or not Decimal(least) <= Decimal(held) <= Decimal(most):
            raise PydanticCustomError("wrong_value", "out of bounds", {"expected": expected})
        return Decimal(held)

    return BeforeValidator(read)


LEAST_CONTRAST = 4.5


def _legible(value: Any) -> Any:
    if isinstance(value, str) and len(value) == 7 and contrast_with_white(value) < LEAST_CONTRAST:
        raise PydanticCustomError("wrong_value", "too light", {"expected": "ink"})
    return value


def contrast_with_white(colour: str) -> float:
    """Return the contrast ratio of `#rrggbb` with white, 1 to 21 (WCAG 2.2, relative luminance of sRGB)."""
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _picture(value: Any) -> Any:
    inside = isinstance(value, str) and not value.startswith("/") and ".." not in value.split("/")
    if not inside or not is_image(value):
        raise PydanticCustomError("wrong_value", "no picture", {"expected": "picture-path"})
    return value


Colour = Annotated[str, _written(r"#[0-9A-Fa-f]{6}", "colour")]
"""A colour in sRGB as `#1f3a68`."""
Ink = Annotated[str, BeforeValidator(_legible), _written(r"#[0-9A-Fa-f]{6}", "colour")]
"""A colour in which words can be read on white, and white words on it: contrast of 4.5 or more (WCAG 2.2, 1.4.3)."""
Margin = Annotated[Decimal, _between("5", "80", "margin")]
"""A margin in millimetres."""
Points = Annotated[Decimal, _between("7", "16", "points")]
"""The size of running text in points of 1/72 inch."""
Width = Annotated[Decimal, _between("5", "160", "width")]
"""A width in millimetres."""
PicturePath = Annotated[str, BeforeValidator(_picture)]
"""The path of a picture in the repository."""


class Logo(Part):
    """The sign of the institution on the cover: its file, its width in millimetres, and what it shows in words."""

    file: PicturePath
    alt: Text
    width: Width = Decimal(30)


class Fonts(Part):
    """Names of fonts: for Word and OpenDocument those of readers' machines, for PDF those that come with typst."""

    office_text: Line = "Cambria"
    office_headings: Line = "Calibri"
    pdf_text: Line = "Libertinus Serif"
    pdf_headings: Line = "Libertinus Serif"


class Colours(Part):
    """Colours of headings and rules, of what stands back, of the bands of tables and of boxes."""

    primary: Ink = "#1f3a68"
    muted: Ink = "#595959"
    line: Colour = "#bfc7d5"
    band: Colour = "#f1f4f9"
    warning: Ink = "#9c2a10"


class Margins(Part):
    """The margins of a page in millimetres."""

    top: Margin = Decimal(25)
    right: Margin = Decimal(23)
    bottom: Margin = Decimal(22)
    left: Margin = Decimal(23)


class Theme(Part):
    """The house style; `institution` and `unit` are the two lines that stand above every document."""

    institution: Text | None = None
    unit: Text | None = None
    logo: Logo | None = None
    paper: Literal["a4", "letter"] = "a4"
    size: Points = Decimal("10.5")
    fonts: Fonts = Fonts()
    colours: Colours = Colours()
    margins: Margins = Margins()
