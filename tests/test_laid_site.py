"""What is remembered is never stale: after any edit of real content all is laid out as it would be from nothing."""

from __future__ import annotations

import hashlib
import json
import random
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generators import answers, in_force
from generators.building import earlier, plan
from generators.garbage import paused
from generators.laid_site import LaidSite
from generators.library import Library
from generators.loading import load
from generators.part_memory import PartMemory
from generators.readings import Kept
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from tests.once import once
from tests.tiny import write

ROOT = Path(__file__).parents[1]
DAY = date(2026, 11, 22)
Made = dict[str, bytes]


def library_of(root: Path, memory: Path, kept: Kept) -> Library:
    return in_force.shown(load(FolderTree(root), memory, kept).public(), earlier(root, memory), DAY)


def laid_out(root: Path, library: Library, changed: dict[str, date]) -> Made:
    """Return all pages as data, the files beside them and names of search units, as a build of this folder has them."""
    memory = PartMemory()
    asked = answers.asked(library, memory)
    views = {tag: View(asked, tag, words(tag, library.words.get(tag)), DAY) for tag in library.site.languages}
    plans = {tag: plan(view, library.site.languages) for tag, view in views.items()}
    laid = LaidSite(root, views, plans, answers.Answers(asked, changed))
    out = root / "out"
    shutil.rmtree(out, ignore_errors=True)
    with paused(), laid.remembering(memory):  # as in a build
        for tag in views:
            laid.lay(tag)
        laid.write_files(out, None)
    units = {f"units {key}": one.key.encode() for key, one in laid.findable.items()}
    listed = {f"listed {tag}": repr(one).encode() for tag, one in laid.listed.items()}
    tops = (root / ".cache/stage", out)
    return {**units, **listed, **{str(one.relative_to(root)): one.read_bytes() for top in tops for one in files(top)}}


def files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


class Editor:
    """Edits a copy of the real content; `changed` are the days of the last changes, which are edited too."""

    def __init__(self, root: Path) -> None:
        self.root, self.changed, self.chance, self.count = root, dict[str, date](), random.Random(7), 0
        for name in ("content", "guidelines"):
            shutil.copytree(ROOT / name, root / name)

    def any_of(self, pattern: str, holding: str = "") -> Path:
        found = [path for path in sorted(self.root.glob(pattern)) if "stamps" in pattern or "stamps" not in path.name]
        held = [path for path in found if re.search(holding, path.read_text(encoding="utf-8"), re.MULTILINE)]
        return self.chance.choice(held)

    def any_text(self, pattern: str, old: str, new: str) -> None:
        self.text(self.any_of(pattern, old), old, new)

    def text(self, path: Path, old: str, new: str) -> None:
        """Replace what stands there first; a place is chosen so that it is there."""
        self.count += 1
        before = path.read_text(encoding="utf-8")
        after = re.sub(old, new.replace("#", str(self.count)), before, count=1, flags=re.MULTILINE)
        assert after != before, path
        path.write_text(after, encoding="utf-8")
        self.changed[str(path.relative_to(self.root))] = date(2026, 1, self.count % 28 + 1)

    def every_kind(self) -> None:
        """Change the first English words of one record of every kind."""
        for folder in sorted({path.parent for path in self.root.glob("content/*/**/*.yaml")}):
            held = [
                path
                for path in folder.glob("*.yaml")
                if "stamps" not in path.name and re.search(r"\ben: \w", path.read_text(encoding="utf-8"))
            ]
            if held:
                self.text(held[0], r"\ben: (\w)", r"en: Changed # \1")

    def prose(self) -> None:
        self.any_text("guidelines/*.??.md", r"^(\w+) (\w+)", r"\1 another # \2")

    def standard(self) -> None:
        self.any_text("guidelines/tor/standard.??.md", r"^(\w+) (\w+)", r"\1 another # \2")

    def stamps(self) -> None:
        self.any_text("guidelines/*.stamps.yaml", r"of: [0-9a-f]{12}", "of: 00000000000#")

    def minutes(self) -> None:
        self.any_text("content/minutes/*/*.yaml", r"status: [a-z-]+", "status: done")

    def new_minutes(self) -> None:
        old = self.any_of("content/minutes/2025/*.yaml")
        self.count += 1
        new = old.with_name(f"new-{self.count}-2025-12-0{self.count % 9 + 1}.yaml")
        new.write_text(old.read_text(encoding="utf-8"), encoding="utf-8")

    def less(self) -> None:
        self.any_of("content/minutes/*/*.yaml").unlink()
        self.any_of("content/indicators/*.yaml").unlink()

    def member(self) -> None:
        self.any_text("content/bodies/*.yaml", r"^names:", "aliases: [former-#-body]\nnames:")

    def term(self) -> None:
        self.any_text("content/glossary/*.yaml", r"en: (\w)", r"en: Decisions # \1")

    def product(self) -> None:
        self.count += 1
        write(self.root, {"content/words/en.yaml": f"site:\n  menu: Menu {self.count}\n"})

    def site(self) -> None:
        self.text(self.root / "content/site.yaml", r"en: (\w)", r"en: Changed # \1")

    def history(self) -> None:
        for path in self.root.glob("content/minutes/*/*.yaml"):
            self.changed[str(path.relative_to(self.root))] = date(2026, 2, self.count % 28 + 1)


