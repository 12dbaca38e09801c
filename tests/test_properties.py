"""Whatever stands in any file or on any command line: an answer in bounded time, and never an exception of ours."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators import bearable, check, command, limits, links, prose, report, wording
from generators.chain import link
from generators.decoding import NOT_TEXT, decode
from generators.library import Library
from generators.loading import load
from generators.options import parse, split
from generators.outputs.site import addresses
from generators.problem import DoracakError
from generators.tree import FolderTree
from generators.words import words
from tests.repository import MINIMAL

SECONDS = 5.0
LINKS = ["{#a}\n", "[x]{.param}", "](terms)", "](terms#quorum)", "```\n", "[a]: terms\n"]
MARKS = [*"[](){}<>`*_~^$|#!&:;\"'\\/\n \tab1ë", *LINKS]
MARKUP = st.lists(st.sampled_from(MARKS), max_size=40).map("".join)
PIECES = ["javascript:", "data:", "https://", "//", "&colon;", "&#58;", "%3A", "\u200b"]
ADDRESS = st.lists(st.sampled_from([*"javscript:/\\#?@.%&;=\t\n ", *PIECES]), max_size=12).map("".join)
KEYS = ["retired:\n", "  - id: x\n", "    date: 2024-01-01\n", "    reason: {sq: a, en: b}\n", "a: b\n", "~", "null"]
KEYS += ["about.1: ", "of: 0123456789ab", "status: reviewed"]
YAML = st.lists(st.sampled_from([*"-:[]{}#&*!|>'\"%@`,? \n", *KEYS]), max_size=25).map("".join)
RECORDS = ["content/retired.yaml", "content/pages/welcome.en.stamps.yaml", "content/words/en.yaml", "content/site.yaml"]
RECORDS += ["content/acts/law-1-2020.yaml", "guidelines/tor/committee-terms.yaml"]
TEXTS = ["content/pages/welcome.en.md", "guidelines/guide.sq.md", "guidelines/tor/standard-terms.en.md"]
TIRING = ["` a " * 100_000, "`a" * 100_000, "](" * 100_000, "[a]: " * 50_000, "[x]{.param " * 50_000, "```\n" * 50_000]
TIRING += ["[^1]: a\n\n" * 20_000, "{#a}\n## A\n\n[^1]\n\n" * 400 + "[^1]: b\n" * 400]
WIDE = ("|a" * 100 + "|\n") + ("|-" * 100 + "|\n") + ("|a" * 100 + "|\n") * 90
ALLOWED = [
    "[ " * limits.MARKDOWN_BRACKETS,
    "![ " * limits.MARKDOWN_BRACKETS,
    "[a](<" * 3_900,
    "*a " * 6_000,
    "&a;" * 600,
]
ALLOWED += [WIDE, "a\n\n" * 9_900, "1. a\n" * 19_000, "a **b** _c_ `d`\n" * 15_000, "{#a}\n## b\n\n" * 6_000]
ALLOWED += ["a\n: b\n\n" * 6_000, "[^a]: b\n\n" * 9_000, "<!-- " * 3_900]
WORDS = ["--root", "--lang", "--format", "--", "-", "--help", "-h", "--root=", "--as-of", "sq", "json", "=", "check"]


@contextmanager
def bounded() -> Iterator[None]:
    begin = time.monotonic()
    yield
    assert time.monotonic() - begin < SECONDS


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path_factory.mktemp("properties") / "repository"))


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    return load(FolderTree(root))


def answered(root: Path) -> None:
    with bounded():
        problems = check.run(load(FolderTree(root)))
        for form in report.FORMATS.values():
            assert not NOT_TEXT.search(form(problems, words("sq")))


@pytest.mark.parametrize("path", RECORDS)
@settings(max_examples=25)
@given(text=YAML | st.text(max_size=60))
def test_any_yaml_in_any_place_is_answered(root: Path, path: str, text: str) -> None:
    whole = (MINIMAL / path).read_bytes() if (MINIMAL / path).is_file() else None
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_bytes(text.encode("utf-8", "surrogatepass"))
    answered(root)
    (root / path).write_bytes(whole) if whole is not None else (root / path).unlink()


@pytest.mark.parametrize("path", ["content/ids.txt", "content/codes.txt"])
@settings(max_examples=25)
@given(raw=st.binary(max_size=80) | st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_list_of_ids_is_answered(root: Path, path: str, raw: bytes) -> None:
    (root / path).write_bytes(raw)
    answered(root)
    (root / path).unlink()


@pytest.mark.parametrize("path", TEXTS)
@settings(max_examples=40)
@given(text=MARKUP)
def test_any_markdown_in_any_place_is_answered(root: Path, path: str, text: str) -> None:
    (root / path).write_text(text, encoding="utf-8")
    answered(root)
    shutil.copy(MINIMAL / path, root / path)


@given(MARKUP)
def test_any_markdown_is_linked_filled_and_cut(library: Library, text: str) -> None:
    with bounded():
        linked = wording.linked(text, library)
        assert re.sub(r"glossary/(?=terms)", "", linked) == re.sub(r"glossary/(?=terms)", "", text)
        wording.filled(text, {"x": "a](javascript:alert(1)) <b>"})
        wording.section_texts(prose.parse("x.md", text))


@given(st.text(max_size=60))
def test_a_filled_slot_shows_its_value_and_is_no_markup(value: str) -> None:
    (unit,) = prose.parse("x.md", wording.filled("[x]{.param} z", {"x": f"a{value}"})).units or [None]
    assert unit is not None
    assert unit.links == ()
    assert unit.kind == "paragraph"


@pytest.mark.parametrize("text", TIRING, ids=lambda text: ascii(text[:12]))
def test_rewriting_takes_bounded_time(library: Library, text: str) -> None:
    with bounded():
        wording.linked(text, library)
        wording.filled(text, {})
        if len(text) < 50_000:
            wording.section_texts(prose.parse("x.md", text))


@given(ADDRESS | st.text(max_size=40))
def test_no_address_gets_through_that_a_browser_would_run(href: str) -> None:
    made = addresses.resolve("page/x", href)
    if made is None:
        return
    assert urlsplit(made).scheme in ("", "http", "https", "mailto", "tel")
    assert not re.match(r"[\s\x00-\x20]*(//|\\|/\\)", made)
    assert not re.match(r"(?i)[\s\x00-\x20]*(javascript|data|vbscript|file)\s*:", made)


@given(ADDRESS | st.text(max_size=40))
def test_any_address_is_judged(href: str) -> None:
    links.target(href)
    if not links.is_outside(href):
        assert not re.match(r"(?i)[\x00-\x20]*[a-z][a-z0-9+.-]*:", href.replace("\t", "").replace("\n", ""))


@given(st.text())
def test_the_gate_lets_people_s_texts_through_and_names_a_line_that_is_there(text: str) -> None:
    read, _ = decode("x.md", text.encode("utf-8", "surrogatepass"))
    for problem in bearable.breaches("x.md", read):
        assert 1 <= problem.place.line <= read.count("\n") + 1


@pytest.mark.parametrize("text", ALLOWED, ids=lambda text: ascii(text[:12]))
def test_what_the_gate_lets_through_is_read_in_bounded_time(text: str) -> None:
    broken = "\n".join(re.findall(r".{1,18000}(?:\s|$)", text, re.DOTALL)) if "\n" not in text and " " in text else text
    begin = time.process_time()
    if not list(bearable.breaches("x.md", broken)):
        prose.parse("x.md", broken)
    assert time.process_time() - begin < 15


LINES = st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=6)


@given(LINES, st.sampled_from(["check", "list", "verify", "rollback", "explain", "redline", "build", "new"]))
def test_any_line_is_understood_or_refused(line: list[str], name: str) -> None:
    split(line)
    try:
        parse(command.load(name), line, words("sq"))
    except DoracakError as error:
        assert words("sq").has(f"error.{error.name}.message")


@given(st.binary(max_size=50) | st.just(b'{"number": true, "manifest": ""}') | st.just(b"[" * 10_000))
def test_any_link_of_the_chain_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "link.json"
    path.write_bytes(raw)
    with pytest.raises(DoracakError, match="bad-manifest"):
        link(path)
