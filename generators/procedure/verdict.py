"""What comes of holding a rule against a meeting: kept, broken, or not to be decided, and then why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from generators.problem import KeyPath


class Outcome(Enum):
    """How a rule and a meeting go together; where the record is silent nothing is guessed."""

    KEPT = "kept"
    BROKEN = "broken"
    UNDECIDED = "undecided"


@dataclass(frozen=True)
class Verdict:
    """The outcome of one rule for one meeting; `keys` is the value in the minutes that it hangs on.

    `values` fill the slots of the message; `why` names what the record does not say where nothing could be decided.
    """

    outcome: Outcome
    keys: KeyPath
    values: Mapping[str, str] = field(default_factory=dict)
    why: str = ""


def kept(keys: KeyPath, **values: str) -> Verdict:
    """Return that the rule was kept."""
    return Verdict(Outcome.KEPT, keys, values)


def broken(keys: KeyPath, **values: str) -> Verdict:
    """Return that the rule was broken."""
    return Verdict(Outcome.BROKEN, keys, values)


def undecided(keys: KeyPath, why: str, **values: str) -> Verdict:
    """Return that the record does not say enough; `why` is a key of the words below `undecided`."""
    return Verdict(Outcome.UNDECIDED, keys, values, why)
