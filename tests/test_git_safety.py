"""Names from content or the command line are never options of git, and never anything but a tag or a commit."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.cli import main
from generators.problem import DoracakError
from generators.tree import GitTree
from tests import git_repository
from tests.tiny import handbook

HOSTILE = [
    "--help",
    "-h",
    "--output=owned",
    "--name-only",
    "--format=%(objectname)",
    "-z",
    "HEAD",
    "main",
    ":/words",
    "@{-1}",
    "../../etc/passwd",
    "v1; touch owned",
    "$(touch owned)",
    "`touch owned`",
    "v1 --output=owned",
    "v1\n--output=owned",
    "ext::sh -c 'touch owned'",
    "a..b",
    "^HEAD",
    "refs/heads/main",
    "\u202ev1",
]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    made = handbook(tmp_path / "repository")
    git_repository.commit(git_repository.start(made), "2024-05-01T12:00:00+00:00")
    monkeypatch.chdir(made)
    return made


def shown(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if ".git/" not in path.as_posix()}


@pytest.mark.parametrize("tag", HOSTILE)
def test_a_version_s_tag_is_a_tag_or_a_mistake_in_words(
    root: Path, tag: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = root / "guidelines/example-guideline.yaml"
    quoted = tag.replace("\\", "\\\\").replace("\n", "\\n").replace('"', '\\"')
    text = path.read_text(encoding="utf-8")
    version = f'versions:\n  - {{version: "0.0", from: 2024-01-01, tag: "{quoted}"}}\n'
    path.write_text(text + version, encoding="utf-8")
    before = shown(root)
    code = main(["build", "--as-of", "2024-06-01", "--lang", "en"])
    err = capsys.readouterr().err
    assert code == 1
    assert "Traceback" not in err
    assert "usage:" not in err
    assert "guidelines/example-guideline.yaml" in err
    assert not [path for path in shown(root) - before if not path.startswith((".cache", ".releases"))]


@pytest.mark.parametrize("name", [one for one in HOSTILE if one not in ("HEAD", "main", "refs/heads/main", ":/words")])
def test_a_state_of_a_redline_is_a_commit_or_a_mistake_in_words(
    root: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = shown(root)
    for asked in (f"{name}..HEAD", f"HEAD..{name}", f"{name}...HEAD", name):
        assert main(["--lang", "en", "redline", "--", asked]) == 1, asked
        err = capsys.readouterr().err
        assert "Traceback" not in err
        assert "usage:" not in err
    assert shown(root) - before <= {".cache", ".cache/parsed.sqlite"}


@pytest.mark.parametrize("name", ["--help", "-z", "--name-only"])
def test_a_tree_takes_no_options(root: Path, name: str) -> None:
    with pytest.raises(DoracakError, match="git-refused"):
        GitTree(root, name).files()


def test_nothing_in_content_configures_git(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "content/.gitattributes").write_text("* diff=owned filter=owned\n")
    (root / "content/.gitmodules").write_text('[submodule "x"]\n\turl = ext::sh -c "touch owned"\n\tpath = x\n')
    (root / "content/pages/example-page.en.md").write_text("{#purpose}\n## Changed\n\nWords.\n")
    assert main(["--lang", "en", "redline", "HEAD"]) == 0
    capsys.readouterr()
    assert not list(root.rglob("owned"))
