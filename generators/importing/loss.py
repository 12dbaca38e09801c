"""What an imported file had and its text has not, or has otherwise: nothing is left out without saying so."""

from __future__ import annotations

from dataclasses import dataclass

from generators.importing.office_xml import COLUMN

SHORT = 160


@dataclass(frozen=True)
class Loss:
    """One thing: `kind` is the key of the words that say what became of it, `said` what stood there.

    `place` counts paragraphs of the file, 0 where it concerns the whole of it, or `pieces` where these are counted;
    `by` says who did it and when.
    """

    kind: str
    said: str = ""
    place: int = 0
    by: str = ""
    pieces: bool = False

    @property
    def short(self) -> str:
        """Return the words on one line, cut where they are long."""
        flat = " ".join(self.said.replace(COLUMN, " ").split())
        return flat if len(flat) <= SHORT else f"{flat[: SHORT - 1]}…"
