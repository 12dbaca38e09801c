"""What a page is when it is finished: its body, and what stands before and after that."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One line of the contents of a page; `lang` is set where its words are not in the language of the body."""

    id: str
    level: int
    number: str
    words: str
    lang: str = ""


@dataclass(frozen=True)
class Body:
    """What the frame of a page stands around, and what the frame must know of it."""

    html: str
    contents: tuple[Entry, ...] = ()
    register: bool = False


@dataclass(frozen=True)
class Framed:
    """What stands before and after the body of a page."""

    before: str
    after: str

    def around(self, body: Body) -> bytes:
        """Return the whole page."""
        return f"{self.before}{body.html}{self.after}".encode()
