"""Every command has words in every language and a manual page, and every line of the manual does what it says."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generators import command, options
from generators.cli import main
from generators.words import FOLDER, shipped, words
from tests import git_repository
from tests.tiny import handbook

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "commands"
LANGUAGES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
BLOCK = re.compile(r"^```console(?: (\d|running))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r'one_of\((?:[^()]|\([^()]*\))*"([a-z-]+)"\)')
SOURCES = sorted(Path(command.__file__).parent.glob("**/*.py"))


@pytest.mark.parametrize("name", command.names())
def test_every_command_has_its_words_and_its_page(name: str) -> None:
    chosen = command.load(name)
    page = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    assert chosen.name == name
    for lang in LANGUAGES:
        for key in [
            f"command.{name}.about",
            *(options.help_key(chosen, one.name) for one in options.parameters(chosen)),
        ]:
            assert shipped(lang).get(key), (lang, key)
    for option in options.describe(chosen, words("en")):
        if not option.argument and option.name not in ("root", "lang"):
            assert f"`{option.written.split(' ')[0]}" in page, option.written


@pytest.mark.parametrize("lang", LANGUAGES)
def test_help_is_whole_in_every_language(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    for name in command.names():
        assert main([name, "--help", "--lang", lang]) == 0
        assert shipped(lang)[f"command.{name}.about"] in capsys.readouterr().out


@pytest.mark.parametrize("name", command.names())
def test_every_line_of_the_manual_does_what_it_says(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = handbook(tmp_path / "repository")
    body = root / "content/bodies/example-committee.yaml"
    body.write_text(body.read_text() + "code: EC\n")
    git_repository.commit(git_repository.start(root), "2024-05-01T12:00:00+00:00")
    monkeypatch.chdir(root)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    found = BLOCK.findall((PAGES / f"{name}.md").read_text(encoding="utf-8"))
    assert found
    run_blocks(found, capsys)


@pytest.mark.parametrize("path", ["README.md", "docs/manual.md"])
def test_every_line_of_the_first_pages_does_what_it_says(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = handbook(tmp_path / "repository")
    git_repository.commit(git_repository.start(root), "2024-05-01T12:00:00+00:00")
    monkeypatch.chdir(root)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    found = BLOCK.findall((ROOT / path).read_text(encoding="utf-8"))
    assert found
    run_blocks(found, capsys)


def run_blocks(found: list[tuple[str, str]], capsys: pytest.CaptureFixture[str]) -> None:
    for code, block in found:
        said = ""
        for line in block.splitlines():
            if not line.startswith("$ "):
                assert line in said, said
                continue
            words_of_line = shlex.split(line.removeprefix("$ "), comments=True)
            assert words_of_line[:2] == ["python", "build.py"]
            if code == "running":
                said = said_while_running(words_of_line[2:])
                continue
            ended = main(words_of_line[2:])
            captured = capsys.readouterr()
            said = captured.out + captured.err
            assert ended == int(code or 0), (line, said)


def said_while_running(line: list[str]) -> str:
    """Return the first line of a command that runs until it is interrupted, which it must take quietly.

    It takes a port that is free here, and says the one that the manual names.
    """
    port = line[line.index("--port") + 1] if "--port" in line else "8000"
    command = [sys.executable, str(ROOT / "build.py"), *line, "--port", "0"]
    quiet = os.environ | {"BROWSER": "true", "PYTHONUTF8": "1"}
    process = subprocess.Popen(command, env=quiet, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, ""), (said, err)
    return re.sub(r":\d+/", f":{port}/", said)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_error_has_a_message(lang: str) -> None:
    names = {found for path in SOURCES for found in re.findall(r'DoracakError\(\s*"([a-z-]+)"', path.read_text())}
    names |= {found for path in SOURCES for found in NAMED.findall(path.read_text())}
    assert not [name for name in sorted(names) if not shipped(lang).get(f"error.{name}.message")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_languages_have_the_same_words_and_slots(lang: str) -> None:
    for name in ("commands.yaml", "errors.yaml"):
        keys = {tag: (FOLDER / tag / name).read_text(encoding="utf-8") for tag in (lang, "en")}
        own, english = (re.findall(r"^ *([\w-]+):", keys[tag], re.MULTILINE) for tag in (lang, "en"))
        assert own == english
    for key, text in shipped("en").items():
        if key.startswith(("error.", "command.", "tidy.", "new.", "translations.", "build.", "check.")):
            assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", shipped(lang)[key])), key
