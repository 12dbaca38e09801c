"""Answers put where they belong, and never over what people have put right in them since."""

from __future__ import annotations

from pathlib import Path

from generators import atomic
from generators.collecting.answers import Answers
from generators.collecting.writing import STAMP, path_of, stamp, yaml_of

NEW, CHANGED, SAME, MENDED, HELD = "new", "changed", "same", "mended", "held"
"""How answers stood in the repository; `mended` are the same ones with what people have changed since.

`held` are others, which people have changed: the new ones are not written.
"""


def keep(answers: Answers, folder: Path) -> str:
    """Write the answers unless people have changed those that are there, and return how they stood."""
    path, text = folder / path_of(answers), yaml_of(answers)
    before = path.read_text(encoding="utf-8") if path.is_file() else None
    state = _state(before, text)
    if state in (NEW, CHANGED):
        atomic.write_bytes(path, text.encode())
    return state


def _state(before: str | None, text: str) -> str:
    if before is None:
        return NEW
    if before == text:
        return SAME
    said = _said(before)
    if said == _said(text):
        return MENDED
    return CHANGED if said == stamp(_others(before)) else HELD


def _said(text: str) -> str:
    """Return the stamp that a file of answers says it has; nothing where it says none."""
    return next((line.removeprefix(f"{STAMP}: ") for line in text.split("\n") if line.startswith(f"{STAMP}: ")), "")


def _others(text: str) -> list[str]:
    return [line for line in text.split("\n") if not line.startswith(f"{STAMP}: ")]
