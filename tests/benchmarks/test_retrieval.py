"""A collection in files, ranked by a real engine."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.retrieval import Collection, collection, measured, ranking, units
from search.analysis import analyser
from search.store import open_index, update

DOCUMENTS = (
    "d1\tMinutes\tThe committee decided on the budget.\nd2\tPlan of action\nd3\tNothing\tdecisions of committees\n"
)
QUERIES = "q1\tdecision of the committee\nq2\tplans\nq3\tunanswered\n"
JUDGEMENTS = "q1 0 d3 2\nq1 0 d1 1\nq2 0 d2 1\nq3 0 d1 0\nq9 0 d1 1\n"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    found = [tmp_path / name for name in ("documents", "queries", "judgements")]
    for path, text in zip(found, (DOCUMENTS, QUERIES, JUDGEMENTS), strict=True):
        path.write_text(text, encoding="utf-8")
    return found


def test_base_forms_find_what_surfaces_miss(files: list[Path], tmp_path: Path) -> None:
    read, one = collection(*files), analyser("en")
    update(tmp_path / "index", "fts5", units(read.documents, "en"), {"en": one})
    engine = open_index(tmp_path / "index", "fts5")
    plain, whole = (measured(read, ranking(engine, one, bases=bases)) for bases in (False, True))
    assert plain.queries == whole.queries == 2
    assert (whole.mean_average_precision, whole.recall_10) == (1.0, 1.0)
    assert whole.ndcg_10 > plain.ndcg_10
    assert plain.recall_10 < 1


def test_documents_with_and_without_title(files: list[Path]) -> None:
    read = collection(*files)
    assert read.documents["d1"] == ("Minutes", "The committee decided on the budget.")
    assert read.documents["d2"] == ("", "Plan of action")
    assert read.judgements["q1"] == {"d3": 2, "d1": 1}


def test_any_ranking_is_measured() -> None:
    small = Collection({}, {"q": "text"}, {"q": {"a": 1}})
    assert measured(small, lambda _: ["x", "a"]).mean_average_precision == 0.5
    assert measured(replace(small, judgements={}), lambda _: []).queries == 0


def test_a_line_without_tab_is_named(files: list[Path]) -> None:
    files[1].write_text("q1 decision\n", encoding="utf-8")
    with pytest.raises(ValueError, match="queries: no tab in 'q1 decision'"):
        collection(*files)
