"""The one handler: exit codes, plain words for every mistake on the line, and no traceback but for our own bugs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from generators import command
from generators.cli import main
from generators.session import Session
from tests.tiny import handbook

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["chekc"], 'There is no command "chekc".'),
        (["check", "--fromat", "json"], "Did you mean: --format?"),
        (["check", "--format"], "--format needs a value."),
        (["check", "--format", "jsno"], "Did you mean: json?"),
        (["check", "extra"], "does not understand this line"),
        (["list"], "KIND is missing."),
        (["list", "minuets"], "Did you mean: minutes?"),
        (["list", "minutes", "--since", "yesterday"], '"yesterday" is not a day that --since understands.'),
        (["--root", "/nowhere/at/all", "check"], "There is no folder /nowhere/at/all."),
        (["--lang", "tlh", "check"], 'The language "tlh" is not known here.'),
        (["build", "--jobs", "many"], "The value of --jobs is not right"),
        (["--root"], "--root needs a value."),
    ],
)
def test_a_mistake_on_the_line_is_said_in_words(
    line: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.chdir(tmp_path)
    assert main(line) == 1
    err = capsys.readouterr().err
    assert said in err
    assert "Traceback" not in err


def test_root_and_language_stand_before_or_after_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = str(handbook(tmp_path))
    lines = (["--root", root, "--lang=sq", "check"], ["check", f"--root={root}", "--lang", "sq"])
    said = []
    for line in lines:
        assert main(line) == 0
        said.append(capsys.readouterr())
    assert said[0] == said[1]
    assert "skedarë" in said[0].err


def test_the_language_comes_from_the_environment(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    monkeypatch.setenv("LC_ALL", "sq_AL.UTF-8")
    assert main(["--help"]) == 0
    assert "Përdorimi" in capsys.readouterr().out
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    assert main(["--help"]) == 0
    assert "Usage" in capsys.readouterr().out


def faulty(session: Session) -> int:
    """Divide by nothing, as a command with a bug would."""
    return 1 // len(session.lang[:0])


def test_our_own_bug_is_three_with_a_report_in_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = handbook(tmp_path)
    monkeypatch.setattr(command, "load", lambda name: command.Command(name, faulty))
    assert main(["--root", str(root), "--lang", "en", "check"]) == 3
    err = capsys.readouterr().err
    assert "mistake of ours" in err
    assert "Traceback" not in err
    assert "Traceback" in (root / ".cache" / "report.txt").read_text()


def test_the_door_answers_and_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    door = [sys.executable, str(ROOT / "build.py"), "--root", str(root), "--lang", "en"]
    done = subprocess.run([*door, "check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    piped = (
        f"'{sys.executable}' '{ROOT / 'build.py'}' --root '{root}' schema minutes | head -c 1; echo ${{PIPESTATUS[0]}}"
    )
    closed = subprocess.run(["bash", "-c", piped], capture_output=True, text=True, check=False)
    assert "Traceback" not in closed.stderr
    assert "Exception" not in closed.stderr
