"""Minutes from the pieces of a text: attendance, agenda, items, and what was concluded; nothing is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generators.agenda.yaml_text import Fields, block, entries
from generators.importing import attendance, conclusions
from generators.importing.conclusions import Conclusion
from generators.importing.guess import Guess
from generators.importing.known import NOT_STATED, Known
from generators.importing.loss import Loss
from generators.importing.office_xml import COLUMN
from generators.importing.pieces import Piece
from generators.importing.sections import Section
from generators.slugs import slug
from generators.tidying.spans import texts
from generators.words import Words

_CODES = {"decisions": "D", "recommendations": "R", "actions": "A"}


@dataclass
class Gathered:
    """What the sections of one text come to; it grows section by section."""

    lang: str
    known: Known
    words: Words
    code: str
    present: dict[str, list[Fields]] = field(default_factory=lambda: {state: [] for state in attendance.STATES})
    chair: str = NOT_STATED
    agenda: list[Fields] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    counted: Counter[str] = field(default_factory=Counter)

    def said(self, text: str) -> str:
        """Return words in the language of the text, as YAML."""
        return texts({self.lang: " ".join(text.replace(COLUMN, " ").split())})

    def gather(self, sections: Sequence[Section]) -> None:
        """Take in all sections."""
        for section in sections:
            if section.kind == "agenda":
                self._agenda(section)
            else:
                self._item(section)
        if not self.items:
            # A record without an item is none; what the file does not say is left to whoever was there.
            self._item(Section("item", self.words("importing.no-item")))

    def _agenda(self, section: Section) -> None:
        for piece in section.pieces:
            for text in _lines(piece):
                key = self._own(text, f"point-{len(self.agenda) + 1}")
                self.agenda.append({"id": key, "text": self.said(text)})
                self.guesses.append(Guess("agenda", text, piece.place, "section", sure=piece.kind == "entry"))

    def _item(self, section: Section) -> None:
        """Take in a section as an item, where anything is left for one once persons were taken out of it."""
        left = [piece for piece in section.pieces if not self._people(piece)]
        if not left and section.kind != "item":
            return
        title = section.title or self.words("importing.preamble")
        held: dict[str, list[Fields]] = {"points": [], **{kind: [] for kind in _CODES}}
        for piece in left:
            for kind, fields in self._said(piece, section.kind):
                held[kind].append(fields)
        key = self._own(title, f"item-{len(self.items) + 1}")
        head = {"id": key, "title": self.said(title), "kind": NOT_STATED, "deliberated": NOT_STATED}
        lists = {kind: block(rows, 6) for kind, rows in held.items() if rows}
        self.items.append("\n".join(entries([{**head, **lists}])))

    def _people(self, piece: Piece) -> bool:
        if piece.kind != "table" or not attendance.is_attendance(piece):
            return False
        for person, guess in attendance.persons(piece, self.lang, self.known, self.taken):
            self.present[person.state].append(person.fields)
            self.guesses.append(guess)
            if person.chairs and person.state == "present" and self.chair == NOT_STATED:
                self.chair = person.fields["id"]
        return True

    def _said(self, piece: Piece, section: str) -> Iterator[tuple[str, Fields]]:
        if piece.kind == "table" and conclusions.is_actions(piece):
            for made, guess in conclusions.of_table(piece):
                self.guesses.append(guess)
                yield made.kind, self._conclusion(made)
            return
        found = conclusions.conclusion(piece, section) if piece.kind != "table" else None
        if found:
            self.guesses.append(found[1])
            yield found[0].kind, self._conclusion(found[0])
            return
        if piece.kind == "table":
            self.losses.append(Loss("table-as-text", " | ".join(piece.rows[0]), piece.place, pieces=True))
        for text in _lines(piece):
            yield "points", {"id": self._own(text, f"p{piece.place}"), "text": self.said(text)}

    def _conclusion(self, made: Conclusion) -> Fields:
        self.counted[made.kind] += 1
        head = {"code": f"{self.code}/{_CODES[made.kind]}{self.counted[made.kind]}", "text": self.said(made.text)}
        if made.kind != "actions":
            return {**head, "status": self.known.term("decision-statuses", "in-force")}
        owner = self.known.institution(made.owner) if made.owner else NOT_STATED
        owned = {"owner": owner} if owner else {"owner_text": self.said(made.owner)}
        return {**head, **owned, "due": self._due(made.due), "status": self.known.term("action-statuses", "open")}

    def _due(self, text: str) -> str:
        if not text:
            return f"{{date: {NOT_STATED}}}"
        day = conclusions.day(text, self.lang)
        return f"{{date: {day.isoformat()}}}" if day else f"{{text: {self.said(text)}}}"

    def _own(self, text: str, other: str) -> str:
        """Return an id for an entry, from its first words where these make one."""
        wanted = "-".join(slug(text).split("-")[:4])[:36].strip("-")
        first = wanted if wanted[:1].isalpha() and len(wanted) > 1 else other
        made = next(
            one for one in (first, *(f"{first}-{count}" for count in range(2, 10_000))) if one not in self.taken
        )
        self.taken.add(made)
        return made


def _lines(piece: Piece) -> list[str]:
    """Return what a piece says, a table row by row."""
    if piece.kind != "table":
        return [f"{piece.number} {piece.text}" if piece.kind == "text" and piece.number else piece.text]
    return [" | ".join(" ".join(cell.split()) for cell in row if cell.strip()) for row in piece.rows if any(row)]


def yaml_of(made: Gathered, head: Fields) -> str:
    """Return the record; `head` holds what the front of the text says, and what follows from body and day."""
    people = {
        "complete": NOT_STATED,
        **{state: block(rows, 4) if rows else NOT_STATED for state, rows in made.present.items()},
    }
    lines = [f"{key}: {value}" for key, value in head.items()]
    lines += [f"chair: {made.chair}"]
    lines += ["agenda:", *entries(made.agenda)] if made.agenda else [f"agenda: {NOT_STATED}"]
    lines += [
        "attendance:",
        *(f"  {key}:{value if value.startswith(chr(10)) else f' {value}'}" for key, value in people.items()),
    ]
    lines += [f"{key}: {NOT_STATED}" for key in ("quorum", "previous")]
    lines += ["items:", *made.items]
    lines += [f"{key}: {NOT_STATED}" for key in ("next_meeting", "approval")]
    return "\n".join(lines) + "\n"
