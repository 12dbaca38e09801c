"""Units for tests of engines and store, analysed with the real chain of both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from search.analysis import Analyser, analyser
from search.units import SearchUnit


@cache
def analysers() -> Mapping[str, Analyser]:
    return {lang: analyser(lang) for lang in ("sq", "en")}


def unit(number: int, text: str = "Grupi merr vendime", lang: str = "sq", **other: Any) -> SearchUnit:
    return SearchUnit(
        address=f"page/p{number}.html#a",
        lang=lang,
        kind="page",
        part="point",
        document=f"p{number}",
        title="Udhëzues",
        heading=("Qëllimi",),
        number="1",
        code="",
        text=text,
        **other,
    )


def units(version: int, numbers: Iterable[int] = range(30)) -> list[SearchUnit]:
    """Return a handbook in which every unit says which version it is of."""
    return [unit(number, f"Ky është versioni v{version} i pikës p{number}.") for number in numbers]
