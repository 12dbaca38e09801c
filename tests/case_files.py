"""Reads case files: a heading as title, then two fences of four tildes, the input and what is expected of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "cases"
_CASE = re.compile(
    r"^## (?P<title>[^\n]+)\n+~~~~\n(?P<given>.*?)^~~~~\n+~~~~\n(?P<expected>.*?)^~~~~$",
    re.MULTILINE | re.DOTALL,
)
_FENCE = re.compile(r"^~~~~\n.*?^~~~~$", re.MULTILINE | re.DOTALL)
_ESCAPE = re.compile(r"‹(U\+[0-9A-F]{2,6})›")


@dataclass(frozen=True)
class Case:
    """One case; `‹U+0007›` in it stands for a character that an editor would not show."""

    title: str
    given: str
    expected: str

    def __str__(self) -> str:
        """Return the title, by which pytest names the case."""
        return self.title


def cases(name: str) -> list[Case]:
    """Return the cases of one file in order; a heading without both fences is a mistake of the file."""
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    found = [Case(one["title"], _shown(one["given"]), _shown(one["expected"])) for one in _CASE.finditer(text)]
    assert len(found) == len(re.findall(r"^## ", _FENCE.sub("", text), re.MULTILINE)), f"{name}.md: a case is malformed"
    assert len({case.title for case in found}) == len(found), f"{name}.md: two cases of one title"
    return found


def _shown(text: str) -> str:
    return _ESCAPE.sub(lambda sign: chr(int(sign[1][2:], 16)), text)
