"""What anyone may send us: every case gets the answer that it must get, and nothing that is let through is markup.

The cases stand in tests/hostile/; tests/hostile_cases.py says how they are written.
"""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from lxml import html

from generators import check, report
from generators.loading import load
from generators.problem import Problem, Severity
from generators.tree import FolderTree
from generators.words import words
from tests.hostile_cases import ALL, PASSING, Case
from tests.hostile_site import hostile_site
from tests.repository import MINIMAL

SECONDS = 20
"""How long any one case may take to be answered, on a busy machine."""


def repository(root: Path) -> Path:
    shutil.copytree(MINIMAL, root, dirs_exist_ok=True)
    return root


def found(root: Path) -> list[Problem]:
    return [one for one in check.run(load(FolderTree(root))) if report.severity(one) is Severity.ERROR]


def test_there_are_enough_cases() -> None:
    assert len(ALL) >= 150
    assert len({str(case) for case in ALL}) == len(ALL)


@pytest.mark.parametrize("case", ALL, ids=str)
def test_every_case_gets_its_answer(case: Case, tmp_path: Path) -> None:
    case.put(repository(tmp_path))
    begin = time.monotonic()
    problems = found(tmp_path)
    assert time.monotonic() - begin < SECONDS
    said = {(one.check, one.place.line) for one in problems}
    if "refused" in case.told:
        assert tuple(case.told["refused"]) in said, said
    elif not case.told.get("loose"):
        assert said == set()
    for lang in ("en", "sq"):
        for form in report.FORMATS.values():
            text = form(problems, words(lang))
            assert "Traceback" not in text
            assert text.isprintable() or not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", text)


def test_no_message_can_forge_an_annotation(tmp_path: Path) -> None:
    for case in ALL:
        if "annotation" in case.told["name"]:
            case.put(repository(tmp_path))
    lines = report.github(found(tmp_path), words("en")).splitlines()
    assert len(lines) >= 2
    assert all(re.match(r"::error file=[^:]*,title=E\d+", line) for line in lines)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_site(tmp_path_factory)


def pages(built: Path) -> Iterator[tuple[Path, Any]]:
    for path in sorted(built.rglob("*.html")):
        yield path, html.fromstring(path.read_bytes())


def test_what_is_let_through_is_shown_as_it_is_written(built: Path) -> None:
    missing = []
    for case in PASSING:
        for lang in (case.told["only"],) if "only" in case.told else ("sq", "en"):
            tree: Any = html.fromstring((built / lang / f"{case.page}.html").read_bytes())
            place = tree if case.told.get("anywhere") else tree.xpath("//main")[0]
            text = " ".join((place.text_content() + " ".join(place.xpath(".//@aria-label"))).split())
            if case.told["shown"] not in text:
                missing.append((str(case), lang, text[:300]))
    assert missing == []


ALLOWED = {"src", "href", "id", "class", "lang", "hreflang", "rel", "media", "role", "tabindex", "scope", "type"}
ALLOWED |= {"charset", "content", "name", "http-equiv", "hidden", "start", "colspan", "title", "for", "open", "defer"}
ALLOWED |= {"d", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "viewbox", "width", "height"}
ALLOWED |= {"x", "y", "x1", "x2", "y1", "y2", "rx", "transform", "text-anchor"}
TAGS = {
    "html",
    "head",
    "meta",
    "title",
    "link",
    "script",
    "body",
    "header",
    "footer",
    "main",
    "nav",
    "article",
    "section",
}
TAGS |= {"a", "div", "span", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote"}
TAGS |= {"table", "caption", "thead", "tbody", "tr", "th", "td", "em", "strong", "code", "pre", "sup", "hr", "br"}
TAGS |= {"figure", "figcaption", "desc", "g", "line", "rect", "text"}
TAGS |= {"button", "svg", "path", "details", "summary", "kbd", "output"}


def test_no_page_holds_anything_that_could_run(built: Path) -> None:
    count = 0
    for path, tree in pages(built):
        count += 1
        for element in tree.iter():
            assert isinstance(element.tag, str), (path, "a comment or instruction")
            assert element.tag in TAGS, (path, element.tag)
            for name, value in element.attrib.items():
                allowed = name in ALLOWED or name.startswith(("aria-", "data-"))
                assert allowed and not name.startswith("on") and name != "style", (path, element.tag, name)
                if name in ("href", "src"):
                    assert urlsplit(value).scheme in ("", "http", "https", "mailto", "tel"), (path, value)
                    assert not value.startswith(("//", "/\\", "\\")), (path, value)
            if element.tag == "script":
                assert re.fullmatch(r"(\.\./)*_static/[\w.-]+\.js\?v=[0-9a-f]{8}", element.get("src")), path
                assert not (element.text or "").strip()
            if element.tag == "link" and element.get("rel") == "stylesheet":
                assert "://" not in element.get("href")
            if element.get("http-equiv"):
                assert element.get("http-equiv") == "Content-Security-Policy"
    assert count > 100
