"""The door to content: a folder and a commit of it give the same answers, and only regular files are read."""

from __future__ import annotations

import os
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generators.problem import DoracakError
from generators.tree import Entry, FolderTree, GitTree
from tests.git_repository import commit, git, start
from tests.tiny import handbook, write

NOBODY = 65534


def committed(root: Path) -> Path:
    start(handbook(root))
    odd = {
        "content/pages/with space.yaml": "a: 1\n",
        "content/pages/shqipëria-“ç”.yaml": "a: 2\n",
        'content/pages/quote".yaml': "a: 3\n",
        "content/pages/tab\there.yaml": "a: 4\n",
        "content/pages/-dash.yaml": "a: 5\n",
        "content/empty.yaml": "",
        "README.md": "outside of content\n",
    }
    write(root, odd)
    (root / "content/link.yaml").symlink_to("site.yaml")
    (root / "content/outside").symlink_to("/etc")
    (root / "content/dangling").symlink_to("nowhere")
    (root / "content/runs.yaml").write_bytes(b"\xff\xfe\x00binary")
    (root / "content/runs.yaml").chmod(0o755)
    commit(root)
    return root


def test_a_folder_and_its_commit_answer_alike(tmp_path: Path) -> None:
    root = committed(tmp_path)
    folder, then = FolderTree(root), GitTree(root, "HEAD")
    assert list(folder.files().items()) == list(then.files().items())
    assert list(folder.files()) == sorted(folder.files())
    assert len(folder.files()) > 30
    for path, entry in folder.files().items():
        if entry is Entry.FILE:
            assert folder.bytes(path) == then.bytes(path) == (root / path).read_bytes()
            assert folder.size(path) == then.size(path) == (root / path).stat().st_size


def test_links_are_named_and_never_followed(tmp_path: Path) -> None:
    root = committed(tmp_path)
    for tree in (FolderTree(root), GitTree(root, "HEAD")):
        found = {path for path, entry in tree.files().items() if entry is Entry.LINK}
        assert found == {"content/link.yaml", "content/outside", "content/dangling"}
        for path in (*found, "content/nowhere.yaml", "content", "content/pages"):
            with pytest.raises(KeyError):
                tree.bytes(path)


def test_a_commit_answers_for_its_own_day(tmp_path: Path) -> None:
    root = committed(tmp_path)
    git(root, "tag", "old")
    (root / "content/pages/with space.yaml").write_text("a: changed\n")
    (root / "content/site.yaml").unlink()
    commit(root)
    assert GitTree(root, "old").bytes("content/pages/with space.yaml") == b"a: 1\n"
    assert GitTree(root, "HEAD").bytes("content/pages/with space.yaml") == b"a: changed\n"
    assert "content/site.yaml" in GitTree(root, "old").files()
    assert "content/site.yaml" not in GitTree(root, "HEAD").files()


def test_only_the_content_folders_are_seen(tmp_path: Path) -> None:
    root = committed(tmp_path)
    tops = {path.split("/")[0] for tree in (FolderTree(root), GitTree(root, "HEAD")) for path in tree.files()}
    assert tops == {"content", "guidelines"}


def test_a_root_below_the_top_of_a_repository(tmp_path: Path) -> None:
    start(tmp_path)
    root = handbook(tmp_path / "deep" / "root")
    commit(tmp_path)
    assert GitTree(root, "HEAD").files() == FolderTree(root).files()
    assert GitTree(root, "HEAD").bytes("content/site.yaml") == FolderTree(root).bytes("content/site.yaml")


def test_pipes_and_sockets_are_named_and_not_opened(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    os.mkfifo(root / "content/pipe.yaml")
    tree = FolderTree(root)
    assert tree.files()["content/pipe.yaml"] is Entry.OTHER
    with pytest.raises(KeyError):
        tree.bytes("content/pipe.yaml")


def test_a_content_folder_that_is_a_link_is_an_entry_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "guidelines").symlink_to("/etc")
    assert FolderTree(tmp_path).files() == {"guidelines": Entry.LINK}


def test_an_empty_root_has_no_files(tmp_path: Path) -> None:
    assert FolderTree(tmp_path).files() == {}
    assert FolderTree(tmp_path / "nowhere").files() == {}


@pytest.mark.parametrize("revision", ["nowhere", "--name-only", "--help", "HEAD --", ""])
def test_a_revision_that_is_none_is_a_mistake_that_can_be_mended(tmp_path: Path, revision: str) -> None:
    root = committed(tmp_path)
    with pytest.raises(DoracakError, match="git-refused"):
        GitTree(root, revision).files()


def test_git_outside_of_a_repository_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DoracakError, match="git-refused"):
        GitTree(handbook(tmp_path), "HEAD").files()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Give a folder that every user of the machine can reach, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    for path in folder.rglob("*"):
        path.chmod(0o700)
    shutil.rmtree(folder)


def as_nobody(work: Callable[[], str]) -> str:
    """Return what the work returns in a process without rights; root may read everything."""
    if os.geteuid() != 0:
        return work()
    reader, writer = os.pipe()
    with warnings.catch_warnings(action="ignore"):
        child = os.fork()
    if child == 0:
        try:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            os.write(writer, work().encode())
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        said = answer.read()
    os.waitpid(child, 0)
    return said


def test_what_cannot_be_read_is_named(open_folder: Path) -> None:
    paths = ("content/secret.yaml", "content/closed/a.yaml", "content/listed/b.yaml", "content/open.yaml")
    write(open_folder, dict.fromkeys(paths, "a: 1\n"))
    (open_folder / "content/secret.yaml").chmod(0)
    (open_folder / "content/closed").chmod(0)
    (open_folder / "content/listed").chmod(0o444)
    said = as_nobody(
        lambda: "\n".join(f"{path} {entry.value}" for path, entry in FolderTree(open_folder).files().items())
    )
    assert said.splitlines() == [
        "content/closed unreadable",
        "content/listed/b.yaml unreadable",
        "content/open.yaml file",
        "content/secret.yaml unreadable",
    ]
