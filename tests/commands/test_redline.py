"""The command redline over a real history: which states, which formats, which mistakes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generators.redline.formats import FORMATS
from tests import git_repository
from tests.commands.conftest import Run

TEXT = "guidelines/example-guideline.sq.md"


NONE = ["nowhere..HEAD", "HEAD..nowhere", "--", "-x..HEAD", "HEAD..--output=x", "", "HEAD:content"]


@pytest.fixture
def history(root: Path) -> Path:
    """Return a repository whose branch `change` changes one word, while main went on with another."""
    git_repository.commit(git_repository.start(root))
    git_repository.git(root, "checkout", "-q", "-b", "change")
    edit(root, "Words in sq.", "Fjalë in sq.")
    git_repository.commit(root)
    git_repository.git(root, "checkout", "-q", "main")
    (root / "content/acts/example-act.yaml").write_text(
        (root / "content/acts/example-act.yaml").read_text().replace("example", "sourced")
    )
    git_repository.commit(root)
    git_repository.git(root, "checkout", "-q", "change")
    return root


def edit(root: Path, old: str, new: str) -> None:
    text = (root / TEXT).read_text()
    assert old in text
    (root / TEXT).write_text(text.replace(old, new))


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("asked", ["main...change", "main...HEAD", "main...", "HEAD~1..HEAD", "HEAD~1"])
def test_states_are_named_as_git_names_them(run: Run, asked: str) -> None:
    done = run("redline", asked)
    assert done.code == 0
    assert "sq: [-Words-]{+Fjalë+} in sq." in done.out
    assert "example-act" not in done.out


@pytest.mark.usefixtures("history")
def test_two_dots_compare_the_ends(run: Run) -> None:
    assert "example-act" in run("redline", "main..change").out
    assert "sq: [-Fjalë-]{+Words+} in sq." in run("redline", "change..main").out


def test_the_folder_is_read_as_it_stands(history: Path, run: Run) -> None:
    edit(history, "Fjalë", "Thënie")
    assert "sq: [-Fjalë-]{+Thënie+} in sq." in run("redline", "HEAD").out
    assert "sq: [-Words-]{+Fjalë+} in sq." in run("redline", "main...HEAD").out
    (history / TEXT).unlink()
    assert "sq: [-Words-]{+Fjalë+} in sq." in run("redline", "main...HEAD").out


def test_the_folder_stands_in_for_a_commit_only_where_its_bytes_are_the_same(history: Path, run: Run) -> None:
    git_repository.git(history, "update-index", "--assume-unchanged", TEXT)
    edit(history, "Fjalë", "Thënie")
    assert "sq: [-Words-]{+Fjalë+} in sq." in run("redline", "main...HEAD").out


@pytest.mark.usefixtures("history")
def test_a_path_narrows_it(run: Run) -> None:
    assert "example-guideline" in run("redline", "main..change", "guidelines").out
    assert "example-act" not in run("redline", "main..change", "guidelines").out


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("lang", ["sq", "en"])
def test_every_format_goes_to_a_file_or_to_the_terminal(history: Path, run: Run, name: str, lang: str) -> None:
    printed = run("redline", "main...HEAD", "--format", name, "--lang", lang)
    out = history / "sub" / "redline.out"
    written = run("redline", "main...HEAD", "--format", name, "--lang", lang, "--out", str(out))
    assert (printed.code, written.code, written.out) == (0, 0, "")
    assert out.read_text().replace("redline.css", "x") == printed.out.replace("redline.css", "x")
    assert out.with_suffix(".css").exists() == (name == "html")
    if name == "json":
        assert json.loads(printed.out)["lang"] == lang


@pytest.mark.usefixtures("history")
@pytest.mark.parametrize("asked", NONE)
def test_a_state_that_is_none_is_named(run: Run, asked: str) -> None:
    done = run("redline", "--", asked)
    assert done.code == 1
    assert done.err.startswith("error:")
    assert "Traceback" not in done.err


def test_other_mistakes_are_named_too(history: Path, run: Run) -> None:
    assert "There is no format" in run("redline", "HEAD", "--format", "pdf").err
    assert "Mungon OLD..NEW" in run("redline", "--lang", "sq").err
    shutil.rmtree(history / ".git")
    assert "no git history" in run("redline", "HEAD").err


def test_states_without_a_common_commit_are_named(history: Path, run: Run) -> None:
    git_repository.git(history, "checkout", "-q", "--orphan", "other")
    git_repository.commit(history)
    assert "have no commit in common" in run("redline", "main...other").err


def test_a_repository_in_a_folder_of_another_one(tmp_path: Path, root: Path, run: Run) -> None:
    git_repository.commit(git_repository.start(tmp_path))
    edit(root, "Words", "Fjalë")
    assert "sq: [-Words-]{+Fjalë+} in sq." in run("redline", "HEAD").out
    git_repository.commit(tmp_path)
    edit(root, "Fjalë", "Thënie")
    assert "sq: [-Words-]{+Fjalë+} in sq." in run("redline", "HEAD~1..HEAD").out
