"""The built pages: structure, ids, languages, policy, links; nothing hostile comes alive."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree, html

from generators.outputs.site.assets import assets
from generators.words import words
from tests.outputs.site import sample
from tests.outputs.site.conftest import Site, Tree
from tests.outputs.site.sample_prose import NUMBERS

LANGS = ("sq", "en")


def attributes(tree: Tree) -> list[tuple[str, str]]:
    return [(str(key), str(value)) for node in tree.iter(etree.Element) for key, value in node.attrib.items()]


def text(node: Tree) -> str:
    return " ".join("".join(node.itertext()).split())


def one(tree: Tree, path: str) -> Tree:
    found = tree.xpath(path)
    assert len(found) == 1, f"{path}: {len(found)}"
    return found[0]


def test_every_language_builds_without_a_problem(site: Site) -> None:
    assert [build.problems for build in site.builds] == [(), ()]
    assert [build.pages for build in site.builds] == [len(sample.pages("sq"))] * 2


def test_only_our_own_files_are_published(site: Site) -> None:
    suffixes = {path.suffix for path in site.out.rglob("*") if path.is_file()}
    assert suffixes == {".html", ".css", ".js", ".svg", ".txt"}
    names = {path.name for path in site.out.glob("sq/_static/*")}
    assert names == set(assets())


def test_the_policy_holds_in_every_page(site: Site) -> None:
    for path, tree in site.pages():
        policy = one(tree, "//meta[@http-equiv='Content-Security-Policy']").get("content", "")
        assert "default-src 'none'" in policy and "unsafe" not in policy and "data:" not in policy, path
        assert not tree.xpath("//style | //script[not(@src)] | //script[text()] | //base | //iframe | //object"), path
        for name, value in attributes(tree):
            assert not name.startswith("on") and name != "style", f"{path}: {name}"
            assert not re.match(r"\s*(javascript|data|vbscript):", value, re.IGNORECASE) or name not in ("href", "src")


def test_nothing_is_loaded_from_elsewhere(site: Site) -> None:
    for path, tree in site.pages():
        for node in tree.xpath("//*[@src] | //link[@rel='stylesheet' or @rel='icon' or @rel='preload']"):
            assert not urlsplit(node.get("src") or node.get("href")).scheme, path
    for path in site.out.rglob("_static/*.css"):
        assert not re.search(r"url\(|@import", path.read_text(encoding="utf-8")), path


def test_every_link_inside_leads_somewhere(site: Site) -> None:
    ids = {path: set(tree.xpath("//@id")) for path, tree in site.pages()}
    # The pages alone were made here; that the feeds are there is looked at where whole sites are built.
    for path, tree in site.pages():
        for href in tree.xpath(
            "//a/@href | //link[not(@rel='canonical') and not(@type='application/atom+xml')]/@href | //script/@src"
        ):
            parts = urlsplit(href)
            if parts.scheme:
                continue
            start = site.out if parts.path.startswith("/") else path.parent
            target = (start / unquote(parts.path).lstrip("/")).resolve() if parts.path else path
            assert target.is_file(), f"{path}: {href}"
            assert not parts.fragment or unquote(parts.fragment) in ids[target], f"{path}: {href}"


def test_no_id_stands_twice(site: Site) -> None:
    for path, tree in site.pages():
        ids = list(tree.xpath("//@id"))
        assert len(ids) == len(set(ids)), path


@pytest.mark.parametrize("lang", LANGS)
def test_units_carry_id_number_and_a_named_link(site: Site, lang: str) -> None:
    tree = site.page(lang, "guideline/ipmg-guide")
    for unit, number in NUMBERS:
        node = one(tree, f"//article//*[@id='{unit}']")
        assert node.tag in ("h2", "h3", "p", "li", "div")
        assert text(one(node, ".//span[@class='number']")) == number
        link = one(node, f".//a[@class='permalink'][@href='#{unit}']")
        assert (link.get("aria-label") or "").strip() and not text(link)
    point = one(tree, "//*[@id='p-7kq2']//a[@class='permalink']")
    assert point.get("aria-label") == words(lang)("site.permalink.point", name="1.1")


def test_both_languages_carry_the_same_anchors(site: Site) -> None:
    sq, en = (set(site.page(lang, "guideline/ipmg-guide").xpath("//article//@id")) for lang in LANGS)
    assert sq == en
    assert {unit for unit, _ in NUMBERS} < sq


def test_sections_nest_as_the_headings_do(site: Site) -> None:
    tree = site.page("en", "guideline/ipmg-guide")
    inner = one(tree, "//section[@aria-labelledby='steps']")
    assert inner.getparent().get("aria-labelledby") == "purpose"
    assert not tree.xpath("//section[@id]")
    assert one(tree, "//section[@aria-labelledby='terms']").getparent().get("class") == "body"


def test_prose_becomes_what_it_says(site: Site) -> None:
    tree = site.page("sq", "guideline/ipmg-guide")
    assert one(tree, "//*[@id='p-8abc']/span[@lang='en']").text == "quorum"
    assert one(tree, "//span[@class='u-param']").text == "gjysma plus një"
    assert text(one(tree, "//div[@class='notice notice-note']/p")) == "Shënim"
    assert [text(node) for node in tree.xpath("//article//dl[contains(@class,'myst')]/dt")] == ["GMIP", "Kuorum"]
    assert len(one(tree, "//*[@id='p-st02']").xpath(".//li")) == 3
    assert one(tree, "//*[@id='p-7kq2']/a[1]").get("href") == "../minutes/ipstf2-2019.html#d1"
    table = one(tree, "//*[@id='p-tab1']//table")
    assert [node.get("scope") for node in table.xpath(".//th")] == ["col"] * 3
    assert table.xpath(".//tbody/tr[1]/td[3]/@class") == ["right"]


def test_a_footnote_leads_there_and_back(site: Site) -> None:
    tree = site.page("sq", "guideline/ipmg-guide")
    mark = one(tree, "//sup[@class='footnote-mark']/a")
    note = one(tree, "//section[@class='footnotes']//li")
    assert mark.get("href") == f"#{note.get('id')}"
    assert one(note, ".//a[@role='doc-backlink']").get("href") == f"#{mark.get('id')}"
    assert text(note).startswith("Shih vendimin")


def test_registers_have_caption_scopes_and_sort_keys(site: Site) -> None:
    tree = site.page("sq", "register/decisions-2019")
    box = one(tree, "//div[@id='decisions']")
    assert (box.get("role"), box.get("tabindex")) == ("group", "0")
    assert one(tree, f"//*[@id='{box.get('aria-labelledby')}']").text == "Vendimet e vitit 2019"
    assert box.xpath(".//thead//th[@scope='col']/@data-type") == ["text", "date", "text", "number"]
    assert len(box.xpath(".//tbody/tr[@id]/th[@scope='row']")) == 40
    assert box.xpath(".//tr[@id='d-3']/td[1]/@data-sort") == ["2019-10-04"]
    assert tree.xpath("//script[contains(@src,'register.js')]")
    assert not site.page("sq", "guideline/ipmg-guide").xpath("//script[contains(@src,'register.js')]")


@pytest.mark.parametrize("lang", LANGS)
def test_hostile_text_is_shown_and_nothing_else(site: Site, lang: str) -> None:
    tree = site.page(lang, "guideline/hostile")
    shown = " ".join(sample.HOSTILE.split())
    assert text(one(tree, "//h1")) == shown
    assert text(one(tree, "//h2[@id='hand-made']/span[2]")) == shown
    assert text(one(tree, "//*[@id='tab']//tbody//th")) == shown
    assert shown in text(one(tree, "//title"))
    body = one(tree, "//article")
    assert not body.xpath(".//script | .//b | .//i | .//*[@onclick or @style]")
    assert "<b onmouseover=x()>raw</b>" in text(body)
    assert "{ref}index (target)= % comment" in text(body)
    assert {urlsplit(href).scheme for href in body.xpath(".//a/@href")} == {""}
    assert one(tree, "//p[@id='p']").get("class") == "u-skip"


@pytest.mark.parametrize("lang", LANGS)
def test_each_page_has_its_frame(site: Site, lang: str) -> None:
    say = words(lang)
    for page in sample.pages(lang):
        tree = site.page(lang, page.address)
        assert tree.get("lang") == lang
        assert one(tree, "//a[@class='skip']").get("href") == f"#{one(tree, '//main').get('id')}"
        assert len(tree.xpath("//h1")) == 1
        assert len(tree.xpath("//nav[not(@aria-label or @aria-labelledby)]")) == 0
        current = tree.xpath("//nav//a[@aria-current='page']")
        listed = [link.address for part in sample.plan(lang).sections for link in part.links]
        assert len(current) == listed.count(page.address)
        assert say("site.as_of", date=sample.t(lang, "9 mars 2026", "9 March 2026")) in text(one(tree, "//footer"))
        if page.changed:
            about = text(one(tree, "//p[@class='about']"))
            assert sample.t(lang, "3 nëntor 2025", "3 November 2025") in about
            edit = one(tree, "//p[@class='about']/a[not(@class)]").get("href")
            assert edit == f"https://git.example/handbook/edit/main/{page.source}"


def test_the_language_switch_keeps_the_page(site: Site) -> None:
    tree = site.page("sq", "guideline/ipmg-guide")
    links = tree.xpath("//nav[@class='languages']//a")
    assert [(node.get("lang"), node.get("href")) for node in links] == [
        ("sq", "../../sq/guideline/ipmg-guide.html"),
        ("en", "../../en/guideline/ipmg-guide.html"),
    ]
    assert [node.get("aria-current") for node in links] == ["true", None]
    assert not tree.xpath("//link[@hreflang]"), "search engines read whole addresses alone, and none is stated"


def test_a_fallback_says_so_in_the_page_s_language(site: Site) -> None:
    tree = site.page("en", "guideline/fallback")
    assert one(tree, "//article").get("lang") == "sq"
    assert one(tree, "//h1/span").get("lang") == "sq"
    assert one(tree, "//div[@class='notice notice-fallback']/p[1]").get("lang") == "en"
    assert one(tree, "//*[@id='p-7kq2']/a[@class='permalink']").get("lang") == "en"
    assert one(tree, "//meta[@name='robots']").get("content") == "noindex"
    assert not tree.xpath("//link[@hreflang]")
    assert one(site.page("sq", "guideline/fallback"), "//article").get("lang") is None


ENGLISH = r"\b(the|of|to|and|this|page|search|contents|permalink|note|table|footnote|home|next|previous|skip|rows)\b"
SPOKEN = "//@aria-label | //@title | //@data-filter | //@data-count | //table/@data-sort | //text()"


def test_no_english_leaks_into_albanian(site: Site) -> None:
    for page in sample.pages("sq"):
        if page.address == "guideline/hostile":
            continue
        tree = site.page("sq", page.address)
        for node in tree.xpath("//*[@lang='en' or @class='cite-address']"):
            node.getparent().remove(node)
        spoken = [str(part) for part in tree.xpath(SPOKEN)]
        assert not [part for part in spoken if re.search(ENGLISH, part, re.IGNORECASE)], page.address


def test_every_page_is_light(site: Site) -> None:
    for path in site.out.glob("sq/*/*.html"):
        raw = path.read_bytes()
        tree: Tree = html.fromstring(raw)
        asked = [str(href) for href in tree.xpath("//link[@rel='stylesheet']/@href | //script/@src")]
        files = [path.parent / href.partition("?")[0] for href in asked]
        shared = sum(len(gzip.compress(file.read_bytes())) for file in files)
        # The sample page of charts holds twenty drawings, each as a picture and as a table.
        most = 40_000 if path.stem == "charts" else 28_000
        assert shared + len(gzip.compress(raw)) < most, path


def test_the_root_offers_every_language(site: Site) -> None:
    for name in ("index.html", "404.html"):
        tree: Tree = html.fromstring((site.out / name).read_bytes())
        assert tree.xpath("//section/@lang") == ["sq", "en"]
        top = "/" if name == "404.html" else ""
        assert tree.xpath("//a/@href") == [f"{top}sq/index.html", f"{top}en/index.html"]
        assert not tree.xpath("//script")


def test_the_sources_hold_no_word_for_readers() -> None:
    theme = Path(__file__).parents[3] / "generators" / "outputs" / "site" / "theme"
    for path in theme.glob("*.html"):
        bare = re.sub(r"\{[{%].*?[}%]\}|<[^>]*>", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"[^\W\d_]{2,}", bare), path
