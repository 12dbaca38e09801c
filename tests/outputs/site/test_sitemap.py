"""The map for search engines: whole addresses, languages of each page, and nothing where no address is stated."""

from __future__ import annotations

from datetime import date

from lxml import etree

from generators.outputs.site.sitemap import files
from generators.outputs.site.staging import Listed

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
LISTED = {
    "sq": (Listed("guideline/a", date(2026, 3, 1)), Listed("index")),
    "en": (Listed("index"),),
}


def test_without_an_address_there_is_only_robots() -> None:
    assert files(None, LISTED) == {"robots.txt": b"User-agent: *\nAllow: /\n"}


def test_a_page_is_named_with_all_languages_that_it_has() -> None:
    found = files("https://a.example/d/", LISTED)
    assert b"Sitemap: https://a.example/d/sitemap.xml\n" in found["robots.txt"]
    tree = etree.fromstring(found["sitemap.xml"])
    places = tree.xpath("s:url/s:loc/text()", namespaces=NAMES)
    assert places == [f"https://a.example/d/{name}.html" for name in ("sq/guideline/a", "sq/index", "en/index")]
    alternates = [url.xpath("x:link/@hreflang", namespaces=NAMES) for url in tree]
    assert alternates == [["sq"], ["sq", "en"], ["sq", "en"]]
    assert tree.xpath("s:url/s:lastmod/text()", namespaces=NAMES) == ["2026-03-01"]


def test_too_many_addresses_are_split_and_listed() -> None:
    found = files("https://a.example", LISTED, most=2)
    assert set(found) == {"robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"}
    index = etree.fromstring(found["sitemap.xml"])
    assert [place.text for place in index.iter(f"{{{NAMES['s']}}}loc")] == [
        "https://a.example/sitemap-1.xml",
        "https://a.example/sitemap-2.xml",
    ]
