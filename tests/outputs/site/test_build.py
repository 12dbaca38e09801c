"""Staging and building: only what changed is touched, what is gone goes, and problems come back as data."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generators.blocks import Page, Prose
from generators.outputs.site import wire
from generators.outputs.site.addresses import resolve
from generators.outputs.site.root import write_root
from generators.outputs.site.sphinx_run import run
from generators.outputs.site.staging import stage
from generators.site_plan import SitePlan
from tests.outputs.site import sample


def times(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_what_is_written_is_read_back() -> None:
    for page in sample.pages("sq"):
        assert wire.load(wire.dump(page), Page) == page
    assert wire.load(wire.dump(sample.plan("sq")), SitePlan) == sample.plan("sq")


def test_staging_touches_what_changed_alone(tmp_path: Path) -> None:
    pages = sample.pages("sq")
    stage(tmp_path, sample.plan("sq"), pages)
    before = times(tmp_path)
    changed = (replace(pages[1], description="new"), *pages[2:])
    stage(tmp_path, sample.plan("sq"), changed)
    after = times(tmp_path)
    assert set(before) - set(after) == {"index.page"}
    assert [name for name in after if after[name] != before[name]] == ["guideline/ipmg-guide.page"]


@pytest.mark.parametrize("address", ["search", "genindex", "a/b/c", "../a"])
def test_an_address_that_would_hurt_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        stage(tmp_path, sample.plan("sq"), [replace(sample.index("sq"), address=address)])


def test_a_second_build_writes_what_changed_alone(tmp_path: Path) -> None:
    folder, out, cache = (tmp_path / name for name in ("stage", "out", "cache"))
    pages = sample.pages("en")
    stage(folder, sample.plan("en"), pages)
    run(folder, out, cache, "en")
    before = times(out / "en")
    stage(folder, sample.plan("en"), [replace(pages[0], description="new"), *pages[1:-1]])
    assert run(folder, out, cache, "en").ok
    after = times(out / "en")
    assert set(before) - set(after) == {"glossary/all.html"}
    assert [name for name in after if after[name] != before[name]] == ["index.html"]
    stage(folder, replace(sample.plan("en"), as_of="2027-01-01"), pages)
    run(folder, out, cache, "en")
    assert all("1 January 2027" in path.read_text(encoding="utf-8") for path in (out / "en").rglob("*.html"))


def test_the_same_pages_are_the_same_bytes(tmp_path: Path) -> None:
    found = []
    for name in ("one", "two"):
        stage(tmp_path / name / "stage", sample.plan("sq"), sample.pages("sq"))
        run(tmp_path / name / "stage", tmp_path / name / "out", tmp_path / name / "cache", "sq")
        files = sorted((tmp_path / name / "out").rglob("*.*"))
        found.append([(path.name, path.read_bytes()) for path in files])
    assert found[0] == found[1]


def test_problems_come_back_with_kind_page_and_line(tmp_path: Path) -> None:
    bad = Prose("{#twice}\nOne.\n\n{#twice}\nTwo ![x](y.png).\n", "sq")
    page = replace(sample.guide("sq"), blocks=(bad,))
    stage(tmp_path / "stage", sample.plan("sq"), [sample.index("sq"), page])
    for _ in range(2):
        build = run(tmp_path / "stage", tmp_path / "out", tmp_path / "cache", "sq")
        assert not build.ok
        found = {(one.kind, one.page, one.line) for one in build.problems}
        assert found == {("doracak.image", page.address, 5), ("doracak.duplicate-id", page.address, 5)}


def test_a_missing_word_is_named(tmp_path: Path) -> None:
    plan = sample.plan("sq")
    less = {key: value for key, value in plan.words.items() if key != "site.skip"}
    stage(tmp_path / "stage", replace(plan, words=less), [sample.index("sq")])
    build = run(tmp_path / "stage", tmp_path / "out", tmp_path / "cache", "sq")
    assert [(one.kind, one.message) for one in build.problems] == [("doracak.words", "site.skip")]


def test_a_base_address_is_used_where_relative_links_go_astray(tmp_path: Path) -> None:
    plan = sample.plan("sq", base="https://politika.example/doracak/")
    write_root(tmp_path, [plan, sample.plan("en")])
    assert 'href="/doracak/sq/index.html"' in (tmp_path / "404.html").read_text(encoding="utf-8")
    assert 'href="sq/index.html"' in (tmp_path / "index.html").read_text(encoding="utf-8")
    stage(tmp_path / "stage", plan, [sample.index("sq")])
    run(tmp_path / "stage", tmp_path / "out", tmp_path / "cache", "sq")
    text = (tmp_path / "out" / "sq" / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://politika.example/doracak/sq/index.html">' in text
    assert '<link rel="alternate" hreflang="en" href="https://politika.example/doracak/en/index.html">' in text


@pytest.mark.parametrize(
    ("href", "made"),
    [
        ("minutes/a-1#d1", "../minutes/a-1.html#d1"),
        ("index", "../index.html"),
        ("#here", "#here"),
        ("https://example.org/a?b#c", "https://example.org/a?b#c"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("//example.org", None),
        ("/etc/passwd", None),
        ("../../x", None),
        ("file:///etc/passwd", None),
        ("", None),
    ],
)
def test_only_addresses_that_may_be_links_become_links(href: str, made: str | None) -> None:
    assert resolve("guideline/x", href) == made
