"""Whole builds of tiny repositories: what a secretariat gets, and what it is told when something is missing."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from generators.building import Built, Order, build
from generators.problem import DoracakError
from tests.tiny import handbook, minutes, site, write

DAY = date(2024, 6, 1)


def made(root: Path) -> Built:
    built = build(Order(root, root / "public", as_of=DAY))
    assert built.shown is not None, built
    return built


def page(root: Path, address: str) -> str:
    return (root / "public" / address).read_text(encoding="utf-8")


def test_a_record_of_every_kind_has_a_page_in_both_languages(tmp_path: Path) -> None:
    made(handbook(tmp_path))
    for lang in ("sq", "en"):
        for address in ("index", "body/example-committee", "minutes/ec-2024-03-01", "tor/example-standard"):
            assert f'<html lang="{lang}"' in page(tmp_path, f"{lang}/{address}.html")


def test_an_empty_repository_with_a_site_builds(tmp_path: Path) -> None:
    made(write(tmp_path, {"content/site.yaml": site("sq", "en")}))
    assert "Doracaku" in page(tmp_path, "sq/index.html")


def test_a_folder_without_content_is_answered_in_words(tmp_path: Path) -> None:
    with pytest.raises(DoracakError, match="nothing-here"):
        build(Order(tmp_path, tmp_path / "public", as_of=DAY))


def test_three_languages_build_and_a_missing_twin_is_shown_in_another_language(tmp_path: Path) -> None:
    root = handbook(tmp_path, "sq", "en", "sr")
    (root / "content/pages/example-page.sr.md").unlink()
    made(root)
    assert "Words in sq." in page(root, "sr/page/example-page.html")
    assert "Words in sr." in page(root, "sr/guideline/example-guideline.html")
    assert '../../en/page/example-page.html"' in page(root, "sr/page/example-page.html")


def test_a_failed_check_publishes_nothing_and_leaves_what_stood_before(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    before = made(root).shown
    write(root, {"content/bodies/broken.yaml": "type: committee\n"})
    built = build(Order(root, root / "public", as_of=DAY))
    assert built.shown is None
    assert built.problems
    assert (root / "public").resolve() == before


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    manifests = []
    for name in ("one", "two"):
        root = handbook(tmp_path / name)
        made(root)
        manifests.append(json.loads(page(root, "manifest.json")))
    assert manifests[0] == manifests[1]
    assert len(manifests[0]["files"]) > 40


def test_what_is_internal_reaches_no_published_byte(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    item = "    points:\n      - {id: p1, access: internal, text: {sq: Kanarina, en: Kanarina}}\n"
    write(root, {"content/minutes/2024/ec-2024-04-01.yaml": minutes("EC/2024-04-01", "2024-04-01", item=item)})
    hidden = (root / "content/institutions/example-ministry.yaml").read_text(encoding="utf-8")
    write(root, {"content/institutions/hidden.yaml": "access: internal\nnote: {sq: Kanarina, en: Kanarina}\n" + hidden})
    made(root)
    published = [path for path in (root / "public").resolve().rglob("*") if path.is_file()]
    assert not [path for path in published if b"Kanarina" in path.read_bytes()]


def test_without_git_the_day_must_be_given(tmp_path: Path) -> None:
    with pytest.raises(DoracakError, match="as-of-needed"):
        build(Order(handbook(tmp_path), tmp_path / "public"))


def test_a_decision_appears_in_its_register_in_both_languages(tmp_path: Path) -> None:
    made_item = (
        "    decisions:\n      - {code: EC/2024-05-01/D1, text: {sq: U vendos, en: It was decided}, status: in-force}\n"
    )
    text = minutes("EC/2024-05-01", "2024-05-01", item=made_item)
    root = write(handbook(tmp_path), {"content/minutes/2024/ec-2024-05-01.yaml": text})
    made(root)
    for lang, words in (("sq", "U vendos"), ("en", "It was decided")):
        register = page(root, f"{lang}/register/decisions.html")
        assert words in register
        assert "../minutes/ec-2024-05-01.html#d1" in register
        assert 'id="d1"' in page(root, f"{lang}/minutes/ec-2024-05-01.html")


def test_a_translation_older_than_its_source_says_so_with_a_link_to_the_unit(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    old = "p-2222: {of: 000000000000, status: translated}\n"
    made(write(root, {"guidelines/example-guideline.en.stamps.yaml": old}))
    text = page(root, "en/guideline/example-guideline.html")
    assert "1 unit of this translation is older than its source." in text
    assert 'href="#p-2222"' in text
    assert "older than its source" not in page(root, "sq/guideline/example-guideline.html")


def test_ids_of_the_theme_and_of_the_author_never_meet(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    for lang in ("sq", "en"):
        # The leaflet of the handbook names the first of them.
        headings = ("purpose", "content", "contents-title", "nav-rules", "fn-1", "fnref-1")
        text = "".join(f"{{#{one}}}\n## {one}\n\nWords.[^a]\n\n" for one in headings) + "[^a]: A note.\n"
        write(root, {f"content/pages/example-page.{lang}.md": text})
    made(root)
    ids = re.findall(r'\bid="([^"]+)"', page(root, "en/page/example-page.html"))
    assert sorted(ids) == sorted(set(ids))
    assert {"content", "nav-rules", "fn-1"} <= set(ids)


def test_a_person_and_an_item_of_the_same_id_have_addresses_of_their_own(tmp_path: Path) -> None:
    text = minutes("EC/2024-05-01", "2024-05-01").replace(
        "present: not-stated",
        "present: [{id: opening, name: not-stated, institution: not-stated, capacity: not-stated}]",
    )
    root = write(handbook(tmp_path), {"content/minutes/2024/ec-2024-05-01.yaml": text})
    made(root)
    ids = re.findall(r'\bid="([^"]+)"', page(root, "en/minutes/ec-2024-05-01.html"))
    assert sorted(ids) == sorted(set(ids))
