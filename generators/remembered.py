"""What was made in the build before: it stands as long as what was asked to make it has the same answers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from generators import sealed
from generators.answers import Answers
from generators.asked import Question


@dataclass(frozen=True)
class _Entry:
    """What is known of one thing: where what was asked stands in a list, a hash of the answers, and data for JSON."""

    places: Sequence[int]
    answers: str
    data: Any


class Remembered:
    """Data by name; what a build neither recalls nor keeps is forgotten at its end.

    `ground` is a hash of what everything rests on: under another one nothing is known.
    """

    def __init__(self, path: Path, ground: str, answers: Answers) -> None:
        """Read what is there; what cannot be read is as good as absent."""
        self._path, self._ground, self._answers = path, ground, answers
        held = sealed.read(path)
        known = held if held and held["ground"] == ground else {"questions": [], "entries": {}}
        self._questions: list[Question] = [(group, name) for group, name in known["questions"]]
        self._places = {question: place for place, question in enumerate(self._questions)}
        self._told: list[bytes] = [b""] * len(self._questions)
        self._old = {name: _Entry(*entry) for name, entry in known["entries"].items()}
        self._new: dict[str, _Entry] = {}

    def __enter__(self) -> Remembered:
        """Return the memory."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write down what is known now; after an error the memory of the build before stays."""
        if error is None:
            sealed.write(self._path, self._plain())

    def recall(self, name: str, more: str = "") -> Any:
        """Return the data of this name; None where they are not known, or would be others now."""
        entry = self._new.get(name) or self._old.get(name)
        if entry is None or entry.answers != self._to(entry.places, more):
            return None
        self._new[name] = entry
        return entry.data

    def keep(self, name: str, questions: Iterable[Question], data: Any, more: str = "") -> None:
        """Keep data under a name with what was asked to make them, and `more` that they follow from."""
        places = [self._place(question) for question in sorted(questions)]
        self._new[name] = _Entry(places, self._to(places, more), data)

    def asked(self, name: str) -> Iterator[Question]:
        """Yield what was asked to make the data of this name, which this build has recalled or kept."""
        return (self._questions[place] for place in self._new[name].places)

    def _place(self, question: Question) -> int:
        place = self._places.setdefault(question, len(self._questions))
        if place == len(self._questions):
            self._questions.append(question)
            self._told.append(b"")
        return place

    def _to(self, places: Sequence[int], more: str) -> str:
        """Return one hash of the answers to the questions at these places, and of what else counts."""
        told, answers = self._told, [self._told[place] for place in places]
        if b"" in answers:
            for place in places:
                told[place] = told[place] or self._answers.to(self._questions[place])
            answers = [told[place] for place in places]
        made = hashlib.sha256(more.encode("utf-8", "surrogatepass"))
        made.update(b"".join(answers))
        return made.hexdigest()

    def _plain(self) -> dict[str, Any]:
        """Return all as JSON holds it: questions that nobody asks any more are left out."""
        asked = sorted({place for entry in self._new.values() for place in entry.places})
        places = {place: number for number, place in enumerate(asked)}
        entries = {
            name: [[places[place] for place in entry.places], entry.answers, entry.data]
            for name, entry in self._new.items()
        }
        return {"ground": self._ground, "questions": [self._questions[place] for place in asked], "entries": entries}
