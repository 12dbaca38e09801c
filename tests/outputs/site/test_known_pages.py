"""Pages that are known are never made again and never wrong: after any edits a build equals one from nothing."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from generators.building import Order, build
from generators.outputs.site import keys, wire
from generators.outputs.site.finished import Body, Entry, Framed
from generators.outputs.site.keys import Hasher, Keys
from generators.outputs.site.sphinx_run import environment, run
from generators.outputs.site.staging import stage
from generators.outputs.site.store import KEEP, PageStore
from tests.outputs.site import sample
from tests.tiny import handbook, minutes, write

DAY = date(2024, 6, 1)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def published(root: Path, day: date) -> dict[str, bytes]:
    built = build(Order(root, root / "public", as_of=day))
    assert built.shown is not None, built
    found = files(built.shown)
    del found["release.json"]
    return found


class Editor:
    """Edits a repository at random, so that it stays one without mistakes."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root, self.chance, self.day, self.count = root, random.Random(seed), DAY, 0

    def edit(self) -> str:
        self.count += 1
        ways: tuple[Callable[[], None], ...] = (
            self.words, self.title, self.minutes, self.less, self.today, self.product, self.stamp, self.times, self.twin
        )  # fmt: skip
        way = self.chance.choice(ways)
        way()
        return way.__name__

    def text(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        write(self.root, {path: text.replace(old, new, 1)})

    def words(self) -> None:
        lang, kind = self.chance.choice(["sq", "en"]), self.chance.choice(["example-guideline", "tor/example-standard"])
        self.text(f"guidelines/{kind}.{lang}.md", "Words", self.chance.choice(["Words", "Other words", "*Words*"]))

    def title(self) -> None:
        path = self.chance.choice(["guidelines/example-guideline.yaml", "content/bodies/example-committee.yaml"])
        self.text(path, "en: ", f"en: {self.chance.choice(['New', 'Old'])} ")

    def minutes(self) -> None:
        day = self.chance.choice(["2024-04-01", "2024-05-02", "2023-01-03"])
        path = f"content/minutes/{day[:4]}/ec-{day}.yaml"
        text = f"    points:\n      - {{id: p1, text: {{sq: Pika {self.count}, en: Point {self.count}}}}}\n"
        write(self.root, {path: minutes(f"EC/{day}", day, item=text)})

    def less(self) -> None:
        for path in (self.root / "content/minutes").rglob("ec-2024-04-01.yaml"):
            path.unlink()

    def today(self) -> None:
        self.day += timedelta(days=self.chance.randint(-3, 3))

    def product(self) -> None:
        write(self.root, {"content/words/en.yaml": f"site:\n  menu: Menu {self.chance.randint(1, 2)}\n"})

    def stamp(self) -> None:
        status = self.chance.choice(["translated", "reviewed"])
        text = f"p-2222: {{of: 000000000000, status: {status}}}\n"
        write(self.root, {"guidelines/example-guideline.en.stamps.yaml": text})

    def times(self) -> None:
        for path in self.root.glob("content/**/*.*"):
            os.utime(path, (self.count, self.count))

    def twin(self) -> None:
        path = self.root / "content/pages/example-page.en.md"
        if path.exists():
            path.unlink()
        else:
            write(self.root, {str(path.relative_to(self.root)): "{#purpose}\n## Purpose (en)\n\nWords again.\n"})


@pytest.mark.parametrize("seed", range(3))
def test_after_any_edits_a_build_equals_one_from_nothing(tmp_path: Path, seed: int) -> None:
    editor, done = Editor(handbook(tmp_path / "kept"), seed), []
    published(editor.root, editor.day)
    for _ in range(4):
        done += [editor.edit() for _ in range(editor.chance.randint(1, 3))]
        if editor.chance.random() < 0.3:
            shutil.rmtree(editor.root / ".releases")
            (editor.root / "public").unlink()
        kept = published(editor.root, editor.day)
        clean = tmp_path / "clean"
        shutil.copytree(editor.root, clean, ignore=shutil.ignore_patterns(".*", "public"))
        assert published(clean, editor.day) == kept, done
        shutil.rmtree(clean)


def make(top: Path, changed: str = "", **plan: str) -> tuple[bool, set[str]]:
    """Build the sample in English; return whether it went well and which pages had to be made."""
    pages = [replace(page, description=changed if page.address == "index" else "") for page in sample.pages("en")]
    stage(top / "stage", replace(sample.plan("en"), **plan), pages)  # type: ignore[arg-type]
    log = top / "cache" / "en" / "wanted.json"
    log.unlink(missing_ok=True)
    build = run(top / "stage", top / "out", top / "cache", "en")
    return build.ok, set(json.loads(log.read_bytes())) if log.is_file() else set()


def test_only_what_changed_is_made(tmp_path: Path) -> None:
    everything = {page.address for page in sample.pages("en")}
    assert make(tmp_path) == (True, everything)
    assert make(tmp_path) == (True, set())
    assert make(tmp_path, changed="new") == (True, {"index"})
    for path in tmp_path.rglob("*"):
        os.utime(path, (1, 1))
    shutil.rmtree(tmp_path / "out")
    assert make(tmp_path) == (True, set())
    assert make(tmp_path, as_of="2027-01-01") == (True, everything)


@pytest.mark.parametrize("harm", ["row", "seal", "file", "empty", "folder"])
def test_a_harmed_store_costs_time_and_no_page(tmp_path: Path, harm: str) -> None:
    make(tmp_path)
    before = files(tmp_path / "out")
    store = tmp_path / "cache" / "en" / "pages.sqlite"
    if harm in ("row", "seal"):
        column = {"row": "html", "seal": "seal"}[harm]
        with sqlite3.connect(store) as base:
            base.execute(f"update bodies set {column} = 'x'")  # noqa: S608 - one of two words of ours
        base.close()
    elif harm == "folder":
        store.unlink()
    else:
        store.write_bytes(b"" if harm == "empty" else store.read_bytes()[:5000] + b"\xff" * 5000)
    shutil.rmtree(tmp_path / "out")
    assert make(tmp_path)[0]
    assert files(tmp_path / "out") == before
    assert make(tmp_path) == (True, set())


def test_pages_that_no_build_wants_are_forgotten_in_time(tmp_path: Path) -> None:
    old, new = Keys("b1", "p1"), Keys("b2", "p2")
    for keys_, text in ((old, "old"), (new, "new")):
        with PageStore(tmp_path) as store:
            store.add(keys_, Body(text, (Entry("a", 2, "1.", "A"),), register=True), Framed("<", ">"))
    for _ in range(KEEP):
        with PageStore(tmp_path) as store:
            assert store.page(old) == b"<old>"
            store.keep([new])
    with PageStore(tmp_path) as store:
        store.keep([new])
        assert store.page(old) is None and store.body(old) is None
        assert store.page(new) == b"<new>"
        assert store.body(new) == Body("new", (Entry("a", 2, "1.", "A"),), register=True)


def test_the_key_counts_page_plan_and_words_and_nothing_else() -> None:
    plan, page = sample.plan("en"), wire.dump(sample.index("en"))
    first = Hasher(wire.dump(plan)).keys(page)
    assert Hasher(wire.dump(plan)).keys(page) == first
    later = Hasher(wire.dump(replace(plan, as_of="2027-01-01"))).keys(page)
    assert (later.body == first.body, later.page == first.page) == (True, False)
    other = Hasher(wire.dump(replace(plan, words=plan.words | {"site.menu": "X"}))).keys(page)
    assert other.body != first.body
    assert Hasher(wire.dump(plan)).keys(page + b" ").body != first.body


def test_every_module_that_makes_pages_counts() -> None:
    code = (
        "import sys, generators.outputs.site.child; print(*(getattr(m, '__file__', '') for m in sys.modules.values()))"
    )
    command = [sys.executable, "-P", "-c", code]
    said = subprocess.run(command, env=environment(), check=True, capture_output=True, text=True).stdout
    top = Path(keys.__file__).parents[3]
    ours = {path for path in map(Path, said.split()) if path.is_relative_to(top / "generators")}
    assert len(ours) > 20
    assert {path for path in ours if path.name != "__init__.py"} <= set(keys.code_files())


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_sphinx_as_it_is_makes_the_same_pages(tmp_path: Path, lang: str) -> None:
    stage(tmp_path / "stage", sample.plan(lang), sample.pages(lang))
    assert run(tmp_path / "stage", tmp_path / "out", tmp_path / "cache", lang).ok
    top, plain = Path(keys.__file__).parents[3], tmp_path / "plain"
    command = [sys.executable, "-P", "-m", "sphinx", "-q", "-W", "-b", "doracak", "-c", str(top), "-D"]
    subprocess.run([*command, f"language={lang}", tmp_path / "stage", plain], env=environment(), check=True)
    made = {path: raw for path, raw in files(plain).items() if not path.startswith(".")}
    assert made == files(tmp_path / "out" / lang)
