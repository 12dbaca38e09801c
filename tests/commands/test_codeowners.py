"""The command codeowners: from the owner of a text to the handles of those who review it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Run

MINISTRY = "content/institutions/example-ministry.yaml"


def reviewers(root: Path, handles: str) -> None:
    path = root / MINISTRY
    path.write_text(path.read_text() + f"reviewers: {handles}\n")


def test_without_handles_nothing_is_written(root: Path, run: Run) -> None:
    done = run("codeowners")
    assert done.code == 0
    assert "No institution has reviewers" in done.err
    assert not (root / ".github").exists()


def test_handles_stand_behind_the_files_that_the_institution_owns(root: Path, run: Run) -> None:
    reviewers(root, '["@secretariat/policy", "officer@example.org"]')
    guideline = root / "guidelines/example-guideline.yaml"
    guideline.write_text(guideline.read_text().replace("owner: not-stated", "owner: example-ministry"))
    assert run("codeowners", "--check").code == 1
    assert run("codeowners").out == "written: .github/CODEOWNERS\n"
    lines = (root / ".github/CODEOWNERS").read_text().splitlines()
    assert lines[0].startswith("# ")
    assert lines[1:] == [
        "/guidelines/example-guideline.* @secretariat/policy officer@example.org",
        "/guidelines/tor/example-standard.* @secretariat/policy officer@example.org",
    ]
    assert run("codeowners", "--check").code == 0
    assert run("codeowners", "--lang", "sq").out == "asgjë për të ndryshuar: .github/CODEOWNERS\n"


@pytest.mark.parametrize("handle", ["nobody", "@a b", "@a\\n* @everyone", "@", "@-x/", "a@b", "#x", "@a#"])
def test_a_word_that_is_no_handle_stops_it(root: Path, run: Run, handle: str) -> None:
    reviewers(root, f'["{handle}"]')
    done = run("codeowners")
    assert done.code == 1
    assert "is no handle" in done.err
    assert not (root / ".github").exists()
