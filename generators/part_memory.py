"""What follows from single documents, kept from build to build as long as what was asked has the same answers.

Pages that list all documents need a little of each: they ask here, and a document that did not change is not read.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from generators.asked import ask_again, listening
from generators.document import Document
from generators.holding import held
from generators.remembered import Remembered


class PartMemory:
    """The memory of a library; until it is opened it remembers nothing.

    It is made with the library, and what it remembers is opened when there is somebody to answer for that library.
    """

    def __init__(self) -> None:
        """Begin without anything."""
        self._known: Remembered | None = None

    def opened(self, known: Remembered) -> ExitStack:
        """Return what keeps the memory open for a block, at whose end it is written down."""
        stack = ExitStack()
        self._known = stack.enter_context(known)
        stack.callback(self._close)
        return stack

    def _close(self) -> None:
        self._known = None

    def once(self, name: str, given: Document, find: Callable[[], Any]) -> Any:
        """Return what is kept under the name, or else find and keep it; who listens hears what it follows from."""
        if self._known is None:
            return find()
        data = self._known.recall(name)
        if data is None:
            told = held(given)
            assert told is not None
            with listening() as heard:
                data = find()
            self._known.keep(name, heard | told[0], data)
        ask_again(self._known.asked(name))
        return data
