"""`check` in all its formats: what people, editors and services get."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.tiny import write


def test_a_clean_repository_is_quiet_and_counted(run: Run) -> None:
    done = run("check")
    assert (done.code, done.out) == (0, "")
    assert "0 errors, 0 warnings" in done.err


@pytest.fixture
def broken(root: Path) -> Path:
    body = root / "content/bodies/example-committee.yaml"
    return write(root, {"content/bodies/example-committee.yaml": body.read_text() + "tipe: x\n"})


@pytest.mark.usefixtures("broken")
def test_an_error_is_shown_with_its_place_in_both_languages(run: Run) -> None:
    done = run("check")
    assert done.code == 1
    assert "content/bodies/example-committee.yaml:6:1: error E101:" in done.out
    assert '"tipe"' in done.out
    assert "1 error" in done.err
    assert "gabim E101" in run("check", "--lang", "sq").out


@pytest.mark.usefixtures("broken")
def test_json_github_and_sarif_name_the_same_place(run: Run) -> None:
    found = json.loads(run("check", "--format", "json").out)
    assert {(one["file"], one["line"], one["code"]) for one in found} >= {
        ("content/bodies/example-committee.yaml", 6, "E101")
    }
    line = run("check", "--format", "github").out
    assert "::error file=content/bodies/example-committee.yaml,title=E101,line=6,col=1::" in line
    sarif = json.loads(run("check", "--format", "sarif").out)
    assert "E101" in {result["ruleId"] for result in sarif["runs"][0]["results"]}
    assert run("check", "--format", "json").err == ""


def test_a_broken_file_does_not_hide_the_others(run: Run, broken: Path) -> None:
    write(broken, {"content/acts/bad.yaml": "a: [b\n"})
    out = run("check").out
    assert "content/acts/bad.yaml" in out
    assert "E101" in out
