"""Hostile queries and what the dearest of them costs: `python -m benchmarks.hostile --units 20000 --count 10000`.

Half of them are put together from pieces that are dear or odd; the other half are the words of the content itself in
long rows, which is what makes most terms, phrases and misspellings.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterator
from heapq import nlargest
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

from benchmarks.content_search import ROOT, services
from search.answer import Question
from search.engines.backends import DEFAULT, NAMES
from search.plan import Filters
from search.service import Service

NASTY = ROOT / "tests" / "search" / "nasty.txt"
SIGNS = (
    '"',
    "(",
    ")",
    " ",
    " ",
    " ",
    " AND ",
    " OR ",
    " NOT ",
    " -",
    "*",
    "~",
    "~2",
    "kind:",
    "since:2019",
    "[",
    "]",
    "/",
)
LONGEST = 600
BOUND = 0.25
"""Seconds of CPU that no query may cost."""


def queries(service: Service, count: int, seed: int) -> Iterator[str]:
    """Yield the nasty strings once and then made-up queries; the same seed makes the same ones."""
    chance = random.Random(seed)
    nasty = NASTY.read_text(encoding="utf-8").splitlines()
    words = [word for word, _ in service.engine.vocabulary("bs", "", 3000)]
    terms = [text for one in service.lore.concepts for texts in one.words.values() for text in texts]
    yield from nasty
    for number in range(count - len(nasty)):
        made = _odd(chance, nasty, words) if number % 2 else _dear(chance, words, terms)
        yield made[:LONGEST]


def _odd(chance: random.Random, nasty: list[str], words: list[str]) -> str:
    pieces = (chance.choice(chance.choice((nasty, words, SIGNS, SIGNS))) for _ in range(chance.randint(1, 40)))
    return "".join(pieces)


def _dear(chance: random.Random, words: list[str], terms: list[str]) -> str:
    how = chance.randrange(6)
    held = chance.choices(terms if how in (0, 5) else words, k=chance.randint(1, 32))
    if how == 1:
        held = [f"{word[: chance.randint(3, 5)]}*" for word in held]
    if how == 2:
        held = [f"{word}~2" for word in held]
    if how == 3:
        held = [f'"{" ".join(held[:4])}"~20', *held[4:8], f'"{" ".join(held[8:12])}"']
    if how == 4:
        held = [word[:-1] + chance.choice("xqwz") + word[-1:] for word in held]
    return chance.choice((" ", " OR ", " AND ")).join(held)


def cost(service: Service, query: str, lang: str) -> float:
    """Return the seconds of CPU that one query costs."""
    begin = time.process_time()
    service.answer(Question(query, lang, "2026-01-01", Filters(), limit=10))
    return time.process_time() - begin


def main() -> int:
    """Print the figures of every engine; 1 where a query was dearer than the bound."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__)
    asked.add_argument("--units", type=int, default=20_000)
    asked.add_argument("--count", type=int, default=10_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--engine", choices=NAMES, default=DEFAULT)
    options = asked.parse_args()
    with TemporaryDirectory() as folder:
        service = services(Path(folder), (options.engine,), options.units)[options.engine]
        langs = service.lore.languages
        cost(service, "the first question reads the vocabulary nowhere", langs[0])
        made = list(queries(service, options.count, options.seed))
        costs = [(cost(service, query, langs[at % len(langs)]), query) for at, query in enumerate(made)]
    parts = quantiles([seconds for seconds, _ in costs], n=100)
    worst = nlargest(5, costs)
    lines = [f"{options.engine}: {len(costs)} queries over {options.units} units, CPU milliseconds"]
    lines.append(f"p50 {parts[49] * 1000:.1f}  p95 {parts[94] * 1000:.1f}  p99 {parts[98] * 1000:.1f}")
    lines += [f"{seconds * 1000:8.1f}  {query[:100]!r}" for seconds, query in worst]
    sys.stdout.write("\n".join(lines) + "\n")
    return int(worst[0][0] > BOUND)


if __name__ == "__main__":
    raise SystemExit(main())
