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


@pytest.mark.parametrize("asked", ["main...change", "main...HEAD", "main...", "HEAD~1..HEAD", "HEAD~1"])
def test_states_are_named_as_git_names_them(history: Path, run: Run, asked: str) -> None:
    done = run("redline", asked)
    assert done.code == 0
    assert "sq: [-Words-]{+Fjalë+} in sq." in done.out
    assert "example-act" not in done.out


def test_two_dots_compare_the_ends(history: Path, run: Run) -> None:
    assert "example-act" in run("redline", "main..change").out
    assert "sq: [-Fjalë-]{+Words+} in sq." in run("redline", "change..main").out


def test_the_folder_is_read_as_it_stands(history: Path, run: Run) -> None:
    edit(history, "Fjalë", "Thënie")
    assert "sq: [-Fjalë-]{+Thënie+} in sq." in run("redline", "HEAD").out
    assert "sq: [-Words-]{+Fjalë+} in sq." in run("redline", "main...HEAD").out
    (history / TEXT).unlink()
    assert "sq: [-Words-]{+Fjalë+} in sq." in run("redline", "main...HEAD").out


def test_a_path_narrows_it(history: Path, run: Run) -> None:
    assert "example-guideline" in run("redline", "main..change", "guidelines").out
    assert "example-act" not in run("redline", "main..change", "guidelines").out


@pytest.mark.parametrize("format", sorted(FORMATS))
@pytest.mark.parametrize("lang", ["sq", "en"])
def test_every_format_goes_to_a_file_or_to_the_terminal(history: Path, run: Run, format: str, lang: str) -> None:
    printed = run("redline", "main...HEAD", "--format", format, "--lang", lang)
    out = history / "sub" / "redline.out"
    written = run("redline", "main...HEAD", "--format", format, "--lang", lang, "--out", str(out))
    assert (printed.code, written.code, written.out) == (0, 0, "")
    assert out.read_text().replace("redline.css", "x") == printed.out.replace("redline.css", "x")
    assert out.with_suffix(".css").exists() == (format == "html")
    if format == "json":
        assert json.loads(printed.out)["lang"] == lang


@pytest.mark.parametrize(
    "asked", ["nowhere..HEAD", "HEAD..nowhere", "--", "-x..HEAD", "HEAD..--output=x", "", "HEAD:content"]
)
def test_a_state_that_is_none_is_named(history: Path, run: Run, asked: str) -> None:
    done = run("redline", "--", asked)
    assert done.code == 1
    assert done.err.startswith("error:")
    assert "Traceback" not in done.err


def test_other_mistakes_are_named_too(history: Path, run: Run, tmp_path: Path) -> None:
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
