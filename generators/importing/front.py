"""What the front of minutes says of the sitting: its day, place, hours and number, each behind its label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from generators.importing.conclusions import day
from generators.importing.guess import Guess
from generators.importing.labels import labels
from generators.importing.office_xml import COLUMN
from generators.importing.pieces import Piece

KEYS = ("date", "venue", "start", "end", "number", "minute-taker")
_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)")
_DAY = re.compile(r"\d{1,2}\s*[./-]\s*\d{1,2}\s*[./-]\s*\d{4}|\d{1,2}\.?\s+[^\W\d_]+\s+\d{4}|\d{4}-\d{2}-\d{2}")


@dataclass
class Front:
    """What was found, as YAML scalars, and the pieces that are left as text."""

    values: dict[str, str] = field(default_factory=dict)
    guesses: list[Guess] = field(default_factory=list)
    left: list[Piece] = field(default_factory=list)

    @property
    def date(self) -> str:
        """Return the day of the sitting in ISO form; nothing where the text names none that is beyond doubt."""
        return self.values.get("date", "")


def front_of(pieces: Sequence[Piece], title: str, lang: str) -> Front:
    """Return what the pieces before the first heading say, and those that say something else."""
    found = Front()
    for piece in pieces:
        lines = piece.text.split("\n") if piece.kind != "table" else []
        taken = [_take(one, piece.place, lang, found) for one in lines]
        if not lines or not all(taken):
            found.left.append(piece)
    if not found.date:
        _from_title(title, lang, found)
    return found


def _take(text: str, place: int, lang: str, found: Front) -> bool:
    """Take the value of one line; say whether all of the line is in it."""
    label, sign, value = _split(text)
    key = next((one for one in KEYS if sign and labels().is_any(label, one)), "")
    read = _read(key, value.strip(), lang) if key and key not in found.values else ""
    if not read:
        return False
    found.values[key] = read
    found.guesses.append(Guess(key, value.strip(), place, "label", sure=True))
    return True


def _split(text: str) -> tuple[str, str, str]:
    parted = re.match(
        rf"\s*(?P<label>[^:{COLUMN}\d]{{2,40}}?)\s*(?P<sign>[:{COLUMN}])[\s:{COLUMN}]*(?P<value>.+)", text
    )
    return (parted["label"], parted["sign"], parted["value"]) if parted else ("", "", text)


def _read(key: str, value: str, lang: str) -> str:
    if key == "date":
        only = _DAY.fullmatch(value.strip(" ."))
        made = day(value, lang) if only else None
        return made.isoformat() if made else ""
    if key in ("start", "end"):
        clock = _CLOCK.fullmatch(value)
        return f"{int(clock['hour']):02}:{clock['minute']}" if clock else ""
    if key == "number":
        return value if value.isdigit() else ""
    return value


def _from_title(title: str, lang: str, found: Front) -> None:
    days = {made for one in _DAY.findall(title) if (made := day(one, lang))}
    if len(days) == 1:
        only: date = days.pop()
        found.values["date"] = only.isoformat()
        found.guesses.append(Guess("date", title, 1, "title"))
