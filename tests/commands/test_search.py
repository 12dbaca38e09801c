"""`search`: hits, filters, languages, machines, and an index that follows the content."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Run
from tests.tiny import minutes, write

LOCK = "lock.sqlite"
ITEM = """\
    decisions:
      - code: EC/2024-04-01/D1
        text: {sq: Buxheti vjetor u miratua., en: The yearly budget was approved.}
        status: in-force
"""


@pytest.fixture(autouse=True)
def meetings(root: Path) -> Path:
    return write(root, {"content/minutes/2024/ec-2024-04-01.yaml": minutes("EC/2024-04-01", "2024-04-01", item=ITEM)})


def hits(run: Run, *words: str) -> list[dict[str, Any]]:
    answer = json.loads(run("search", *words, "--json").out)
    return [hit for group in answer["groups"] for hit in group["hits"]]


@pytest.mark.parametrize("engine", ["whoosh", "fts5"])
def test_a_decision_is_found_by_its_words_its_code_and_without_marks(engine: str, run: Run) -> None:
    place = "minutes/ec-2024-04-01.html#d1"
    for query in ("yearly budget", "EC/2024-04-01/D1", "ec 2024-04-01 d1", "buxhetin vjetor", "budjet yearly"):
        assert place in [hit["address"] for hit in hits(run, query, "--engine", engine)], query


def test_a_hit_names_its_counterpart_and_says_why_it_stands_first(run: Run) -> None:
    first = hits(run, "EC/2024-04-01/D1")[0]
    assert (first["lang"], first["why"], first["code"]) == ("en", "reference", "EC/2024-04-01/D1")
    assert [(one["lang"], one["address"]) for one in first["counterparts"]] == [("sq", first["address"])]


def test_people_read_where_it_stands_in_their_language(run: Run) -> None:
    out = run("search", "buxheti", "--lang", "sq").out
    assert "U gjet" in out
    assert "sq/minutes/ec-2024-04-01.html#d1" in out
    assert "Buxheti vjetor u miratua." in out
    assert "Lloji: Organet 1, Procesverbalet 1" in out


def test_facets_and_counterparts_are_told_in_plain_lines(run: Run) -> None:
    lines = run("search", "yearly", "budget").out.splitlines()
    assert any(line.startswith("  en/minutes/ec-2024-04-01.html#d1  2024-04-01  sq: ") for line in lines), lines
    (kinds,) = (line.removeprefix("Kind: ").split(", ") for line in lines if line.startswith("Kind: "))
    assert {"Bodies 1", "Minutes 1"} <= set(kinds)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (["--kind", "minutes"], True),
        (["--kind", "body"], False),
        (["--body", "example-committee"], True),
        (["--since", "2024-04-01", "--until", "2024-04-30"], True),
        (["--since", "2024-05-01"], False),
        (["--kind", "body", "--kind", "minutes"], True),
    ],
)
def test_filters_narrow_what_is_found(filters: list[str], found: bool, run: Run) -> None:
    assert ("minutes/ec-2024-04-01.html#d1" in [hit["address"] for hit in hits(run, "budget", *filters)]) is found


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--kind", "minute"], 'There is no kind "minute"'),
        (["--body", "example-comittee"], "example-committee"),
        (["--since", "yesterday"], "yesterday"),
        (["--engine", "lucene"], 'There is no search engine "lucene".'),
        (["--limit", "0"], "limit"),
    ],
)
def test_a_wrong_option_is_told_with_what_would_be_right(options: list[str], said: str, run: Run) -> None:
    outcome = run("search", "budget", *options)
    assert (outcome.code, said in outcome.err) == (1, True), outcome.err


@pytest.mark.parametrize("query", ['"', "(", "*", "[a TO z]", "AND", "kind:nothing", "\0", "~", "-"])
def test_no_query_is_a_mistake_and_something_is_said(query: str, run: Run) -> None:
    outcome = run("search", "--", query)
    assert outcome.code == 0
    assert outcome.out.strip()
    assert outcome.err == ""


def test_the_index_follows_the_content(root: Path, run: Run) -> None:
    assert hits(run, "harbour") == []
    path = root / "content/minutes/2024/ec-2024-04-01.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("yearly budget", "new harbour"), encoding="utf-8")
    assert "minutes/ec-2024-04-01.html#d1" in [hit["address"] for hit in hits(run, "harbour")]
    assert "minutes/ec-2024-04-01.html#d1" not in [hit["address"] for hit in hits(run, "yearly")]


def test_a_damaged_memory_is_made_again(root: Path, run: Run) -> None:
    assert hits(run, "budget")
    for path in (root / ".cache/search").rglob("*"):
        if path.is_file() and path.name != LOCK:
            path.write_bytes(b"\x80damaged")
    assert hits(run, "budget")
