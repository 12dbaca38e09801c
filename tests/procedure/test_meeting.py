"""Terms in force on the day of a meeting: those of the working text, or of an earlier version in its git tag."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.cli import main
from generators.loading import load
from generators.procedure.rules import verdicts
from generators.procedure.verdict import Outcome
from generators.tree import FolderTree
from tests import git_repository
from tests.repository import Step, build

TERMS, STANDARD = "guidelines/tor/committee-terms.yaml", "guidelines/tor/standard-terms.yaml"
NOTICE = (
    "  - {id: notice-days, clause: meetings, label: {sq: Ditë, en: Days},"
    " type: days, value: not-stated, basis: example}\n"
)


def repository(root: Path, first_until: str) -> FolderTree:
    """Return a repository whose first version asks for ten days of notice and whose second asks for thirty."""
    setting = '  - {id: notice-days, value: "DAYS", reason: {sq: Arsye, en: Reason}, basis: example}\n'
    text = "-parameters:\n+parameters:\n+" + setting
    steps = (Step(STANDARD, ("yaml", "append"), NOTICE), Step(TERMS, ("diff",), text.replace("DAYS", "10")))
    build(root, steps)
    git_repository.start(root)
    git_repository.commit(root)
    git_repository.git(root, "tag", "terms-1")
    path = root / TERMS
    first = f'  - {{version: "0.1", from: 2023-01-01, until: {first_until}, tag: terms-1}}\n'
    second = f'{first}  - {{version: "0.2", from: 2024-01-01}}\n'
    changed = path.read_text(encoding="utf-8").replace('version: "0.1"\nversions', 'version: "0.2"\nversions')
    changed = changed.replace('  - {version: "0.1", from: 2023-01-01}\n', second).replace('value: "10"', 'value: "30"')
    path.write_text(changed, encoding="utf-8")
    return FolderTree(root)


@pytest.mark.parametrize(
    ("until", "expected", "needed"),
    [("2023-12-31", Outcome.BROKEN, "30"), ("2024-12-31", Outcome.BROKEN, "30")],
)
def test_the_last_version_that_holds_on_the_day_binds(
    until: str, expected: Outcome, needed: str, tmp_path: Path
) -> None:
    ((_, verdict),) = verdicts(load(repository(tmp_path, until)), "notice")
    assert (verdict.outcome, verdict.values["needed"]) == (expected, needed)


def test_an_earlier_version_is_read_from_its_tag(tmp_path: Path) -> None:
    tree = repository(tmp_path, "2024-12-31")
    path = tmp_path / TERMS
    path.write_text(path.read_text(encoding="utf-8").replace("from: 2024-01-01", "from: 2024-06-01"), encoding="utf-8")
    ((_, verdict),) = verdicts(load(tree), "notice")
    assert (verdict.outcome, verdict.values) == (Outcome.KEPT, {"days": "15", "needed": "10"})


def test_the_command_reads_the_tag_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository(tmp_path, "2024-05-31")
    path = tmp_path / TERMS
    path.write_text(path.read_text(encoding="utf-8").replace("from: 2024-01-01", "from: 2024-06-01"), encoding="utf-8")
    assert main(["--root", str(tmp_path), "--lang", "en", "check", "--notices"]) == 0
    assert "cannot be read here" not in capsys.readouterr().out
