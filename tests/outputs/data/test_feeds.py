"""News feeds: valid Atom in each language, ids that stay, days from git or from the records."""

from __future__ import annotations

import re
import warnings
from datetime import date
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped]
import pytest
from lxml import etree

from generators.catalogue.addresses import FEEDS
from generators.outputs.data import feeds
from tests.outputs.data.published import published
from tests.outputs.data.test_registers import sitting
from tests.tiny import handbook

SCHEMA = etree.RelaxNG(etree.parse(str(Path(__file__).with_name("atom.rng"))))
CHANGED = {
    "guidelines/example-guideline.yaml": date(2024, 2, 1),
    "guidelines/example-guideline.sq.md": date(2024, 3, 5),
}
MINUTES = "content/minutes/2024/ec-2024-04-01.yaml"


def read(raw: bytes) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        found = feedparser.parse(raw)
    assert not found.bozo, found
    return found


def test_the_list_of_feeds_is_that_of_what_makes_them() -> None:
    assert tuple(feeds.FEEDS) == FEEDS


@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize("key", FEEDS)
def test_every_feed_is_valid_with_entries_and_without(tmp_path: Path, lang: str, key: str) -> None:
    for root in (handbook(tmp_path / "bare"), sitting(handbook(tmp_path / "full"))):
        raw = published(root, CHANGED)[f"/{lang}/feeds/{key}.xml"]
        SCHEMA.assertValid(etree.fromstring(raw))
        found = read(raw)
        assert found.version == "atom10" and found.feed.title and found.feed.language == lang
        assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", one.id) for one in found.entries)


def test_a_decision_is_told_with_its_day_its_body_and_its_page(tmp_path: Path) -> None:
    found = read(published(sitting(handbook(tmp_path)))["/sq/feeds/decisions.xml"])
    (entry,) = found.entries
    assert entry.title == "EC/2024-04-01/D1: Vendoset për çështjen ë ç"
    assert entry.published == entry.updated == found.feed.updated == "2024-04-01T00:00:00+02:00"
    assert entry.link == "../../sq/minutes/ec-2024-04-01.html#d1"
    assert [(tag.term, tag.label) for tag in entry.tags] == [("example-committee", "Komiteti shembull")]


def test_an_entry_is_updated_when_its_file_changed(tmp_path: Path) -> None:
    found = read(published(sitting(handbook(tmp_path)), {MINUTES: date(2024, 5, 20)})["/en/feeds/minutes.xml"])
    assert [entry.updated[:10] for entry in found.entries] == ["2024-05-20", "2024-03-01"]
    assert found.entries[0].published[:10] == "2024-04-01"
    assert found.entries[0].summary == "Minutes: Example committee, 1 April 2024; draft."


def test_a_guideline_changed_on_the_last_day_of_its_record_or_its_text_in_this_language(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    days = {lang: read(published(root, CHANGED)[f"/{lang}/feeds/guidelines.xml"]) for lang in ("sq", "en")}
    assert [one.entries[0].updated[:10] for one in days.values()] == ["2024-03-05", "2024-02-01"]


def test_a_guideline_of_which_no_day_is_known_is_left_out(tmp_path: Path) -> None:
    assert read(published(handbook(tmp_path))["/en/feeds/guidelines.xml"]).entries == []


def test_ids_stay_when_the_site_is_given_an_address_and_links_become_whole(tmp_path: Path) -> None:
    root = sitting(handbook(tmp_path))
    before = read(published(root)["/en/feeds/decisions.xml"])
    site = root / "content/site.yaml"
    stated = site.read_text("utf-8").replace("base_address: not-stated", "base_address: https://handbook.example")
    site.write_text(stated, encoding="utf-8")
    after = read(published(root)["/en/feeds/decisions.xml"])
    assert [one.id for one in after.entries] == [one.id for one in before.entries]
    assert after.entries[0].link == "https://handbook.example/en/minutes/ec-2024-04-01.html#d1"
    assert after.feed.links[0].href == "https://handbook.example/en/feeds/decisions.xml"


def test_a_title_in_another_language_says_which(tmp_path: Path) -> None:
    raw = published(sitting(handbook(tmp_path), "{sq: Vetëm shqip}"))["/en/feeds/decisions.xml"]
    title = etree.fromstring(raw).find("{*}entry/{*}title")
    assert title is not None and title.get("{http://www.w3.org/XML/1998/namespace}lang") == "sq"


def test_a_newsletter_is_told_when_its_month_is_over(tmp_path: Path) -> None:
    found = read(published(sitting(handbook(tmp_path)))["/en/feeds/newsletters.xml"])
    assert [(one.title, one.published[:10], one.link) for one in found.entries] == [
        ("Newsletter, April 2024", "2024-04-30", "../../en/newsletter/2024-04.html"),
        ("Newsletter, March 2024", "2024-03-31", "../../en/newsletter/2024-03.html"),
    ]
