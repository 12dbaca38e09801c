"""Leaflets built ahead: offered on their page, remembered by content, and left out with a message where too full."""

from __future__ import annotations

from pathlib import Path

from generators.issuing import ahead
from generators.outputs.documents.ahead import Ahead
from generators.outputs.leaflet.ahead import leaflets_ahead
from generators.tree import FolderTree
from tests.outputs.documents.houses import house, view
from tests.outputs.leaflet.test_sheet import SHORT, only, repository


def made(root: Path, memory: Path) -> Ahead:
    return leaflets_ahead([only(root)], house(root), memory)


def test_a_page_leads_to_its_leaflet_with_size_and_day(tmp_path: Path) -> None:
    root = repository(tmp_path / "root")
    found = made(root, tmp_path / "memory")
    assert list(found.files) == ["leaflet/example-leaflet.pdf"]
    (way,) = found.ways["page/example-page"]
    assert way.href == "/en/leaflet/example-leaflet.pdf"
    assert way.words.startswith("Leaflet to print (PDF, ") and way.words.endswith(" KB, 1 May 2024)")


def test_what_did_not_change_is_not_made_again(tmp_path: Path) -> None:
    root = repository(tmp_path / "root")
    first = made(root, tmp_path / "memory")
    (kept,) = (tmp_path / "memory").iterdir()
    before = kept.stat().st_mtime_ns
    assert made(root, tmp_path / "memory").files == first.files
    assert kept.stat().st_mtime_ns == before
    other = repository(tmp_path / "root", SHORT.replace("A few", "Some other"))
    assert made(other, tmp_path / "memory").files != first.files
    assert [one.name for one in (tmp_path / "memory").iterdir()] != [kept.name]


def test_one_that_is_too_full_is_left_out_and_told(tmp_path: Path) -> None:
    root = repository(tmp_path / "root", SHORT.replace("A few words", "A few more words stand here now. " * 120))
    found = made(root, tmp_path / "memory")
    assert (found.files, found.ways) == ({}, {})
    (left,) = found.left_out
    assert (left.address, left.form, left.error.name) == ("leaflet/example-leaflet", "pdf", "leaflet-overflow")


def test_a_build_offers_documents_and_leaflets(tmp_path: Path) -> None:
    root = repository(tmp_path / "root")
    views = {lang: view(root, lang) for lang in ("sq", "en")}
    for lang, found in ahead(views, FolderTree(root), {}, tmp_path / "memory").items():
        assert "leaflet/example-leaflet.pdf" in found.files, lang
        assert "guideline/example-guideline.pdf" in found.files
        assert found.left_out == ()
