"""What goes wrong in Whoosh by itself, as measured, and does not go wrong here."""

from __future__ import annotations

import ast
import pickletools
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from search.engines import whoosh_engine
from search.engines.engine import Engine
from search.engines.keyed import keyed
from search.plan import NOTHING, Any, Everything, Filters, Phrase, Term
from search.store import open_index, update
from tests.search.engines.samples import analysers, unit, units

ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    whoosh_engine.create(tmp_path, (keyed(one, analysers()) for one in units(1)))
    return tmp_path


@pytest.fixture
def engine(folder: Path) -> Engine:
    return whoosh_engine.BACKEND.open(folder)


def test_a_limit_holds_also_with_facets(engine: Engine) -> None:
    """`search(limit=10, groupedby=...)` ignores the limit and returns every hit."""
    found = engine.search(Term("bs", "v1"), Filters(), 10)
    assert (len(found.hits), found.total, found.counts["kind"]) == (10, 30, {"page": 30})


def pickled(path: Path) -> Iterator[str]:
    """Yield every module that a pickle in this file would import."""
    raw = path.read_bytes()
    strings: list[str] = []
    for operation, argument, _ in pickletools.genops(raw[raw.index(b"\x80\x02") :]):
        if isinstance(argument, str):
            strings.append(argument)
        if operation.name == "GLOBAL":
            yield str(argument).split(" ")[0]
        elif operation.name == "STACK_GLOBAL":
            yield strings[-2]


def test_the_schema_pickles_nothing_but_whoosh_and_one_class_of_ours(folder: Path) -> None:
    """The schema is pickled with its analysers: one defined in a function fails, a renamed one breaks old indexes."""
    modules = {module for path in folder.glob("*.toc") for module in pickled(path)}
    theirs = ("whoosh", "copyreg", "copy_reg", "builtins", "__builtin__")
    assert {module for module in modules if module.partition(".")[0] not in theirs} == {"search.engines.whoosh_engine"}


def test_an_index_opens_in_another_process(folder: Path) -> None:
    said = (
        "import sys; from pathlib import Path; from search.engines.whoosh_engine import BACKEND;"
        "from search.plan import *; print(BACKEND.open(Path(sys.argv[1])).search(Everything(), Filters(), 1).total)"
    )
    order = [sys.executable, "-c", said, str(folder)]
    done = subprocess.run(order, cwd=ROOT, capture_output=True, check=True, text=True)
    assert done.stdout == "30\n"


def test_a_beginning_finds_all_that_begins_so(engine: Engine) -> None:
    """A tokenizer that does not honour `tokenize=False` gives no hits for `kësh*`; here no tokenizer is asked."""
    keys = engine.vocabulary("bs", "versi", 64)
    assert keys == (("versioni", 30),)
    assert engine.search(Any(tuple(Term("bs", key) for key, _ in keys)), Filters(), 1).total == 30


TYPED = ('"unbalanced', "AND", "(a OR", "a:b:c", "[a TO z]", "*", "?", "", "\x00", "\ud800", "x" * 9999)


@pytest.mark.parametrize("typed", TYPED, ids=lambda typed: ascii(typed)[:20])
def test_no_text_is_syntax(engine: Engine, typed: str) -> None:
    """Whoosh's parser never errs and searches something else: `[a TO z]` took 3.5 s of CPU; here text is only a key."""
    for field in ("bs", "hb", "nothing"):
        assert engine.search(Term(field, typed), Filters(), 10).hits == ()
        assert engine.search(Phrase(field, ((typed,), (typed,))), Filters(), 10).hits == ()
    assert engine.search(NOTHING, Filters(), 10).hits == ()


def test_what_begins_with_nothing_is_bounded(engine: Engine) -> None:
    """Prefix, wildcard and fuzzy queries of Whoosh expand without a bound: 22 s of CPU at 100,000 units."""
    assert len(engine.vocabulary("bs", "", 5)) == 5
    assert engine.vocabulary("bs", "", 0) == ()
    assert engine.vocabulary("nothing", "", 5) == ()


def test_a_second_writer_waits(tmp_path: Path) -> None:
    """Whoosh raises LockError at once where another process or thread writes."""
    done = []

    def run(version: int) -> None:
        done.append(update(tmp_path, "whoosh", units(version), analysers()).what)

    threads = [threading.Thread(target=run, args=(version,)) for version in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 3
    assert open_index(tmp_path, "whoosh").search(Everything(), Filters(), 1).total == 30


def test_deleted_units_count_nowhere(folder: Path) -> None:
    """Whoosh's document frequencies hold deleted units until their segment is merged, and so do its scores."""
    gone = [one.id for one in units(1)[:7]]
    whoosh_engine.change(folder, gone, [keyed(unit(99, "Krejt tjetër"), analysers())])
    changed = whoosh_engine.BACKEND.open(folder)
    fresh = folder / "fresh"
    fresh.mkdir()
    whoosh_engine.create(fresh, (keyed(one, analysers()) for one in [*units(1)[7:], unit(99, "Krejt tjetër")]))
    made = whoosh_engine.BACKEND.open(fresh)
    for key in ("v1", "p3", "tjeter"):
        assert changed.search(Term("bs", key), Filters(), 50) == made.search(Term("bs", key), Filters(), 50)
    assert changed.vocabulary("bs", "", 100) == made.vocabulary("bs", "", 100)


def test_long_fields_keep_their_exact_length(tmp_path: Path) -> None:
    """Whoosh keeps lengths of fields in one byte each, by which scores differ from those of any other engine."""
    texts = ["fjala " + "tjetër " * more for more in (200, 201, 202)]
    whoosh_engine.create(tmp_path, (keyed(unit(place, text), analysers()) for place, text in enumerate(texts)))
    hits = whoosh_engine.BACKEND.open(tmp_path).search(Term("bs", "fjala"), Filters(), 9).hits
    assert [key for key, _ in hits] == [unit(place).id for place in range(3)]
    assert len({score for _, score in hits}) == 3


def test_only_one_file_knows_whoosh_and_not_its_slow_parts() -> None:
    """Its highlighter took 60 % of the time of a query and gave nothing for a text without a full stop."""
    found: dict[str, set[str]] = {}
    for path in ROOT.glob("search/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "whoosh":
                found.setdefault(path.name, set()).update(f"{node.module}.{alias.name}" for alias in node.names)
    modules = {"whoosh.columns", "whoosh.fields", "whoosh.formats", "whoosh.index"}
    assert found == {"whoosh_engine.py": modules | {"whoosh.reading.IndexReader", "whoosh.reading.TermNotFound"}}
