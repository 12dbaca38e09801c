"""What is in force is shown as it was adopted, and the working text beside it as a draft."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from generators.building import Order, build
from generators.problem import DoracakError
from tests.tiny import handbook, write

ADOPTED = """\
title: {sq: Udhëzues shembull, en: Example guideline}
summary: {sq: Për çfarë shërben., en: What it is for.}
owner: not-stated
status: adopted
review_by: not-stated
basis: example
source: {sq: Shembull, en: Example}
version: "1.0"
versions:
  - {version: "1.0", from: 2024-02-01, tag: v1}
"""


def git(root: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", "-C", str(root), *identity, *arguments], check=True, capture_output=True)


def adopted_then_changed(root: Path, tag: str = "v1") -> Path:
    """Return a repository whose guideline was adopted at the tag and has changed since."""
    handbook(root)
    write(root, {"guidelines/example-guideline.yaml": ADOPTED.replace("tag: v1", f"tag: {tag}")})
    git(root, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "adopted")
    git(root, "tag", "v1")
    draft = ADOPTED.replace("status: adopted", "status: draft").replace(
        'version: "1.0"\nversions', 'version: "1.1"\nversions'
    )
    files = {"guidelines/example-guideline.yaml": draft.replace("tag: v1", f"tag: {tag}")}
    for lang in ("sq", "en"):
        files[f"guidelines/example-guideline.{lang}.md"] = (
            f"{{#purpose}}\n## Purpose\n\n{{#p-2222}}\nNew words ({lang}).\n"
        )
    return write(root, files)


def pages(root: Path, as_of: date) -> Path:
    assert build(Order(root, root / "public", as_of=as_of)).shown
    return root / "public/en/guideline"


def test_the_version_in_force_is_read_from_its_tag_and_the_working_text_is_a_draft(tmp_path: Path) -> None:
    folder = pages(adopted_then_changed(tmp_path), date(2024, 6, 1))
    in_force = (folder / "example-guideline.html").read_text(encoding="utf-8")
    draft = (folder / "example-guideline.draft.html").read_text(encoding="utf-8")
    assert "Words in en." in in_force
    assert "Version 1.0, from 1 February 2024." in in_force
    assert "example-guideline.draft.html" in in_force
    assert "New words (en)." in draft
    assert "Working text, not in force." in draft


def test_before_the_first_version_only_the_working_text_is_shown(tmp_path: Path) -> None:
    folder = pages(adopted_then_changed(tmp_path), date(2024, 1, 1))
    assert "New words (en)." in (folder / "example-guideline.html").read_text(encoding="utf-8")
    assert not (folder / "example-guideline.draft.html").exists()


def test_a_missing_tag_stops_the_build_in_words(tmp_path: Path) -> None:
    with pytest.raises(DoracakError, match="version-not-in-tag"):
        pages(adopted_then_changed(tmp_path, tag="v9"), date(2024, 6, 1))
