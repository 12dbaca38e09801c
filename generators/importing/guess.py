"""What the importer takes something for, by which rule, and how sure it is: a person confirms each of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Guess:
    """One thing that was found: `what` and `rule` are keys of words, `place` the piece of the text that says it."""

    what: str
    said: str
    place: int
    rule: str
    sure: bool = False
