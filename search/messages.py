"""What search says to a reader about their query: a code and its values; the words are in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Message:
    """One thing to say: the words of `search.message.<code>` with `values` in their slots."""

    code: str
    values: tuple[tuple[str, str], ...] = ()


def message(code: str, **values: str) -> Message:
    """Return a message with its values in the order of their names, so that equal messages are equal."""
    return Message(code, tuple(sorted(values.items())))
