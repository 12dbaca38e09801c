"""Verify names what is not as it was published, rollback shows an earlier release, explain shows a problem's page."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generators import manifest, releases
from generators.check import registry
from tests.commands.conftest import Run


@pytest.fixture
def published(root: Path) -> Path:
    """Return a repository with three small releases; what is in a release is nothing to these commands."""
    for number in "123":
        publish(root / "public", number)
    return root


def publish(public: Path, words: str) -> None:
    with releases.staging(public, "build") as staged:
        (staged.folder / "index.html").write_text(words)
        (staged.folder / "same.css").write_text("same")
        releases.publish(staged)


def test_what_was_published_is_verified(published: Path, run: Run) -> None:
    done = run("verify")
    assert (done.code, done.out) == (0, f"2 files in {published / 'public'} are as they were published.\n")


def test_every_difference_is_named(published: Path, run: Run) -> None:
    public = published / "public"
    (public / "index.html").unlink()
    (public / "index.html").write_text("other")
    (public / "same.css").unlink()
    (public / "new\x1b[2J.html").write_text("")
    done = run("verify")
    assert done.code == 1
    assert done.out.splitlines() == ["changed: index.html", "added: new\\x1b[2J.html", "removed: same.css"]


def test_an_old_release_shown_as_the_newest_is_told(published: Path, run: Run, tmp_path: Path) -> None:
    for copy in (published / ".releases" / "2", shutil.copytree(published / ".releases" / "2", tmp_path / "fetched")):
        done = run("verify", str(copy))
        assert (done.code, done.out) == (1, "rolled back: this is release 2, the newest is 3\n")


@pytest.mark.usefixtures("published")
def test_a_foreign_release_is_told(run: Run, tmp_path: Path) -> None:
    publish(tmp_path / "public", "foreign")
    done = run("verify", str(Path(shutil.copytree(tmp_path / ".releases" / "1", tmp_path / "fetched"))))
    assert done.code == 1
    assert "forked: release 1 here does not follow" in done.out


def test_a_manifest_made_to_fit_a_changed_file_is_told(published: Path, run: Run) -> None:
    folder = (published / "public").resolve()
    (folder / "index.html").write_text("other")
    manifest.write(folder)
    assert run("verify").out == "release 3 was published with another manifest than the one that stands here\n"


def test_a_whole_new_release_made_to_fit_is_told(published: Path, run: Run) -> None:
    folder = (published / "public").resolve()
    held = json.loads((folder / "release.json").read_bytes())
    (folder / "release.json").write_text(json.dumps({**held, "time": "2000-01-01"}))
    assert run("verify").out == "forked: release 3 here does not follow from the releases that were published\n"


def test_a_log_that_was_written_anew_is_told(published: Path, run: Run) -> None:
    first = published / ".releases" / "chain" / "1.json"
    first.write_text(json.dumps({**json.loads(first.read_bytes()), "time": "2000-01-01"}))
    done = run("verify")
    assert (done.code, done.out) == (1, "broken chain: release 2 does not follow from release 1\n")


def test_a_release_without_its_link_of_the_chain_is_told(published: Path, run: Run) -> None:
    (published / "public" / "release.json").unlink()
    assert run("verify").out == "removed: release.json, which says what release this is\n"


def test_nothing_published_is_said(run: Run, root: Path) -> None:
    assert "Nothing is published" in run("verify").err
    assert "Nothing is published" in run("rollback").err
    assert "no manifest.json" in run("verify", str(root / "content")).err


def test_rollback_shows_the_release_before_whole(published: Path, run: Run) -> None:
    public = published / "public"
    for words in ("2", "1"):
        assert run("rollback").code == 0
        assert (public / "index.html").read_text() == words
    assert "There is no release before release 1." in run("rollback").err
    assert run("verify").out == "rolled back: this is release 1, the newest is 3\n"
    assert run("rollback", "3").code == 0
    assert run("verify").code == 0


def test_a_build_after_a_rollback_follows_the_newest_release(published: Path, run: Run) -> None:
    run("rollback")
    publish(published / "public", "4")
    assert (published / "public").resolve().name == "4"
    assert json.loads((published / "public/release.json").read_bytes())["previous"]["number"] == 3
    assert run("verify").code == 0


def test_rollback_refuses_what_is_not_there_or_not_whole(published: Path, run: Run) -> None:
    for number in "45":
        publish(published / "public", number)
    done = run("rollback", "1")
    assert done.code == 1
    assert "These releases are kept: 3, 4, 5" in done.err
    (published / ".releases/4/index.html").write_text("other")
    assert "Release 4 is not as it was published (index.html), and is not shown." in run("rollback").err
    assert (published / "public/index.html").read_text() == "5"


def test_rollback_waits_for_no_build(published: Path, run: Run) -> None:
    with releases.staging(published / "public", "build --as-of 2024-01-01"):
        assert '"build --as-of 2024-01-01"' in run("rollback").err


@pytest.mark.parametrize("asked", ["E304", "e304", "vanished-id", "VANISHED-ID"])
def test_a_problem_is_explained_by_code_and_by_name(run: Run, asked: str) -> None:
    done = run("explain", asked)
    assert done.code == 0
    assert done.out.startswith("# E304")


def test_every_problem_is_explained_in_every_language(run: Run) -> None:
    for name, check in registry().items():
        for lang in ("en", "sq"):
            done = run("explain", name, "--lang", lang)
            assert done.code == 0, name
            assert check.code in done.out
            assert len(done.out.splitlines()) > 2, name


def test_an_unknown_problem_is_answered_with_the_nearest(run: Run) -> None:
    done = run("explain", "vanishd-id")
    assert done.code == 1
    assert "Did you mean: vanished-id?" in done.err
