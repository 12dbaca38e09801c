"""A tiny repository with history, and what a redline says of a change to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generators.redline.making import make
from generators.redline.report import Report
from generators.session import Session
from generators.words import words
from tests import git_repository
from tests.tiny import handbook

Redline = Callable[..., Report]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = handbook(tmp_path / "repository")
    git_repository.commit(git_repository.start(root))
    return root


@pytest.fixture
def redline(root: Path) -> Redline:
    """Return what compares two states of the repository, the last commit with the folder unless it says otherwise."""

    def call(asked: str = "HEAD", lang: str = "en", path: str = "", *, internal: bool = False) -> Report:
        return make(Session(root, lang, words(lang)), asked, path, internal)

    return call
