"""A tiny real repository, and the real command line run in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generators.cli import main
from tests.tiny import handbook


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return handbook(tmp_path / "repository")


@pytest.fixture
def run(root: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs a command line on the repository, in English unless it says otherwise."""

    def call(*words: str) -> Outcome:
        given = () if "--lang" in words else ("--lang", "en")
        code = main(["--root", str(root), *given, *words])
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return call
