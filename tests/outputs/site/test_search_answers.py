"""The browser answers as the engine does, over the handbook's own content: same words, same places, same counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from generators.loading import load
from generators.outputs.index.lore import lore_of
from generators.outputs.index.own_forms import analysers_of
from generators.outputs.index.units import units_of
from generators.source import read
from generators.tree import FolderTree
from search.answer import Answer, Question
from search.service import Service
from search.store import open_index, update
from tests.outputs.site.searching import Asked, asked, write

ROOT = Path(__file__).parents[3]
DAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Judged:
    """A query of the judged set with the addresses that answer it."""

    query: str
    reader: str
    expect: frozenset[str]


@dataclass(frozen=True)
class Both:
    """The handbook's index in an engine and in a browser."""

    service: Service
    asked: Asked
    texts: tuple[str, ...]

    def engine(self, text: str, lang: str) -> Answer:
        return self.service.answer(Question(text, lang, DAY.isoformat()))


@pytest.fixture(scope="module")
def both(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Both]:
    library = load(FolderTree(ROOT)).public()
    units = units_of(library, DAY)
    lore = lore_of(library, units, DAY)
    analysers = analysers_of(lore)
    top = tmp_path_factory.mktemp("answers")
    update(top / "engine", "fts5", units, analysers)
    write(top / "browser", units, analysers, lore, DAY.isoformat())
    page = browser.new_page()
    service = Service(open_index(top / "engine", "fts5", analysers), analysers, lore)
    yield Both(service, asked(page, top / "browser"), tuple(unit.text for unit in units))
    page.close()


def judged() -> list[Judged]:
    path = ROOT / "tests" / "search" / "judged.yaml"
    found: Any = read(path.name, path.read_bytes()).data
    return [
        Judged(one["query"], one["reader"], frozenset(address.replace(".html", "") for address in one["expect"]))
        for queries in found.values()
        for one in queries
    ]


def places(answer: Any) -> list[str]:
    return [hit["address"].replace(".html", "") for group in answer["groups"] for hit in group["hits"]]


def test_every_word_of_the_handbook_is_read_as_the_engine_reads_it(both: Both) -> None:
    both.asked.page.evaluate("doracak.lore()")
    for lang, own in both.service.analysers.items():
        wanted = {word.text: (word.surface, list(word.bases)) for text in both.texts for word in own.words(text)}
        found = both.asked.page.evaluate(
            """async ([words, lang]) => Promise.all(words.map(async (word) => {
              const found = doracak.tokens(word, lang);
              return found.length === 1 ? [found[0].surface, await doracak.bases(lang, found[0])] : found.length;
            }))""",
            [list(wanted), lang],
        )
        differing = {
            word: (mine, theirs)
            for (word, mine), theirs in zip(wanted.items(), found, strict=True)
            if list(mine) != theirs
        }
        assert len(wanted) > 3000
        assert differing == {}


def rank(found: list[str], expect: frozenset[str]) -> int:
    """Return at which place the first right answer stands, from 1; 0 where none does."""
    return next((at for at, address in enumerate(found, 1) if address in expect), 0)


@dataclass(frozen=True)
class Ran:
    """A judged query with what the engine and the browser answer: places, each with how often it is repeated."""

    judged: Judged
    engine: list[tuple[str, int]]
    browser: list[tuple[str, int]]

    @property
    def rank(self) -> int:
        """Return at which place the first right answer of the browser stands."""
        return rank([address for address, _ in self.browser], self.judged.expect)


@pytest.fixture(scope="module")
def run(both: Both) -> list[Ran]:
    """Ask every judged query in both."""
    found = []
    for one in judged():
        groups = both.engine(one.query, one.reader).groups
        mine = [(hit.address.replace(".html", ""), len(hit.same)) for group in groups for hit in group.hits]
        theirs = both.asked.answer(one.query, one.reader)
        repeated = [len(hit["same"]) for group in theirs["groups"] for hit in group["hits"]]
        found.append(Ran(one, mine, list(zip(places(theirs), repeated, strict=True))))
    return found


def test_judged_queries_succeed_in_the_browser(run: list[Ran], record_property: Callable[[str, object], None]) -> None:
    share = {most: sum(0 < one.rank <= most for one in run) / len(run) for most in (1, 5)}
    missed = [one.judged.query for one in run if not 0 < one.rank <= 5]
    record_property("browser", f"success@1 {share[1]:.3f}, success@5 {share[5]:.3f}")
    assert len(run) >= 80
    assert share[5] >= 0.9, missed


def test_judged_queries_have_the_same_answers_as_in_the_engine(run: list[Ran]) -> None:
    assert {one.judged.query: (one.engine, one.browser) for one in run if one.engine != one.browser} == {}


QUERIES = (
    "vendimet",
    "decision",
    "plan veprimi",
    "udhezimeve",
    "GMIP-it",
    "sekretarjat",
    "ajenda",
    "refores medim",
    "administrauiv canddate",
    '"plani i veprimit"',
    '"plan veprimi"~5',
    "mbledh*",
    "kind:minutes afmis",
    "lloji:guideline kuorumi",
    "kind:guidlines kuorumi",
    "lloji:procesverbaal vendim",
    "body:employmentt afmis",
    "year:qqq afmis",
    'status:"ne fuqii" afmis',
    "-kind:vocabulary vendim",
    "neni 3",
    "VKM 128",
    "kush e miraton procesverbalin",
    "-vendim grup",
    "buxheti OSE financimi",
    "(vendim AND grup) NOT votim",
    "IPSTF2-SG/2019-10-25",
    "since:2019 until:2020 afmis",
    "sekretariatt~1",
    "2014-2020",
    "IPS/AFMIS",
    "ç'është kuorumi",
    'quorum" AND (',
    "*",
    "",
    "x:y zzzzzz",
    "the minutes' approval",
    "25.10.2019",
)


@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize("query", QUERIES)
def test_an_answer_is_the_engine_s_in_all_its_parts(both: Both, query: str, lang: str) -> None:
    mine, theirs = both.engine(query, lang), both.asked.answer(query, lang)
    hits = [hit for group in mine.groups for hit in group.hits]
    found = [hit for group in theirs["groups"] for hit in group["hits"]]
    assert [(one.address, one.lang, one.why) for one in hits] == [
        (one["address"], one["lang"], one["why"]) for one in found
    ]
    assert [one.score for one in hits] == pytest.approx([one["score"] for one in found], abs=1e-3)
    assert [(one.text, one.marks) for one in (hit.snippet for hit in hits)] == [
        (one["text"], tuple(map(tuple, one["marks"]))) for one in (hit["snippet"] for hit in found)
    ]
    assert [(group.document, group.title.text, group.more) for group in mine.groups] == [
        (group["document"], group["title"]["text"], group["more"]) for group in theirs["groups"]
    ]
    assert [(one.code, one.text) for one in mine.messages] == [(one["code"], one["text"]) for one in theirs["messages"]]
    counts = {facet.name: {value.label: value.count for value in facet.values} for facet in mine.facets}
    assert counts == {
        facet["name"]: {value["label"]: value["count"] for value in facet["values"]} for facet in theirs["facets"]
    }
    assert (mine.total, mine.suggestion, list(mine.offers), mine.hidden, mine.missed) == (
        theirs["total"],
        theirs["suggestion"],
        theirs["offers"],
        theirs["hidden"],
        theirs["missed"],
    )
