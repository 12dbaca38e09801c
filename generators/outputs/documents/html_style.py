"""The style sheet of a document in HTML, from the theme and the roles; light and dark follow the reader's machine."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from generators.outputs.documents.roles import ROLES, Role
from generators.records.theme import Theme

_FALLBACK = {"office_text": "Cambria, Georgia, 'Libertinus Serif', serif",
             "office_headings": "Calibri, 'Segoe UI', 'Liberation Sans', sans-serif"}  # fmt: skip


@lru_cache(maxsize=4)
def style(theme: Theme) -> str:
    """Return the style sheet."""
    here = Path(__file__)
    fixed = [here.with_name(name).read_text(encoding="utf-8") for name in ("document.css", "charts.css")]
    return "\n".join((*_variables(theme), *(_role(role) for role in ROLES), *fixed))


def _variables(theme: Theme) -> Iterator[str]:
    yield ":root {"
    for name in ("primary", "muted", "line", "band", "warning"):
        yield f"  --{name}: {getattr(theme.colours, name)};"
    yield f"  --text: {_font(theme.fonts.office_text, 'office_text')};"
    yield f"  --headings: {_font(theme.fonts.office_headings, 'office_headings')};"
    yield "}"


def _font(name: str, kind: str) -> str:
    safe = "".join(sign for sign in name if sign.isalnum() or sign in " -")
    return f"'{safe}', {_FALLBACK[kind]}"


def _role(role: Role) -> str:
    look = [f"font-size: {role.size}em"]
    if role.bold:
        look.append("font-weight: bold")
    if role.ink:
        look.append(f"color: var(--{role.ink})")
    if role.heading:
        look.append("font-family: var(--headings)")
    return f".{role.name} {{ {'; '.join(look)} }}"
