"""The store: an index is whole and ours or it is not opened; what did not change is not made again."""

from __future__ import annotations

import json
import pickle
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from search.analysis import analyser
from search.engines.backends import NAMES
from search.engines.engine import Engine
from search.plan import Everything, Filters, Term
from search.shared import SharedEngine
from search.store import CURRENT, NoIndexError, Updated, open_index, update
from tests.search.engines.samples import analysers, unit, units

pytestmark = pytest.mark.parametrize("name", NAMES)


def found(engine: Engine, key: str) -> set[str]:
    return {one for one, _ in engine.search(Term("bs", key), Filters(), 100).hits}


def shown(folder: Path, name: str) -> Path:
    current = json.loads((folder / name / CURRENT).read_text())
    return folder / name / str(current["name"])


def test_an_index_is_made_changed_and_left_alone(tmp_path: Path, name: str) -> None:
    first = units(1)
    assert update(tmp_path, name, first, analysers()) == Updated("rebuilt", 30, 0)
    assert update(tmp_path, name, first, analysers()) == Updated("unchanged")
    changed = [*first[1:], unit(99, "Krejt e re")]
    assert update(tmp_path, name, changed, analysers()) == Updated("changed", 1, 1)
    engine = open_index(tmp_path, name, analysers())
    assert found(engine, "re") == {"sq/page/p99.html#a"}
    assert found(engine, "p0") == set()
    assert engine.search(Everything(), Filters(), 1).total == 30


def test_a_unit_that_says_something_else_is_found_by_its_new_words_alone(tmp_path: Path, name: str) -> None:
    first = units(1)
    update(tmp_path, name, first, analysers())
    update(tmp_path, name, [unit(0, "Fjalë tjetër"), *first[1:]], analysers())
    engine = open_index(tmp_path, name)
    assert (found(engine, "tjeter"), found(engine, "p0")) == ({first[0].id}, set())
    assert engine.unit(first[0].id).text == "Fjalë tjetër"


def test_facets_alone_are_a_change_too(tmp_path: Path, name: str) -> None:
    first = units(1)
    update(tmp_path, name, first, analysers())
    update(tmp_path, name, [replace(first[0], status="draft"), *first[1:]], analysers())
    assert open_index(tmp_path, name).search(Everything(), Filters(), 1).counts["status"] == {"draft": 1}


def test_another_analysis_makes_another_index(tmp_path: Path, name: str) -> None:
    update(tmp_path, name, units(1), analysers())
    other = {lang: replace(one, fingerprint=f"{one.fingerprint}-new") for lang, one in analysers().items()}
    with pytest.raises(NoIndexError):
        open_index(tmp_path, name, other)
    assert update(tmp_path, name, units(1), other).what == "rebuilt"
    assert found(open_index(tmp_path, name, other), "v1")


def test_a_language_without_analysis_is_our_mistake_and_harms_nothing(tmp_path: Path, name: str) -> None:
    update(tmp_path, name, units(1), analysers())
    with pytest.raises(KeyError):
        update(tmp_path, name, units(2), {"en": analyser("en")})
    assert found(open_index(tmp_path, name), "v1")


def test_where_nothing_was_made_nothing_is_opened(tmp_path: Path, name: str) -> None:
    with pytest.raises(NoIndexError):
        open_index(tmp_path, name)


