"""A third language whose every word is marked: no word of ours, of Sphinx or of docutils comes out in another one."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from lxml import html
from playwright.sync_api import Browser

from generators.building import Order, build
from generators.words import shipped
from tests.outputs.site.conftest import Site
from tests.outputs.site.visiting import visit
from tests.tiny import handbook as tiny
from tests.tiny import write

TAG = "eo"
LANGUAGES = ("sq", "en", TAG)
TEXT = re.compile(r"\{sq: (?P<sq>[^{}]*?), en: (?P<en>[^{}]*?)\}")
MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
CODE = re.compile(r"\b(?:EUR|ALL)\b|\b[A-Z]{2,8}/[\d-]+(?:/\w+)?|CC[ -]BY[ -]4\.0|EX-1|\S+\.html\b")
FORM = re.compile(r"JSON(?: Schema)?|CSV(?: on the Web)?|XLSX")
WORD = re.compile(r"[^\W\d_]{2,}")
SPOKEN = ("title", "aria-label", "aria-description", "alt", "placeholder", "label")
SHOWN = ("code", "script", "style")


def marked(text: str) -> str:
    return f"⟦{text}⟧"


def words_file() -> str:
    """Return the words of the language: the English ones, each between its marks."""
    lines = []
    nested: dict[str, Any] = {}
    for key, text in shipped("en").items():
        *way, last = key.split(".")
        held = nested
        for step in way:
            held = held.setdefault(step, {})
        held[last] = marked(text)

    def dump(held: dict[str, Any], depth: int) -> None:
        for key, value in held.items():
            if isinstance(value, dict):
                lines.append(f'{"  " * depth}"{key}":')
                dump(value, depth + 1)
            else:
                quoted = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
                lines.append(f'{"  " * depth}"{key}": "{quoted}"')

    dump(nested, 0)
    return "\n".join(lines) + "\n"


def _translated(found: re.Match[str]) -> str:
    english = found["en"].strip("\"'")
    return f'{{sq: {found["sq"]}, en: {found["en"]}, {TAG}: "{marked(english)}"}}'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tiny(tmp_path_factory.mktemp("pseudo"), *LANGUAGES)
    for path in root.rglob("*.yaml"):
        path.write_text(TEXT.sub(_translated, path.read_text(encoding="utf-8")), encoding="utf-8")
    for path in root.rglob(f"*.{TAG}.md"):
        text = path.read_text(encoding="utf-8").replace(f"Purpose ({TAG})", marked("Purpose"))
        path.write_text(text.replace(f"Words in {TAG}.", marked("Words.")), encoding="utf-8")
    write(root, {f"content/words/{TAG}.yaml": words_file()})
    built = build(Order(root, root / "public", plain=True, as_of=date(2024, 6, 1)))
    assert built.shown is not None, built
    return Site(built.shown, built.sites)


def known() -> set[str]:
    """Return words that are not ours: names of languages and months, as Babel knows them."""
    locale = Locale.parse(TAG)
    names = [str(locale.languages.get(tag, "")) for tag in LANGUAGES]
    names += [Locale.parse(tag).get_display_name() or "" for tag in LANGUAGES]
    names += [month for shape in locale.months["format"].values() for month in shape.values()]
    return {word.casefold() for name in names for word in WORD.findall(name)}


def spoken(tree: Any) -> Iterator[str]:
    """Yield every text and every spoken attribute of a page that claims to be in the page's own language."""
    for node in tree.iter():
        if not isinstance(node.tag, str) or node.tag in SHOWN:
            continue
        lang = next(iter(node.xpath("ancestor-or-self::*[@lang][1]/@lang")), TAG)
        if lang == TAG:
            texts = [node.text, *(node.get(name) for name in SPOKEN), *_said_by_scripts(node)]
            texts.append(node.get("content") if node.get("name") == "description" else None)
            yield from (text for text in texts if text)
        above = next(iter(node.xpath("parent::*/ancestor-or-self::*[@lang][1]/@lang")), TAG)
        if node.tail and above == TAG:
            yield node.tail


def _said_by_scripts(node: Any) -> Iterator[str]:
    """Yield what scripts are given to say: words in attributes of data, alone or as JSON."""
    for name, value in node.attrib.items():
        if name.startswith("data-") and value.startswith("{"):
            yield from _leaves(json.loads(value))
        elif name == "data-facets":
            yield from (one.partition("=")[2] for one in value.split("\n"))
        elif name.startswith("data-") and " " in value.strip() and "_static/" not in value:
            yield value


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _leaves(one)
    elif isinstance(value, str):
        yield value


def foreign(tree: Any) -> list[str]:
    """Return what is neither marked nor a name, a code or a number."""
    found = []
    for text in spoken(tree):
        rest = FORM.sub(" ", CODE.sub(" ", text))
        while MARKED.search(rest):
            rest = MARKED.sub(" ", rest)
        if [word for word in WORD.findall(rest) if word.casefold() not in known()]:
            found.append(text.strip()[:120])
    return found


def own(site: Site) -> list[Path]:
    """Return the pages of the language, those too that show two other languages side by side."""
    return sorted((site.out / TAG).rglob("*.html"))


def test_every_page_speaks_its_own_language(site: Site) -> None:
    pages = {path: html.parse(str(path)).getroot() for path in own(site)}
    assert len(pages) > 40
    found = {path.relative_to(site.out).as_posix(): foreign(tree) for path, tree in pages.items()}
    assert {path: texts for path, texts in found.items() if texts} == {}


def test_a_word_that_leaks_would_be_found() -> None:
    leak = f'<html lang="{TAG}"><body><p title="Menu">⟦a ⟦b⟧⟧</p><p lang="sq">Menyja</p> Search</body></html>'
    assert foreign(html.fromstring(leak)) == ["Menu", "Search"]


def test_scripts_speak_it_too(browser: Browser, site: Site) -> None:
    window = visit(browser, site.base, "desktop", "light")
    found = {}
    for path in own(site):
        address = path.relative_to(site.out / TAG).as_posix().removesuffix(".html")
        found[address] = foreign(html.fromstring(window.turn(TAG, address).content()))
    window.close()
    assert {address: texts for address, texts in found.items() if texts} == {}


def test_three_languages_lead_to_each_other(site: Site) -> None:
    addresses = {
        lang: {path.relative_to(site.out / lang) for path in (site.out / lang).rglob("*.html")} for lang in LANGUAGES
    }
    assert addresses["sq"] == addresses["en"] == addresses[TAG]
    switch = site.page(TAG, "page/example-page").xpath("//*[contains(@class, 'languages')]//a/@href")
    assert [Path(href).parts[-3] for href in switch] == list(LANGUAGES)
