"""What was made in the build before: it stands as long as what was asked to make it has the same answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from generators import sealed
from generators.answers import Answers
from generators.asked import Question


@dataclass(frozen=True)
class _Entry:
    """What is known of one thing: what was asked, one hash for the answers, and data that JSON can hold."""

    questions: tuple[Question, ...]
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
        self._old: Mapping[str, _Entry] = _entries(held) if held and held["ground"] == ground else {}
        self._new: dict[str, _Entry] = {}

    def __enter__(self) -> Remembered:
        """Return the memory."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write down what is known now; after an error the memory of the build before stays."""
        if error is None:
            sealed.write(self._path, _plain(self._ground, self._new))

    def recall(self, name: str, more: str = "") -> Any:
        """Return the data of this name; None where they are not known, or would be others now."""
        entry = self._old.get(name)
        if entry is None or entry.answers != self._answers.to(entry.questions, more):
            return None
        self._new[name] = entry
        return entry.data

    def keep(self, name: str, questions: Iterable[Question], data: Any, more: str = "") -> None:
        """Keep data under a name with what was asked to make them, and `more` that they follow from."""
        asked = tuple(sorted(questions))
        self._new[name] = _Entry(asked, self._answers.to(asked, more), data)


def _plain(ground: str, entries: Mapping[str, _Entry]) -> dict[str, Any]:
    """Return entries as JSON holds them, each question written once: most are asked by thousands."""
    places: dict[Question, int] = {}
    held = {
        name: [[places.setdefault(one, len(places)) for one in entry.questions], entry.answers, entry.data]
        for name, entry in entries.items()
    }
    return {"ground": ground, "questions": list(places), "entries": held}


def _entries(held: Mapping[str, Any]) -> dict[str, _Entry]:
    questions: list[Question] = [(group, name) for group, name in held["questions"]]
    return {
        name: _Entry(tuple([questions[place] for place in places]), answers, data)
        for name, (places, answers, data) in held["entries"].items()
    }
