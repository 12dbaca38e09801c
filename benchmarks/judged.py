"""How well search answers: `python -m benchmarks.judged` asks every engine the queries of tests/search/judged.yaml.

Places are counted in reading order, document by document, as people see them; what stands word for word in several
documents counts for each of them. nDCG@10 has gain 1 for each expected place (Järvelin and Kekäläinen, "Cumulated
gain-based evaluation of IR techniques", TOIS 2002).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ruamel.yaml import YAML

from benchmarks.content_search import ROOT, services
from search.answer import Answer, Question
from search.engines.backends import NAMES
from search.service import Service

JUDGED = ROOT / "tests" / "search" / "judged.yaml"
TODAY = "2026-01-01"
AT = 10
NOWHERE = 99


@dataclass(frozen=True)
class Judged:
    """One query with the addresses that answer it."""

    kind: str
    query: str
    reader: str
    expect: frozenset[str]


@dataclass(frozen=True)
class Outcome:
    """Where the first expected place stands (0 is the first), and the gain of the first ten."""

    judged: Judged
    rank: int
    gain: float
    first: tuple[str, ...]


def judged() -> tuple[Judged, ...]:
    """Return all judged queries."""
    held: dict[str, list[dict[str, Any]]] = YAML(typ="safe").load(JUDGED)
    return tuple(
        Judged(kind, one["query"], one["reader"], frozenset(one["expect"]))
        for kind, ones in held.items()
        for one in ones
    )


def outcomes(service: Service) -> list[Outcome]:
    """Ask every judged query."""
    return [_outcome(one, service.answer(Question(one.query, one.reader, TODAY))) for one in judged()]


def _outcome(one: Judged, answer: Answer) -> Outcome:
    places = [(hit.address, *(same.address for same in hit.same)) for group in answer.groups for hit in group.hits]
    right = [bool(one.expect.intersection(place)) for place in places]
    rank = right.index(True) if True in right else NOWHERE
    gain = sum(1 / log2(at + 2) for at, hit in enumerate(right[:AT]) if hit)
    best = sum(1 / log2(at + 2) for at in range(min(AT, len(one.expect))))
    return Outcome(one, rank, gain / best, tuple(place[0] for place in places[:5]))


def row(name: str, found: Sequence[Outcome]) -> str:
    """Return one line of the table."""
    share = [sum(one.rank < most for one in found) / len(found) for most in (1, 5)]
    gain = sum(one.gain for one in found) / len(found)
    return f"| {name} | {len(found)} | {share[0]:.2f} | {share[1]:.2f} | {gain:.2f} |"


def table(found: Mapping[str, Sequence[Outcome]]) -> list[str]:
    """Return the lines of the table: every engine, and its classes of queries."""
    lines = ["| | queries | success@1 | success@5 | nDCG@10 |", "|---|---|---|---|---|"]
    for name, ones in found.items():
        lines.append(row(f"**{name}**", ones))
        kinds = dict.fromkeys(one.judged.kind for one in ones)
        lines += (row(kind, [one for one in ones if one.judged.kind == kind]) for kind in kinds)
    return lines


def main() -> int:
    """Print the table, and every query whose answer is not among the first five."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.judged", description=__doc__)
    asked.add_argument("--all", action="store_true", help="also those that are not first")
    options = asked.parse_args()
    with TemporaryDirectory() as folder:
        found = {name: outcomes(service) for name, service in services(Path(folder), NAMES).items()}
    lines = table(found)
    for name, ones in found.items():
        for one in ones:
            if one.rank >= (1 if options.all else 5):
                place = "nowhere" if one.rank == NOWHERE else str(one.rank + 1)
                lines += ["", f"{name}: {one.judged.query!r} ({one.judged.kind}), place {place}"]
                lines += [f"    {address}" for address in one.first]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
