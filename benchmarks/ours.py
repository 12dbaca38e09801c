"""Our own builds, as an editor or CI starts them: cold, unchanged, from a restored cache, after one edit."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks import serving
from benchmarks.measuring import Taken, measure

TOP = Path(__file__).parents[1]
DAY = "2024-01-01"
EDITS = (
    ("the text of a guideline", "guidelines/guideline-0.en.md", " the ", " every "),
    ("the title of minutes", "content/minutes/2015/b0-2015-01-15.yaml", "Mbledhja", "Takimi"),
)
"""What is edited, where, and what is put in the place of what stands there first."""


def runs(root: Path, folder: Path) -> Iterator[tuple[str, Taken, int]]:
    """Yield the name, the cost and the number of pages of each kind of build of the repository."""
    yield "Doracak, cold", _build(root), _pages(root)
    yield "Doracak, nothing changed", _build(root), _pages(root)
    fresh = folder / "checkout"
    shutil.rmtree(fresh, ignore_errors=True)
    # copy, not copy2: new times of change, as a checkout has them
    shutil.copytree(
        root, fresh, copy_function=shutil.copy, ignore=shutil.ignore_patterns("public", ".releases"), symlinks=True
    )
    yield "Doracak, new checkout with `.cache/` restored", _build(fresh), _pages(fresh)
    for what, name, old, new in EDITS:
        path = root / name
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        yield f"Doracak, after one edit of {what}", _build(root), _pages(root)
        path.write_text(text, encoding="utf-8")
    seconds = statistics.median(_served(root))
    yield "Doracak, `serve` after one edit, until the open page stands there anew", Taken(None, seconds, None), 0


def _served(root: Path) -> Iterator[float]:
    with serving.preview(root) as (address, _):
        for what, path, pages, text in serving.edits(root):
            # Each text is another than the one before: to put the first one back would be an edit of its own.
            if what == "text of a guideline":
                yield serving.one_edit(address, path, pages, text)["total"]


def commit(root: Path) -> Path:
    """Make the folder a git repository with one commit, as every real one is; return it."""
    (root / ".gitignore").write_text(".cache/\n.releases/\npublic\n", encoding="utf-8")
    someone = {"NAME": "Benchmark", "EMAIL": "benchmark@example.org", "DATE": f"{DAY}T12:00:00Z"}
    more = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in someone.items()}
    for order in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "Synthetic"]):
        subprocess.run(["git", "-C", root, *order], check=True, env={**os.environ, **more})
    return root


def _build(root: Path) -> Taken:
    # Documents for Word and on paper are none of the pages that are compared, and no peer makes them.
    return measure([sys.executable, TOP / "build.py", "--root", root, "build", "--as-of", DAY, "--no-documents"], root)


def _pages(root: Path) -> int:
    return sum(1 for _ in (root / "public").resolve().glob("*/**/*.html"))
