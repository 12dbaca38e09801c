"""The product's words: one folder of YAML per language, and what content/words/<lang>.yaml puts over them.

A template holds `{name}` slots and nothing else is ever evaluated in it, because overrides come with the content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError

from generators import source
from generators.problem import DoracakError, Problem

FOLDER = Path(__file__).parent / "words"
DEFAULT = "en"
OFFERS = ("near", "known", "some", "none")
"""What `unknown` gives, one of them, to be said below an error that has no hint of its own."""
_SLOT = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True)
class Words:
    """All words of one language by dotted key; English stands in where a language has none."""

    lang: str
    known: Mapping[str, str]

    def __call__(self, key: str, /, **values: str) -> str:
        """Return the words of this key with its slots filled; raises KeyError where no language has it."""
        return self.fill(self.known[key], **values)

    def has(self, key: str) -> bool:
        """Say whether there are words for this key."""
        return key in self.known

    def get(self, key: str, default: str) -> str:
        """Return the words of this key, or the default."""
        return self.known.get(key, default)

    def count(self, key: str, number: int, **values: str) -> str:
        """Return the words of this key in the plural form that the number asks for, with it in the slot `count`."""
        form = _plural(self.lang)(number)
        template = self.known.get(f"{key}.{form}", self.known.get(f"{key}.other", ""))
        return self.fill(template, count=str(number), **values)

    @staticmethod
    def fill(template: str, **values: str) -> str:
        """Return the template with each `{name}` replaced; an unknown name stays as it stands."""
        return _SLOT.sub(lambda slot: values.get(slot[1], slot[0]), template)

    def problem(self, problem: Problem) -> tuple[str, str]:
        """Return (message, hint) of a problem in this language."""
        base = f"problem.{problem.check}"
        parts = []
        for part in ("message", "hint"):
            template = self.known.get(f"{base}.{problem.variant}.{part}") if problem.variant else None
            parts.append(self.fill(template or self.known.get(f"{base}.{part}", ""), **self._spoken(problem.values)))
        return parts[0], parts[1]

    def error(self, error: DoracakError) -> tuple[str, str]:
        """Return (message, hint) of a mistake that the user can mend."""
        base = f"error.{error.name}"
        values = {**error.values, "said": " ".join(self.problem(error.problem))} if error.problem else error.values
        offer = next((self(f"offer.{slot}") for slot in OFFERS if slot in values), "")
        message, hint = self.get(f"{base}.message", error.name), self.get(f"{base}.hint", offer)
        return self.fill(message, **values), self.fill(hint, **values)

    def _spoken(self, values: Mapping[str, str]) -> dict[str, str]:
        """Return the values of a problem, those that are keys in words: `expected`, `word:KEY` and `language:TAG`."""
        expected = values.get("expected", "")
        name, _, rest = expected.partition(":")
        words = self.fill(self.known.get(f"expected.{name}", expected), choices=rest)
        return {**{slot: self._word(value) for slot, value in values.items()}, "expected": words}

    def _word(self, value: str) -> str:
        sign, _, key = value.partition(":")
        if sign == "language":
            return _language(self.lang, key)
        return self.known.get(key, key.rsplit(".", 1)[-1]) if sign == "word" else value


@cache
def shipped(lang: str) -> Mapping[str, str]:
    """Return the words that the product ships in this language, by dotted key; empty where it ships none."""
    found: dict[str, str] = {}
    for path in sorted((FOLDER / lang).glob("*.yaml")):
        read = source.read(path.name, path.read_bytes())
        if read.problems:
            raise ValueError(f"{path}: {read.problems[0]}")
        found |= dict(flatten(read.data))
    return found


def words(lang: str, over: Mapping[str, Any] | None = None) -> Words:
    """Return the words of a language: English, the language's own over it, and the content's over both."""
    return Words(lang, {**shipped(DEFAULT), **shipped(lang), **dict(flatten(over or {}))})


def flatten(data: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of nested mappings with its dotted key."""
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield from flatten(value, f"{prefix}{key}.")
        elif isinstance(value, str):
            yield f"{prefix}{key}", value


@cache
def _language(lang: str, tag: str) -> str:
    try:
        return str(Locale.parse(lang, sep="-").languages.get(tag, tag))
    except (UnknownLocaleError, ValueError):
        return tag


@cache
def _plural(lang: str) -> Any:
    try:
        return Locale.parse(lang, sep="-").plural_form
    except (UnknownLocaleError, ValueError):
        return Locale.parse(DEFAULT).plural_form
