"""Nobody types a decision twice: one minutes file more, and all that follows from it changes in both languages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from generators.agenda.draft import draft
from generators.agenda.pages import agenda_page
from generators.building import Order, build
from generators.loading import load
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from tests.tiny import handbook, minutes, write

DAY = date(2024, 6, 1)
LANGUAGES = ("sq", "en")
SITTING = "content/minutes/2024/ec-2024-05-10.yaml"
ITEM = """\
    decisions:
      - {code: EC/2024-05-10/D1, text: {sq: Hapet sporteli, en: The desk is opened}, status: in-force}
    recommendations:
      - {code: EC/2024-05-10/R1, text: {sq: Të matet pritja, en: Waiting be measured}, status: in-force}
    actions:
      - code: EC/2024-05-10/A1
        text: {sq: Të shkruhet rregullorja, en: To write the rules}
        owner: example-ministry
        due: {date: 2024-05-20}
        status: open
"""


def agendas(root: Path) -> Mapping[str, str]:
    """Return the agenda of the next sitting in each language."""
    library = load(FolderTree(root))
    body = library.documents["example-committee"]
    prepared = draft(library.public(), body, date(2024, 6, 20), DAY)
    views = (View(library.public(), lang, words(lang, library.words.get(lang)), DAY) for lang in LANGUAGES)
    return {view.lang: repr(agenda_page(view, prepared)) for view in views}


def published(root: Path) -> dict[str, bytes]:
    built = build(Order(root, root / "public", as_of=DAY))
    assert built.shown is not None, built
    return {
        path.relative_to(built.shown).as_posix(): path.read_bytes() for path in built.shown.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
    """Return every published file before there was the new minutes file, and after."""
    root = handbook(tmp_path_factory.mktemp("handbook"))
    before = published(root)
    write(root, {SITTING: minutes("EC/2024-05-10", "2024-05-10", item=ITEM)})
    return before, published(root)


@pytest.fixture
def asked(tmp_path: Path) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the next agenda before there was the new minutes file, and after."""
    root = handbook(tmp_path)
    before = agendas(root)
    write(root, {SITTING: minutes("EC/2024-05-10", "2024-05-10", item=ITEM)})
    return before, agendas(root)


Both = tuple[Mapping[str, bytes], Mapping[str, bytes]]


@pytest.mark.parametrize(
    ("register", "code"),
    [
        ("meetings", "EC/2024-05-10"),
        ("decisions", "EC/2024-05-10/D1"),
        ("recommendations", "EC/2024-05-10/R1"),
        ("actions", "EC/2024-05-10/A1"),
    ],
)
def test_registers_and_their_data_have_it(both: Both, register: str, code: str) -> None:
    before, after = both
    for suffix in ("json", "csv"):
        assert code.encode() not in before[f"data/{register}.{suffix}"]
        assert code.encode() in after[f"data/{register}.{suffix}"]
    for lang in LANGUAGES:
        assert code.encode() in after[f"{lang}/register/{register}.html"]
    rows = {row["code"]["value"]: row for row in json.loads(after[f"data/{register}.json"])["rows"]}
    assert rows[code]["page"].keys() == set(LANGUAGES)


def test_feeds_tell_it_in_each_language(both: Both) -> None:
    before, after = both
    for lang, told in (("sq", "Hapet sporteli"), ("en", "The desk is opened")):
        assert told.encode() not in before[f"{lang}/feeds/decisions.xml"]
        assert told.encode() in after[f"{lang}/feeds/decisions.xml"]
        assert b"ec-2024-05-10" in after[f"{lang}/feeds/minutes.xml"]
        assert before[f"{lang}/feeds/guidelines.xml"] == after[f"{lang}/feeds/guidelines.xml"]


def test_calendars_hold_it(both: Both) -> None:
    before, after = both
    for lang in LANGUAGES:
        for name in ("all", "bodies/example-committee"):
            assert b"EC/2024-05-10" not in before[f"{lang}/calendars/{name}.ics"]
            assert b"DTSTART;VALUE=DATE:20240510" in after[f"{lang}/calendars/{name}.ics"]


def test_pages_of_follow_up_and_statistics_count_it(both: Both) -> None:
    before, after = both
    for lang in LANGUAGES:
        for name in ("index", "all_open", "example-ministry", "example-committee"):
            assert f"{lang}/follow-up/{name}.html" not in before
        for name in ("all_open", "example-ministry", "example-committee"):
            assert b"EC/2024-05-10/A1" in after[f"{lang}/follow-up/{name}.html"]
        counted = [path for path in before if path.startswith(f"{lang}/statistics/")]
        assert counted
        assert [path for path in counted if before[path] == after[path]] == []


def test_the_next_agenda_follows_up_on_it(asked: tuple[Mapping[str, str], Mapping[str, str]]) -> None:
    before, after = asked
    for lang in LANGUAGES:
        assert "EC/2024-05-10" not in before[lang]
        assert "EC/2024-05-10/A1" in after[lang], "its open action"
        assert "minutes/ec-2024-05-10" in after[lang], "the minutes that are to be approved"


def test_pages_lead_to_their_data_and_browsers_find_the_feeds(both: Both) -> None:
    _, after = both
    for lang in LANGUAGES:
        page = after[f"{lang}/register/actions.html"].decode()
        assert 'href="../../data/actions.json"' in page and 'href="../../data/actions.csv"' in page
        assert '<link rel="alternate" type="application/atom+xml" title="' in page
        assert f'href="../../{lang}/feeds/decisions.xml"' in page
        body = after[f"{lang}/body/example-committee.html"].decode()
        assert f'href="../../{lang}/calendars/bodies/example-committee.ics"' in body
        listed = after[f"{lang}/data/index.html"].decode()
        assert "actions.schema.json" in listed and "coverage-" in listed


def test_every_way_to_a_file_leads_to_one(both: Both) -> None:
    _, after = both
    found = set()
    for path, raw in after.items():
        if path.endswith(".html"):
            for part in raw.decode().split('href="')[1:]:
                way = part.partition('"')[0]
                if way.startswith("../") and not way.partition("#")[0].endswith((".html", ".css", ".svg")):
                    found.add((Path(path).parent / way.partition("?")[0]).as_posix())
    reached = {Path(*_normal(one)).as_posix() for one in found}
    assert reached and reached - set(after) == set()


def _normal(path: str) -> list[str]:
    kept: list[str] = []
    for part in path.split("/"):
        kept = kept[:-1] if part == ".." else [*kept, part]
    return kept
