"""The manifest names every byte that was published; what was done to a folder since is found, whatever it was."""

from __future__ import annotations

import json
import os
import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators import manifest
from generators.manifest import Difference
from generators.problem import DoracakError
from tests import git_repository
from tests.tiny import handbook


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "site"
    for name in ("index.html", "sq/a.html", "sq/b.html", "en/ë.html"):
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(f"{name} " * 50)
    manifest.write(made)
    return made


def found(folder: Path) -> list[tuple[str, str]]:
    return [(one.what, one.path) for one in manifest.differences(folder)]


def test_what_was_published_is_whole(folder: Path) -> None:
    assert found(folder) == []
    assert list(manifest.read(folder)) == ["en/ë.html", "index.html", "sq/a.html", "sq/b.html"]


def test_changed_added_and_removed_files_are_named(folder: Path) -> None:
    (folder / "index.html").write_text("another")
    (folder / "sq/a.html").unlink()
    (folder / "sq/new.html").write_text("")
    assert found(folder) == [("changed", "index.html"), ("removed", "sq/a.html"), ("added", "sq/new.html")]


def test_the_release_beside_the_manifest_is_not_listed_but_one_below_it_is(folder: Path) -> None:
    (folder / manifest.RELEASE).write_text("{}")
    (folder / "sq" / manifest.RELEASE).write_text("{}")
    assert found(folder) == [("added", f"sq/{manifest.RELEASE}")]


def test_links_and_pipes_are_never_followed(folder: Path) -> None:
    shutil.copy(folder / "sq/a.html", folder.parent / "same.html")
    (folder / "sq/a.html").unlink()
    (folder / "sq/a.html").symlink_to(folder.parent / "same.html")
    (folder / "out").symlink_to("/")
    os.mkfifo(folder / "pipe")
    assert found(folder) == [("added", "out"), ("added", "pipe"), ("changed", "sq/a.html")]


def test_every_one_of_a_thousand_edits_is_found(folder: Path) -> None:
    chance = random.Random(3)
    paths = sorted(path for path in folder.rglob("*.html"))
    for _ in range(1000):
        path = chance.choice(paths)
        old = path.read_bytes()
        place = chance.randrange(len(old))
        new = old[:place] + bytes([old[place] ^ (1 << chance.randrange(8))]) + old[place + 1 :]
        path.write_bytes(new if chance.random() < 0.9 else old[:place])
        assert found(folder) == [("changed", path.relative_to(folder).as_posix())]
        path.write_bytes(old)


def test_equal_folders_give_equal_bytes(folder: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(folder, tmp_path / "other"))
    (other / manifest.MANIFEST).unlink()
    manifest.write(other)
    assert (other / manifest.MANIFEST).read_bytes() == (folder / manifest.MANIFEST).read_bytes()


def test_the_commit_stands_in_it_and_whether_the_content_was_that_of_the_commit(tmp_path: Path) -> None:
    assert manifest.source_of(tmp_path) is None
    root = git_repository.start(handbook(tmp_path / "repository"))
    git_repository.commit(root)
    head = git_repository.git(root, "rev-parse", "HEAD").strip()
    assert manifest.source_of(root) == manifest.Source(head, clean=True)
    (root / "notes.txt").write_text("not content")
    assert manifest.source_of(root) == manifest.Source(head, clean=True)
    (root / "content/site.yaml").write_text("title: x\n")
    assert manifest.source_of(root) == manifest.Source(head, clean=False)
    manifest.write(tmp_path, manifest.source_of(root))
    assert json.loads((tmp_path / manifest.MANIFEST).read_bytes())["source"] == {"commit": head, "clean": False}


def test_a_folder_without_a_manifest_says_so(tmp_path: Path) -> None:
    with pytest.raises(DoracakError, match="no-manifest"):
        manifest.read(tmp_path)
    (tmp_path / "real.json").write_text("{}")
    (tmp_path / manifest.MANIFEST).symlink_to("real.json")
    with pytest.raises(DoracakError, match="no-manifest"):
        manifest.read(tmp_path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9) | st.just("files"), inner, max_size=3)
    ),
    max_leaves=9,
)


@given(JSON.map(json.dumps).map(str.encode) | st.binary(max_size=60) | st.just(b"[" * 100_000))
def test_any_manifest_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / manifest.MANIFEST).write_bytes(raw)
    try:
        read: Any = manifest.read(folder)
    except DoracakError as error:
        assert error.name == "bad-manifest"
    else:
        assert all(isinstance(entry, manifest.Entry) for entry in read.values())


def test_a_path_that_leads_out_is_only_ever_a_name(folder: Path) -> None:
    data = json.loads((folder / manifest.MANIFEST).read_bytes())
    data["files"]["../../etc/passwd"] = {"sha256": "0" * 64, "size": 1}
    (folder / manifest.MANIFEST).write_text(json.dumps(data))
    assert list(manifest.differences(folder)) == [Difference("removed", "../../etc/passwd")]
