"""A build of which nothing changed takes the release that is shown, and never where anything is different."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generators import manifest, unchanged
from generators.building import Built, Order, build
from generators.problem import Place, Problem, Severity
from generators.tree import run_git
from generators.unchanged import Outcome
from tests.tiny import handbook, write

DAY = date(2024, 6, 1)
TOP = Path(unchanged.__file__).parents[1]
PAGE = "content/pages/example-page.en.md"


def made(
    root: Path, *only: str, out: str = "public", day: date = DAY, documents: bool = False
) -> tuple[Built, list[str]]:
    """Build; return how it ended and the steps that it went through."""
    steps: list[str] = []
    built = build(Order(root, root / out, as_of=day, only=only, documents=documents), steps.append)
    assert built.shown is not None, built
    return built, steps


def page(built: Built, address: str) -> str:
    assert built.shown is not None
    return (built.shown / address).read_text(encoding="utf-8")


def key(root: Path) -> str:
    return unchanged.key(root, ())


def test_what_did_not_change_is_shown_again_without_being_made(tmp_path: Path) -> None:
    first, steps = made(handbook(tmp_path), documents=True)
    assert "check" in steps
    second, steps = made(tmp_path, documents=True)
    assert steps == ["read"]
    assert (second.problems, second.pages) == (first.problems, first.pages)
    assert first.shown and second.shown and first.shown != second.shown
    assert manifest.read(first.shown) == manifest.read(second.shown)
    assert not list(manifest.differences(second.shown))


def test_every_change_is_seen(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    before = made(root)[0]
    text = (root / PAGE).read_text(encoding="utf-8")
    write(root, {PAGE: text.replace("Words", "Changed words")})
    edited, steps = made(root)
    assert "check" in steps
    assert "Changed words" in page(edited, "en/page/example-page.html")
    assert "Changed words" not in page(before, "en/page/example-page.html")
    write(root, {"content/words/en.yaml": "site:\n  menu: Other menu\n"})
    assert "Other menu" in page(made(root)[0], "en/index.html")
    assert "check" in made(root, day=date(2024, 6, 2))[1]
    assert "check" in made(root, day=date(2024, 6, 2), documents=True)[1]
    only, steps = made(root, "en", day=date(2024, 6, 2))
    assert "check" in steps
    assert [site.lang for site in only.sites] == ["en"]


@pytest.mark.parametrize("harm", ["changed", "added", "removed", "link"])
def test_a_release_that_is_not_as_it_was_published_is_not_taken(tmp_path: Path, harm: str) -> None:
    first, _ = made(handbook(tmp_path))
    assert first.shown is not None
    path = first.shown / "en" / "index.html"
    good = path.read_bytes()
    if harm == "added":
        path.with_name("more.html").write_text("more", encoding="utf-8")
    else:
        path.unlink()
    if harm == "changed":
        path.write_bytes(b"<p>Other words.</p>")
    elif harm == "link":
        path.symlink_to("404.html")
    second, steps = made(tmp_path)
    assert "check" in steps
    assert page(second, "en/index.html").encode() == good
    assert second.shown and not (second.shown / "en" / "more.html").exists()


@pytest.mark.parametrize("harm", ["cut", "empty", "other", "list"])
def test_a_harmed_memory_costs_time_and_nothing_else(tmp_path: Path, harm: str) -> None:
    first, _ = made(handbook(tmp_path))
    memory = tmp_path / ".cache" / unchanged.MEMORY
    seal, text = json.loads(memory.read_bytes())
    memory.write_text(
        {"cut": memory.read_text(encoding="utf-8")[:50], "empty": "", "other": json.dumps([seal, text + " "]),
         "list": "[1]"}[harm],
        encoding="utf-8",
    )  # fmt: skip
    second, steps = made(tmp_path)
    assert "check" in steps
    assert first.shown and second.shown
    assert manifest.read(first.shown) == manifest.read(second.shown)


def test_another_folder_does_not_take_the_release_of_the_first(tmp_path: Path) -> None:
    made(handbook(tmp_path))
    other, steps = made(tmp_path, out="other")
    assert "check" in steps
    assert other.shown and not list(manifest.differences(other.shown))


def test_what_a_build_said_is_said_again(tmp_path: Path) -> None:
    problems = (
        Problem(Place("content/ë.yaml", 3, 1), "bad-id", {"id": "x"}, "one", Severity.NOTICE),
        Problem(Place("content/other.yaml"), "bad-id"),
    )
    outcome = Outcome(problems, {"sq": 2}, "00")
    unchanged.remember(tmp_path, "name", outcome)
    assert unchanged.recall(tmp_path, "name") == outcome
    assert unchanged.recall(tmp_path, "other") is None


def test_the_key_follows_names_bytes_and_what_stands_there(tmp_path: Path) -> None:
    root, found = handbook(tmp_path), []
    found.append(key(root))
    (root / PAGE).rename(root / "content/pages/other-page.en.md")
    found.append(key(root))
    (root / PAGE).symlink_to("other-page.en.md")
    found.append(key(root))
    write(root, {"content/new.png": "x"})
    found.append(key(root))
    write(root, {"content/new.png": "y"})
    found.append(key(root))
    found.append(unchanged.key(root, ("en",)))
    assert len(set(found)) == len(found)
    write(root, {"README.md": "Not of the content."})
    assert key(root) == found[-2]


def test_the_key_follows_commits_and_tags(tmp_path: Path) -> None:
    root, found = handbook(tmp_path), []
    found.append(key(root))
    run_git(root, "init", "-q")
    run_git(root, "add", ".")
    who = ("-c", "user.name=Example", "-c", "user.email=example@example.org")
    for orders in (
        (*who, "commit", "-q", "-m", "one"),
        (*who, "commit", "-q", "--allow-empty", "-m", "two"),
        ("tag", "v1"),
        ("tag", "-f", "v1", "HEAD~1"),
    ):
        run_git(root, *orders)
        found.append(key(root))
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("path", ["generators/prose.py", "generators/words/sq/site.yaml", "search/folding.py"])
def test_the_key_follows_our_own_code_and_words(tmp_path: Path, path: str) -> None:
    product, root = tmp_path / "product", handbook(tmp_path / "root")
    for name in ("generators", "search"):
        shutil.copytree(TOP / name, product / name, ignore=shutil.ignore_patterns("__pycache__"))
    before = _key_by(product, root)
    assert before == _key_by(product, root)
    with (product / path).open("a", encoding="utf-8") as file:
        file.write("\n# more\n")
    assert _key_by(product, root) != before


def _key_by(product: Path, root: Path) -> str:
    ask = f"from generators import unchanged; from pathlib import Path; print(unchanged.key(Path({str(root)!r}), ()))"
    done = subprocess.run([sys.executable, "-c", ask], cwd=product, capture_output=True, check=True, text=True)
    return done.stdout