class Bomb:
    """What runs code when it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[Path]]:
        return Path.touch, (self.mark,)


def test_a_file_that_is_not_ours_is_never_unpickled(tmp_path: Path, name: str) -> None:
    update(tmp_path, name, units(1), analysers())
    mark = tmp_path / "mark"
    for path in shown(tmp_path, name).iterdir():
        path.write_bytes(pickle.dumps(Bomb(mark)))
    with pytest.raises(NoIndexError):
        open_index(tmp_path, name)
    assert update(tmp_path, name, units(1), analysers()).what == "rebuilt"
    assert not mark.exists()
    assert found(open_index(tmp_path, name), "v1")


@pytest.mark.parametrize("harm", ["more", "less", "changed", "link", "empty", "pointer", "analysis", "elsewhere"])
def test_a_folder_that_is_not_as_it_was_made_is_made_anew(tmp_path: Path, name: str, harm: str) -> None:
    update(tmp_path, name, units(1), analysers())
    folder, current = shown(tmp_path, name), tmp_path / name / CURRENT
    victim = max(folder.iterdir(), key=lambda path: path.stat().st_size)
    if harm == "more":
        (folder / "_MAIN_99.toc").write_bytes(victim.read_bytes())
    elif harm == "less":
        victim.unlink()
    elif harm == "changed":
        raw = bytearray(victim.read_bytes())
        raw[len(raw) // 2] ^= 1
        victim.write_bytes(raw)
    elif harm == "link":
        victim.rename(tmp_path / "away")
        victim.symlink_to(tmp_path / "away")
    elif harm == "empty":
        current.write_bytes(b"")
    elif harm == "pointer":
        current.write_text("[" * 100_000)
    elif harm == "analysis":
        held = json.loads(current.read_text())
        current.write_text(json.dumps(held | {"made": {"analysis": {"sq": [1]}}}))
    else:
        current.write_text(json.dumps(json.loads(current.read_text()) | {"name": "../.."}))
    for asked in (None, analysers()):
        with pytest.raises(NoIndexError):
            open_index(tmp_path, name, asked)
    assert update(tmp_path, name, units(2), analysers()).what == "rebuilt"
    assert found(open_index(tmp_path, name), "v2")


def test_whoever_has_an_index_open_keeps_it(tmp_path: Path, name: str) -> None:
    update(tmp_path, name, units(1), analysers())
    old = open_index(tmp_path, name)
    for version in (2, 3, 4):
        update(tmp_path, name, units(version), analysers())
    assert len(found(old, "v1")) == 30
    assert old.unit(units(1)[5].id) == units(1)[5]


def test_old_indexes_are_swept_away(tmp_path: Path, name: str) -> None:
    for version in range(5):
        update(tmp_path, name, units(version), analysers())
    assert len([path for path in (tmp_path / name).iterdir() if path.is_dir()]) <= 3


def test_one_engine_serves_all_until_another_index_is_shown(tmp_path: Path, name: str) -> None:
    shared = SharedEngine(tmp_path, name, analysers())
    with pytest.raises(NoIndexError):
        shared.now()
    update(tmp_path, name, units(1), analysers())
    first = shared.now()
    assert shared.now() is first
    update(tmp_path, name, units(2), analysers())
    assert shared.now() is not first
    assert len(found(shared.now(), "v2")) == 30


def test_two_updates_at_once_wait_for_each_other(tmp_path: Path, name: str) -> None:
    done: list[Updated] = []

    def run(version: int) -> None:
        done.append(update(tmp_path, name, units(version), analysers()))

    threads = [threading.Thread(target=run, args=(version,)) for version in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    engine = open_index(tmp_path, name)
    assert len(done) == 4
    assert sorted(len(found(engine, f"v{version}")) for version in range(4)) == [0, 0, 0, 30]


def test_many_threads_search_one_engine_while_it_is_updated(tmp_path: Path, name: str) -> None:
    update(tmp_path, name, units(0), analysers())
    shared = SharedEngine(tmp_path, name, analysers())
    wrong: list[object] = []
    stop = threading.Event()

    def ask() -> None:
        while not stop.is_set():
            engine = shared.now()
            sizes = [len(found(engine, f"v{version}")) for version in range(4)]
            if sorted(sizes) != [0, 0, 0, 30]:
                wrong.append(sizes)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for version in (1, 2, 3):
        update(tmp_path, name, units(version), analysers())
    stop.set()
    for thread in threads:
        thread.join()
    assert wrong == []
