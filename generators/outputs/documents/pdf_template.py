"""The typst template of the house: what follows from theme and roles is written here, the rest stands in house.typ."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.roles import HEADINGS, ROLES, TABLE_SIZE, Role, ink
from generators.records.theme import Theme

OTHER_FONTS = ("New Computer Modern", "DejaVu Sans Mono")
"""Signs that a font lacks are taken from these, which come with typst."""
_PAPER = {"a4": "a4", "letter": "us-letter"}
_COUNTED = {"page": "counter(page).display()", "pages": "str(counter(page).final().first())"}


def quoted(text: str) -> str:
    """Return a string of typst; nothing in it is evaluated."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'


def template(drawn: Drawn) -> str:
    """Return what stands before the document."""
    return "\n".join((*_settings(drawn), fixed()))


@cache
def fixed() -> str:
    """Return the part of the template that is the same in all houses."""
    here = Path(__file__)
    return "\n".join(here.with_name(name).read_text(encoding="utf-8") for name in ("house.typ", "blanks.typ"))


def _settings(drawn: Drawn) -> Iterator[str]:
    house, theme = drawn.house, drawn.house.theme
    margins = ", ".join(f"{side}: {getattr(theme.margins, side)}mm" for side in ("top", "right", "bottom", "left"))
    known = {
        "title": quoted(drawn.title),
        "running": quoted(drawn.running),
        "standing": quoted(drawn.standing),
        "institution": quoted(house.institution),
        "contents": quoted(house.say("documents.contents")),
        "depth": str(max((entry.level for entry in drawn.contents), default=1)),
        "foot": f"() => {_foot(drawn)}",
        "lang": quoted(house.lang.partition("-")[0]),
        "paper": quoted(_PAPER[theme.paper]),
        "margins": f"({margins})",
        "size": f"{theme.size}pt",
        "table-size": f"{theme.size * TABLE_SIZE}pt",
        "text-font": _fonts(theme.fonts.pdf_text),
        "heading-font": _fonts(theme.fonts.pdf_headings),
        **{name: f"rgb({quoted(getattr(theme.colours, name))})" for name in _COLOURS},
    }
    yield "#let doc = ("
    yield from (f"  {name}: {value}," for name, value in known.items())
    yield "  roles: ("
    yield from (f"    {role.name}: ({_role(role, theme)})," for role in (*ROLES, *HEADINGS))
    yield "  )\n)"


_COLOURS = ("primary", "muted", "line", "band", "warning")


def _fonts(first: str) -> str:
    return f"({', '.join(quoted(name) for name in dict.fromkeys((first, *OTHER_FONTS)))})"


def _foot(drawn: Drawn) -> str:
    """Return the words of the foot with the numbers of pages in their slots, in the order of the language."""
    parts = drawn.house.say("documents.page", page="\0page\0", pages="\0pages\0").split("\0")
    return " + ".join(_COUNTED.get(part, quoted(part)) for part in parts if part)


def _role(role: Role, theme: Theme) -> str:
    """Return how one kind of paragraph is set."""
    weight = '"bold"' if role.bold else '"regular"'
    font = "heading-font" if role.heading else "text-font"
    return (
        f'size: {role.points(theme)}pt, weight: {weight}, font: "{font}", ink: rgb("#{ink(theme, role.ink)}"), '
        f"before: {role.before}pt, after: {role.after}pt, indent: {role.indent}pt, hang: {role.hang}pt, "
        f"keep: {str(role.keep).lower()}, fresh: {str(role.fresh).lower()}"
    )
