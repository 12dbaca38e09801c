"""`translations`: states, what changed word by word out of git, and confirming."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests import git_repository
from tests.commands.conftest import Run
from tests.tiny import write

PAGE = "content/pages/example-page"


def units(run: Run, key: str = "example-page") -> dict[str, Any]:
    [found] = json.loads(run("translations", "--doc", key, "--json").out)
    return {unit["id"]: unit for unit in found["units"]}


def test_the_table_counts_every_document(run: Run) -> None:
    lines = run("translations").out.splitlines()
    assert lines[0].split()[:2] == ["document", "language"]
    assert any(line.startswith("page/example-page") for line in lines)
    assert "dokumenti" in run("translations", "--lang", "sq").out


def test_without_a_stamp_we_do_not_know(run: Run) -> None:
    found = units(run)
    assert {unit["state"] for unit in found.values()} == {"unstamped"}
    assert set(found) == {"title", "source", "purpose", "purpose.1"}


def test_a_unit_that_is_not_there_is_missing(run: Run, root: Path) -> None:
    write(root, {f"{PAGE}.sq.md": "{#purpose}\n## Q\n\nA.\n\nB.\n"})
    assert units(run)["purpose.2"]["state"] == "missing"


def test_confirming_one_unit_and_a_whole_file(run: Run, root: Path) -> None:
    done = run("translations", "--confirm", f"{PAGE}.en.md#purpose.1", "--as-of", "2024-03-01", "--by", "A. B.")
    assert (done.code, done.out) == (0, f"confirmed: {PAGE}.en.stamps.yaml\n")
    assert 'status: translated, by: "A. B.", date: 2024-03-01}' in (root / f"{PAGE}.en.stamps.yaml").read_text()
    run("translations", "--confirm", f"{PAGE}.en.md", "--status", "reviewed", "--as-of", "2024-03-02")
    assert {key: unit["state"] for key, unit in units(run).items()} == {
        "title": "unstamped",
        "source": "unstamped",
        "purpose": "reviewed",
        "purpose.1": "reviewed",
    }
    run("translations", "--confirm", f"{PAGE}.yaml#title", "--as-of", "2024-03-02")
    assert units(run)["title"]["state"] == "translated"
    assert run("check").code == 0
    assert run("tidy", "--check").out.count("stamps") == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["--confirm", "nowhere.md"], "is no file of a document"),
        (["--confirm", f"{PAGE}.en.md#purpose.9"], "names no translated unit"),
        (["--confirm", f"{PAGE}.en.md", "--status", "perfect"], 'There is no status "perfect".'),
        (["--doc", "example-pgae"], "Did you mean: example-page?"),
        (["--confirm", f"{PAGE}.yaml", "--language", "de"], 'The language "de" is not known here.'),
    ],
)
def test_mistakes_are_said_in_words(line: list[str], said: str, run: Run) -> None:
    done = run("translations", "--as-of", "2024-03-01", *line)
    assert done.code == 1
    assert said in done.err


def test_the_site_itself_is_confirmed_and_its_stamps_are_known_to_every_check(run: Run) -> None:
    done = run("translations", "--confirm", "content/site.yaml", "--as-of", "2024-03-01")
    assert (done.code, done.out) == (0, "confirmed: content/site.en.stamps.yaml\n")
    assert {unit["state"] for unit in units(run, "site").values()} == {"translated"}
    assert "site.en.stamps.yaml" not in run("check").out


def test_without_git_the_day_must_be_given(run: Run) -> None:
    assert "--as-of" in run("translations", "--confirm", f"{PAGE}.en.md").err


@pytest.fixture
def changed(run: Run, root: Path) -> Path:
    """Return a repository with a page whose source changed after its translation was confirmed."""
    write(root, {f"{PAGE}.sq.md": "{#purpose}\n## Q\n\nMbledhja thirret shtatë ditë më parë.\n"})
    git_repository.commit(git_repository.start(root), "2024-02-01T12:00:00+00:00")
    run("translations", "--confirm", f"{PAGE}.en.md", "--confirm", f"{PAGE}.yaml")
    write(root, {f"{PAGE}.sq.md": "{#purpose}\n## Q\n\nMbledhja thirret dhjetë ditë më parë.\n"})
    record = root / f"{PAGE}.yaml"
    record.write_text(record.read_text().replace("Faqe shembull", "Faqe e re"))
    git_repository.commit(root)
    return root


def test_what_changed_is_shown_word_by_word(run: Run, changed: Path) -> None:
    assert "date: 2024-02-01" in (changed / f"{PAGE}.en.stamps.yaml").read_text()
    assert [key for key, unit in units(run).items() if unit["state"] == "outdated"] == ["title", "purpose.1"]
    out = run("translations", "--doc", "example-page").out
    assert "    Mbledhja thirret [-shtatë-] {+dhjetë+} ditë më parë." in out
    assert "    Faqe [-shembull-] {+e re+}" in out
    assert {"what": "removed", "text": "shtatë"} in units(run)["purpose.1"]["changed"]
    assert "outdated" in run("translations").out.splitlines()[0]


def test_a_shallow_clone_says_so(run: Run, changed: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{changed}", str(clone)], check=True)
    out = run("translations", "--doc", "example-page", "--root", str(clone)).out
    assert "no full history" in out


def test_without_git_it_says_so(run: Run, root: Path) -> None:
    run("translations", "--confirm", f"{PAGE}.en.md", "--as-of", "2024-03-01")
    write(root, {f"{PAGE}.sq.md": "{#purpose}\n## Q\n\nTjetër.\n"})
    assert "no git history" in run("translations", "--doc", "example-page").out
