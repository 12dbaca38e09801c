"""Attendance from a table whose head names persons or institutions: who came, and who did not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.agenda.yaml_text import Fields, line
from generators.importing.guess import Guess
from generators.importing.known import NOT_STATED, Known
from generators.importing.labels import labels
from generators.importing.pieces import Piece
from generators.slugs import slug
from generators.tidying.spans import texts

COLUMNS = ("name", "institution", "post", "presence")
STATES = ("present", "excused", "absent")


@dataclass(frozen=True)
class Person:
    """One row: its fields as YAML, whether the person came, and where the row stands."""

    state: str
    fields: Fields
    chairs: bool


def columns_of(piece: Piece, kinds: tuple[str, ...]) -> dict[str, int]:
    """Return which columns of a table are what, by the words of its first row."""
    found: dict[str, int] = {}
    for place, head in enumerate(piece.rows[0] if piece.rows else ()):
        kind = next((one for one in kinds if labels().begins(head, (f"column-{one}",))), "")
        if kind and kind not in found:
            found[kind] = place
    return found


def is_attendance(piece: Piece) -> bool:
    """Say whether a table lists persons: it names them, and where they come from or whether they came."""
    found = columns_of(piece, COLUMNS)
    return "name" in found and len(found) > 1


def persons(piece: Piece, lang: str, known: Known, taken: set[str]) -> Iterator[tuple[Person, Guess]]:
    """Yield every row of an attendance table as a person of the record."""
    found = columns_of(piece, COLUMNS)
    for row in piece.rows[1:]:
        cells = {kind: row[place].strip() for kind, place in found.items()}
        rest = [cell.strip() for place, cell in enumerate(row) if place not in found.values() and cell.strip()]
        if not any(cells.get(kind) for kind in ("name", "institution", "post")):
            continue
        state, sure = _state(cells)
        fields = _fields(cells, rest, lang, known, taken)
        said = ", ".join(filter(None, (cells.get("name"), cells.get("institution"), cells.get("presence"))))
        yield Person(state, fields, fields["capacity"] == "chair"), Guess(state, said, piece.place, "attendance", sure)


def _state(cells: dict[str, str]) -> tuple[str, bool]:
    said = cells.get("presence", "")
    if said:
        for state in ("excused", "absent", "present"):
            if said.strip() in _SIGNS[state] or labels().begins(said, (state,)):
                return state, True
    return "present", False


_SIGNS = {"present": "☒☑✓✔√xX", "absent": "☐□-–—", "excused": ""}


def _fields(cells: dict[str, str], rest: list[str], lang: str, known: Known, taken: set[str]) -> dict[str, str]:
    name, institution, post = (cells.get(kind, "") for kind in ("name", "institution", "post"))
    key = known.institution(institution)
    # What is only a number of the row says nothing of the person.
    notes = [one for one in rest if not one.strip(". ").isdigit()]
    notes += [institution] if institution and not key else []
    fields = {
        "id": _own(slug(name or institution or post)[:36], taken),
        "name": line(name) if name else NOT_STATED,
        **({"post": texts({lang: " ".join(post.split())})} if post else {}),
        "institution": key or NOT_STATED,
        "capacity": known.capacity(" ".join((post, *rest))),
        **({"note": texts({lang: "; ".join(" ".join(one.split()) for one in notes)})} if notes else {}),
    }
    return {key: str(value) for key, value in fields.items()}


def _own(wanted: str, taken: set[str]) -> str:
    """Return an id that no other entry of the record has."""
    first = wanted if wanted[:1].isalpha() else f"p-{wanted}".rstrip("-")
    made = next(one for one in (first, *(f"{first}-{count}" for count in range(2, 10_000))) if one not in taken)
    taken.add(made)
    return made
