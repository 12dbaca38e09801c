"""What each kind of paragraph looks like, once for all formats: the styles of each are made from this one table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from generators.records.theme import Theme

Ink = Literal["", "primary", "muted", "warning"]


@dataclass(frozen=True)
class Role:
    """One kind of paragraph, by the class that its division has.

    `size` is a share of running text; `before`, `after`, `indent` and `hang` are in points, `indent` that of the first
    line where nothing hangs; `bar` is the colour of a line at the left; `heading` says that it is set in that font;
    `fresh` says that a page begins with it.
    """

    name: str
    size: Decimal = Decimal(1)
    bold: bool = False
    ink: Ink = ""
    before: int = 0
    after: int = 6
    indent: int = 0
    hang: int = 0
    bar: Ink = ""
    keep: bool = False
    heading: bool = False
    fresh: bool = False

    @property
    def style(self) -> str:
        """Return the name of the style, without spaces: Word knows a style by its id, which must be the same."""
        return "".join(part.capitalize() for part in self.name.split("-"))

    def points(self, theme: Theme) -> Decimal:
        """Return the size in points, in steps of a half as Word has them."""
        return (theme.size * self.size * 2).quantize(Decimal(1)) / 2


HEADINGS = (
    Role("heading-1", Decimal("1.5"), bold=True, ink="primary", before=20, after=8, keep=True, heading=True),
    Role("heading-2", Decimal("1.22"), bold=True, ink="primary", before=14, after=6, keep=True, heading=True),
    Role("heading-3", Decimal("1.08"), bold=True, ink="primary", before=10, after=4, keep=True, heading=True),
    Role("heading-4", Decimal(1), bold=True, ink="primary", before=10, after=4, keep=True, heading=True),
    Role("heading-5", Decimal(1), bold=True, ink="muted", before=8, after=4, keep=True, heading=True),
)
ROLES = (
    Role("cover-logo", after=18, keep=True),
    Role("cover-institution", Decimal("1.25"), bold=True, ink="primary", after=2, heading=True),
    Role("cover-unit", Decimal("1.1"), ink="muted", after=2, heading=True),
    Role("cover-title", Decimal("2.4"), bold=True, ink="primary", before=90, after=14, heading=True),
    Role("cover-standing", Decimal("1.2"), after=4, heading=True),
    Role("cover-day", Decimal("1.1"), ink="muted", after=24, heading=True),
    Role("cover-facts", Decimal("0.9"), before=24),
    Role("part", Decimal("1.05"), ink="muted", after=2, keep=True, heading=True, fresh=True),
    Role("contents-title", Decimal("1.5"), bold=True, ink="primary", after=10, keep=True, heading=True),
    Role("point", indent=32, hang=32),
    Role("item", indent=68, hang=36, after=4),
    Role("notice", Decimal("0.95"), indent=10, bar="primary", after=4),
    Role("notice-title", Decimal("0.95"), bold=True, ink="primary", indent=10, bar="primary", before=10, after=2,
         keep=True),
    Role("warning", Decimal("0.95"), indent=10, bar="warning", after=4),
    Role("warning-title", Decimal("0.95"), bold=True, ink="warning", indent=10, bar="warning", before=10, after=2,
         keep=True),
    Role("lead", after=2, keep=True),
    Role("side", Decimal("0.95"), after=4),
    Role("chart-title", Decimal("0.92"), ink="muted", before=8, after=4, keep=True),
    Role("chart", after=10),
    # What looks like a heading in a second language, and is none: contents name each heading once.
    *(replace(role, name=f"like-{role.name}") for role in HEADINGS),
)  # fmt: skip
BY_NAME = {role.name: role for role in ROLES}
LOUD = frozenset({"notice-draft", "notice-example", "notice-outdated", "notice-fallback"})
"""Notices in the colour of a warning."""
TABLE_SIZE = Decimal("0.88")
"""The type of tables, as a share of running text."""
NOTE_SIZE = Decimal("0.82")
"""The type of footnotes."""


def ink(theme: Theme, name: Ink) -> str:
    """Return a colour of the theme as `1f3a68`; black where none is named."""
    return str(getattr(theme.colours, name)).lstrip("#") if name else "000000"


def role_of(classes: list[str]) -> Role | None:
    """Return the role of a division by its classes: a notice that is loud has roles of its own."""
    if LOUD & set(classes):
        return BY_NAME["warning"]
    return next((BY_NAME[name] for name in classes if name in BY_NAME), None)
