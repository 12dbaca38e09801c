"""Words by which the parts of minutes are known, in every language that the product speaks; they stand in words/."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from generators.importing.office_xml import COLUMN
from generators.words import FOLDER, words


def folded(text: str) -> str:
    """Return words as they are compared: without case, marks and signs at their ends."""
    parts = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(sign for sign in parts if not unicodedata.combining(sign))
    return " ".join(plain.split()).strip(" .:;,–-")


@dataclass(frozen=True)
class Labels:
    """The words of all languages, by what they stand for."""

    known: tuple[tuple[str, tuple[str, ...]], ...]

    @cached_property
    def _by_key(self) -> dict[str, tuple[str, ...]]:
        return dict(self.known)

    def of(self, key: str) -> tuple[str, ...]:
        """Return the words of one thing, folded, the longest first."""
        return self._by_key[key]

    def is_any(self, text: str, key: str) -> bool:
        """Say whether the text is one of these words, and nothing else."""
        return folded(text) in self.of(key)

    def begins(self, text: str, keys: Iterable[str]) -> str:
        """Return the first key with one of whose words the text begins; nothing where none does."""
        plain = folded(text)
        return next((key for key in keys if any(re.match(rf"{re.escape(one)}\b", plain) for one in self.of(key))), "")

    def parted(self, text: str, keys: Iterable[str]) -> dict[str, str]:
        """Return what stands behind each label of a text, as `Owner: X`, and under "" what stands before the first."""
        asked = {word: key for key in keys for word in self.of(key)}
        found = [
            (one.start("word"), one.end(), asked[folded(one["word"])])
            for one in re.finditer(
                rf"(?:^|(?<=[\s(;,.{COLUMN}]))(?P<word>[^\W\d_]+(?:[ ][^\W\d_]+)?)\s*[:–{COLUMN}]\s*", text
            )
            if folded(one["word"]) in asked
        ]
        parts = {"": _clean(text[: found[0][0]] if found else text)}
        for place, (_, end, key) in enumerate(found):
            until = found[place + 1][0] if place + 1 < len(found) else len(text)
            parts.setdefault(key, _clean(text[end:until]))
        return parts


def _clean(text: str) -> str:
    return " ".join(text.replace(COLUMN, " ").split()).strip(" ;,(").removesuffix(")") if text else ""


@cache
def labels() -> Labels:
    """Return the words of every language of the product."""
    found: dict[str, set[str]] = {}
    for folder in sorted(path.name for path in FOLDER.iterdir() if path.is_dir()):
        spoken = words(folder).known
        for key, listed in spoken.items():
            if key.startswith("importing.find."):
                name = key.removeprefix("importing.find.")
                found.setdefault(name, set()).update(folded(one) for one in listed.split(","))
    return Labels(tuple((key, tuple(sorted(held, key=lambda one: (-len(one), one)))) for key, held in found.items()))