EDITS: tuple[tuple[Callable[[Editor], None], ...], ...] = (
    (Editor.prose,),
    (Editor.minutes, Editor.standard),
    (Editor.every_kind,),
    (Editor.new_minutes, Editor.less),
    (Editor.member, Editor.term, Editor.stamps),
    (Editor.history,),
    (Editor.product, Editor.site),
)
"""Edits that go together change what different pages follow from."""


@dataclass(frozen=True)
class States:
    """What a site that remembers was after each of the edits, and the content that it was laid out of."""

    top: Path

    def content(self, number: int) -> Path:
        return self.top / f"content-{number}"

    def made(self, number: int) -> Path:
        return self.top / f"made-{number}.json"

    @property
    def memory(self) -> Path:
        """Return where documents that were parsed are remembered, which no page follows from."""
        return self.top / "parsed"


def edit_after_edit(top: Path) -> None:
    """Lay out one site after the other, each with the memory of all before it."""
    editor, kept, states = Editor(top / "kept"), Kept(), States(top)
    laid_out(editor.root, library_of(editor.root, states.memory, kept), editor.changed)
    for number, edits in enumerate(EDITS):
        for edit in edits:
            edit(editor)
        found = laid_out(editor.root, library_of(editor.root, states.memory, kept), editor.changed)
        for name in ("content", "guidelines"):
            shutil.copytree(editor.root / name, states.content(number) / name)
        changed = {path: day.isoformat() for path, day in editor.changed.items()}
        states.made(number).write_text(json.dumps([changed, digests(found)]), encoding="utf-8")


def digests(made: Made) -> dict[str, str]:
    return {path: hashlib.sha256(raw).hexdigest() for path, raw in made.items()}


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> States:
    return States(once(tmp_path_factory, "laid-sites", edit_after_edit))


@pytest.mark.parametrize("number", range(len(EDITS)))
def test_after_every_edit_all_is_laid_out_as_from_nothing(states: States, tmp_path: Path, number: int) -> None:
    clean = tmp_path / "clean"
    shutil.copytree(states.content(number), clean)
    days, found = json.loads(states.made(number).read_bytes())
    changed = {path: date.fromisoformat(day) for path, day in days.items()}
    memory = tmp_path / "parsed"
    shutil.copytree(states.memory, memory)
    wanted = digests(laid_out(clean, library_of(clean, memory, Kept()), changed))
    assert len(wanted) > 1000
    assert [path for path in wanted | found if wanted.get(path) != found.get(path)] == [], EDITS[number]
