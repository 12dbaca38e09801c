"""Answers that were collected stay as people have put them right, whatever is collected again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generators.cli import main
from generators.collecting.answers import Answers, Unfit
from generators.collecting.keeping import keep
from generators.collecting.writing import path_of
from tests.collecting.example_form import HEAD, repository
from tests.collecting.test_round import filled

ANSWERS = Answers("r", "0" * 12, "m", "b", "2026", {"a.b": "unknown", "a.c": "x"}, (Unfit("a.b", "1.234", "number"),))
NEWER = replace(ANSWERS, values={"a.b": "5", "a.c": "x"}, unfit=())


def mended(text: str) -> str:
    return text.replace("a.b: unknown", "a.b: 1234").partition("unfit:")[0]


@pytest.mark.parametrize(
    ("change", "answers", "state"),
    [
        (str, ANSWERS, "same"),
        (str, NEWER, "changed"),
        (mended, ANSWERS, "mended"),
        (mended, NEWER, "held"),
        (lambda text: "access: internal\n" + text, ANSWERS, "mended"),
        (lambda text: text.replace("stamp: ", "# "), NEWER, "held"),
    ],
    ids=["once more", "a newer form", "put right since", "put right and a newer form", "made internal", "no stamp"],
)
def test_what_people_changed_is_never_written_over(
    tmp_path: Path, change: Callable[[str], str], answers: Answers, state: str
) -> None:
    assert keep(ANSWERS, tmp_path) == "new"
    path = tmp_path / path_of(ANSWERS)
    before = change(path.read_text(encoding="utf-8"))
    path.write_text(before, encoding="utf-8")
    assert keep(answers, tmp_path) == state
    assert (path.read_text(encoding="utf-8") == before) == (state != "changed")


def test_the_command_says_what_it_did_not_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository(tmp_path / "here")
    monkeypatch.chdir(root)
    for name, who in (("first.docx", "Ana"), ("second.docx", "Beni")):
        (root / name).write_bytes(filled(root, "sq", "docx", {**HEAD, "summary.facts.who": who}, {}))
    assert main(["collect", "first.docx", "--lang", "en"]) == 0
    (path,) = root.glob("content/reports/*/answers/*/*.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("Ana", "Anila"), encoding="utf-8")
    capsys.readouterr()
    assert main(["collect", "first.docx", "--lang", "en"]) == 0
    assert "stays as people have put it right since" in capsys.readouterr().out
    assert main(["collect", "second.docx", "--lang", "sq"]) == 1
    assert "nuk u shkruan" in capsys.readouterr().out
    assert "Anila" in path.read_text(encoding="utf-8")


def test_two_files_that_differ_are_both_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = repository(tmp_path / "here")
    monkeypatch.chdir(root)
    for name, who in (("a.docx", "Ana"), ("b.docx", "Beni"), ("c.docx", "Ana")):
        (root / name).write_bytes(filled(root, "sq", "docx", {**HEAD, "summary.facts.who": who}, {}))
    assert main(["collect", "a.docx", "b.docx", "--lang", "en"]) == 1
    assert capsys.readouterr().out.count("keep the one that counts") == 2
    assert not list(root.glob("content/reports/*/answers"))
    assert main(["collect", "a.docx", "c.docx", "--lang", "en"]) == 0
    assert "c.docx: the same answers as in a.docx" in capsys.readouterr().out
