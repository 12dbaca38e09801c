"""Decisions, recommendations and actions, known by the words that offices begin them with, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from babel import Locale

from generators.collecting import days
from generators.collecting.numbers import Ambiguous
from generators.importing.attendance import columns_of
from generators.importing.guess import Guess
from generators.importing.labels import labels
from generators.importing.pieces import Piece

_LISTED = ("decisions", "recommendations", "actions")
"""Sections whose entries are what their heading says; other paragraphs there may be anything."""
ACTION_COLUMNS = ("action", "owner", "due")


@dataclass(frozen=True)
class Conclusion:
    """One of the three; `owner` and `due` are those of an action, in the words of the text."""

    kind: str
    text: str
    owner: str = ""
    due: str = ""


def conclusion(piece: Piece, section: str) -> tuple[Conclusion, Guess] | None:
    """Return what a paragraph concludes, None where it concludes nothing that can be known by its words."""
    parts = labels().parted(piece.text, ("owner", "due"))
    if len(parts) > 1 and parts[""]:
        made = Conclusion("actions", parts[""], parts.get("owner", ""), parts.get("due", ""))
        return made, Guess("actions", parts[""], piece.place, "owner-or-due", sure=len(parts) == 3)
    begun = labels().begins(piece.text, ("decided", "recommended"))
    kind = {"decided": "decisions", "recommended": "recommendations"}.get(begun, "")
    if section in _LISTED and piece.kind == "entry" and not _leads(piece.text):
        kind = kind or section
    if not kind or not piece.text.strip():
        return None
    said = " ".join(piece.text.split())
    return Conclusion(kind, said), Guess(kind, said, piece.place, begun or "section", sure=bool(begun))


def _leads(text: str) -> bool:
    """Say whether a paragraph only leads to the list that follows it."""
    return text.rstrip().endswith(":")


def is_actions(piece: Piece) -> bool:
    """Say whether a table lists actions: it names them, and who answers for them or when they are due."""
    found = columns_of(piece, ACTION_COLUMNS)
    return "action" in found and len(found) > 1


def of_table(piece: Piece) -> list[tuple[Conclusion, Guess]]:
    """Return the actions of a table."""
    found = columns_of(piece, ACTION_COLUMNS)
    made = []
    for row in piece.rows[1:]:
        cells = {kind: " ".join(row[place].split()) for kind, place in found.items()}
        if cells["action"]:
            action = Conclusion("actions", cells["action"], cells.get("owner", ""), cells.get("due", ""))
            made.append((action, Guess("actions", cells["action"], piece.place, "table", sure=True)))
    return made


def day(text: str, lang: str) -> date | None:
    """Return the day that the words stand for; None where they are no day, or could be two."""
    for locale in (lang, "en"):
        try:
            return days.read(text.strip(" ."), str(Locale.parse(locale)))
        except (Ambiguous, ValueError):
            continue
    return None
