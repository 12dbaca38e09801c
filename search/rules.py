"""Rules of base forms: what to cut off a folded word and what to put on, by its ending, and the words they fail.

A change is written as in `3e`: cut three letters (a is ten, z is 35), then put `e` on.
The rule of the longest known ending holds; each rule has one change or several, the most frequent first.
"""

from __future__ import annotations

import lzma
from collections.abc import Mapping
from dataclasses import dataclass

LONGEST_ENDING = 7
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_PARTED = "\n\n"


@dataclass(frozen=True)
class Rules:
    """The changes of a language: `endings` by ending, `words` for whole words that their ending would mislead."""

    endings: Mapping[str, str]
    words: Mapping[str, str]

    def bases(self, surface: str) -> tuple[str, ...]:
        """Return the base forms of a folded word, the best first; what is not made of letters is its own base."""
        if not surface.isalpha():
            return (surface,)
        return changed(surface, self.words.get(surface) or self.by_ending(surface))

    def by_ending(self, surface: str) -> str:
        """Return the changes that the longest known ending of this word calls for, words apart."""
        known = self.endings
        for start in range(max(0, len(surface) - LONGEST_ENDING), len(surface) + 1):
            ending = surface[start:]
            if ending in known:
                return known[ending]
        return "0"


def changed(surface: str, changes: str) -> tuple[str, ...]:
    """Return what these changes make of the word; one that would leave nothing is left out."""
    if " " not in changes:
        return (surface[: len(surface) - _DIGITS.index(changes[0])] + changes[1:] or surface,)
    found = (surface[: len(surface) - int(change[0], 36)] + change[1:] for change in changes.split(" "))
    return tuple(dict.fromkeys(base for base in found if base)) or (surface,)


def change(surface: str, base: str) -> str | None:
    """Return the change from a word to its base form; None where more than 35 letters would have to go."""
    same = 0
    while same < min(len(surface), len(base)) and surface[same] == base[same]:
        same += 1
    cut = len(surface) - same
    return f"{_DIGITS[cut]}{base[same:]}" if cut < len(_DIGITS) and " " not in base else None


def dump(rules: Rules) -> str:
    """Return the rules as text: a line per ending, an empty line, a line per word, sorted."""
    parts = (sorted(rules.endings.items()), sorted(rules.words.items()))
    return _PARTED.join("\n".join(f"{key}\t{changes}" for key, changes in part) for part in parts) + "\n"


def parse(text: str) -> Rules:
    """Return the rules that `dump` wrote; raises ValueError for anything else."""
    endings, words = text.removesuffix("\n").split(_PARTED)
    return Rules(_pairs(endings), _pairs(words))


def packed(rules: Rules) -> bytes:
    """Return the rules compressed; the same rules give the same bytes with the same library."""
    return lzma.compress(dump(rules).encode(), preset=9 | lzma.PRESET_EXTREME)


def unpacked(data: bytes) -> Rules:
    """Return the rules that `packed` packed; raises lzma.LZMAError or ValueError for anything else."""
    return parse(lzma.decompress(data).decode())


def _pairs(lines: str) -> dict[str, str]:
    return dict(line.split("\t") for line in lines.split("\n") if line)
