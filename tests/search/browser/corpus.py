"""A handbook of any size, made of words as they are distributed in texts: the same each time."""

from __future__ import annotations

import random
from itertools import accumulate

from search.units import SearchUnit

SYLLABLES = ("ka", "ri", "men", "to", "sh", "ve", "po", "li", "ti", "dor", "es", "nu", "gra", "fi", "ndi", "mje")
POINTS = 12
KINDS = ("guideline", "minutes", "tor", "page")


def _vocabulary(chance: random.Random, size: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < size:
        found["".join(chance.choices(SYLLABLES, k=1 + min(len(found) // 60 + 1, 4)))] = None
    return list(found)


def corpus(count: int, languages: tuple[str, ...] = ("sq", "en")) -> list[SearchUnit]:
    """Return so many units, the same documents in each language, in words that follow Zipf's law."""
    chance = random.Random(7)
    words = _vocabulary(chance, 8_000)
    shares = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))

    def text(least: int, most: int) -> str:
        return " ".join(chance.choices(words, cum_weights=shares, k=chance.randint(least, most)))

    units = []
    for lang in languages:
        for number in range(count // len(languages) // POINTS):
            kind, title, heading = KINDS[number % len(KINDS)], text(3, 8), (text(2, 6),)
            for point in range(POINTS):
                place = f"{kind}/doc-{number}.html#p-{point}"
                shown, body = f"{point // 4 + 1}.{point % 4 + 1}", (f"body-{number % 30}",)
                units.append(
                    SearchUnit(
                        place, lang, kind, "point", f"doc-{number}", title, heading, shown, "", text(20, 90),
                        bodies=body, status="in-force", date=f"{2010 + number % 15}-05-11", counterpart=True,
                    )
                )  # fmt: skip
    return units
