"""The outputs: everything escaped, readable without colour, in both languages, never longer than allowed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import pytest
from lxml import html as lxml_html
from playwright.sync_api import Browser

from generators.redline import formats, html, markdown
from generators.redline.report import Report
from generators.redline.visible import visible
from generators.words import FOLDER, shipped, words
from tests import git_repository
from tests.redline.conftest import Redline
from tests.redline.test_fields import replaced
from tests.tiny import write

Scheme = Literal["light", "dark"]
GUIDELINE = "guidelines/example-guideline"
LANGUAGES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</del></ins></td></table><h1>Taken over</h1>",
    "<!-- a comment",
    "&lt;b&gt; &#x3c;i&#x3e;",
    "javascript:alert(1)",
    "[click](javascript:alert(1)) ![x](https://evil.example/x.png)",
    "@everyone #1 GH-1 www.evil.example https://evil.example",
    "```\n</details>\n```",
    "| a | b |",
    "\x1b[31mred\x1b[0m \x07",
    "\u202eright to left\u202c zero\u200bwidth \u2066isolate",
    "{{ 7 * 7 }} {% x %} ${HOME} %s {name}",
    "::error::taken over",
    "§" * 5000,
]


TAGS = {
    *("html", "head", "meta", "title", "link", "body", "main", "h1", "h2", "h3", "p", "ul", "ol", "li", "a", "br"),
    *("section", "code", "strong", "div", "span", "table", "caption", "thead", "tbody", "tr", "th", "td", "del", "ins"),
}
MARKS = ("## ", "### ", "- ", "  - ", "    - ", "**")


def hostile(root: Path, text: str) -> None:
    quoted = json.dumps(f"Title {text}")
    path = root / "content/pages/example-page.yaml"
    lines = path.read_text().splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("title:"))
    lines[at] = f"title: {{sq: {quoted}, en: {quoted}}}"
    path.write_text("\n".join(lines) + "\n")
    replaced(root / f"{GUIDELINE}.sq.md", "Words in sq.", f"Words {text} in sq.")
    write(root, {f"content/pages/x{'y' * 30}.yaml": path.read_text()})


def outputs(report: Report) -> dict[str, str]:
    return {name: make(report, words(report.lang)) for name, make in formats.FORMATS.items()}


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_shown_and_never_run(root: Path, redline: Redline, text: str) -> None:
    hostile(root, text)
    said = outputs(redline())
    page: Any = lxml_html.fromstring(said["html"])
    assert {one.tag for one in page.iter() if isinstance(one.tag, str)} <= TAGS
    assert len(page.xpath("//h1")) == 1
    assert not page.xpath("//@style | //@*[starts-with(name(), 'on')] | //script | //style | //img")
    assert all(href.startswith(("#doc-", "redline.css")) for href in page.xpath("//@href"))
    for name in ("html", "markdown", "text"):
        assert not set(said[name]) & set("\x1b\x07\u202e\u200b\u2066"), name
    assert "<script" not in said["markdown"]
    assert "<img" not in said["markdown"]
    for line in filter(None, said["markdown"].splitlines()):
        assert line.startswith(MARKS) or line[0].isalpha(), line
    assert "@everyone" not in said["markdown"]
    assert "](" not in said["markdown"]


def test_the_text_of_a_hostile_page_is_there_to_be_read(root: Path, redline: Redline) -> None:
    replaced(root / f"{GUIDELINE}.sq.md", "Words in sq.", "Words <b>in</b> sq.")
    page: Any = lxml_html.fromstring(outputs(redline())["html"])
    assert "<b>" in page.text_content()
    assert not page.xpath("//b")


def test_what_nobody_would_see_is_written_out() -> None:
    assert visible("a\u202eb\u200bc\x00") == "a‹U+202E›b‹U+200B›c‹U+0000›"
    assert visible("Çështja\u00a0ë\n\tx") == "Çështja\u00a0ë\n\tx"


def test_a_comment_is_never_too_long_and_says_what_is_left_out(root: Path, redline: Redline) -> None:
    for number in range(60):
        page = (root / "content/pages/example-page.yaml").read_text()
        prose = "".join(f"A @paragraph <{line}> of many * words.\n\n" for line in range(60))
        write(root, {f"content/pages/page-{number}.yaml": page, f"content/pages/page-{number}.en.md": prose})
    comment = markdown.comment(redline(), words("en"))
    assert len(comment) <= markdown.LIMIT
    assert "are not shown here" in comment.splitlines()[-1]
    assert comment.index("60 documents added") < comment.index("###")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_has_both_languages_side_by_side_with_signs_and_words(root: Path, redline: Redline, lang: str) -> None:
    replaced(root / f"{GUIDELINE}.sq.md", "Words in sq.", "Words and more in sq.")
    page: Any = lxml_html.fromstring(html.page(redline(lang=lang), words(lang), "x.css"))
    assert page.get("lang") == lang
    cells = page.xpath("//section//td[@lang]")
    assert [cell.get("lang") for cell in cells] == ["sq", "en"]
    added = cells[0].xpath(".//ins")[0]
    heard = added.xpath("./span[@class='heard']/text()")
    assert heard == [words(lang)("redline.sign.added"), words(lang)("redline.sign.end")]
    assert added.xpath("./span[@class='sign'][@aria-hidden='true']/text()") == ["+"]
    assert "Words in en." in cells[1].text_content()


def test_json_holds_everything(root: Path, redline: Redline) -> None:
    replaced(root / f"{GUIDELINE}.sq.md", "Words in sq.", "Words and more in sq.")
    data = json.loads(outputs(redline())["json"])
    cell = data["sections"][0]["prose"][0]["cells"][0]
    assert cell["runs"] == [
        {"what": "same", "text": "Words "},
        {"what": "added", "text": "and more "},
        {"what": "same", "text": "in sq."},
    ]
    assert {listing["key"] for listing in data["listings"]} == {"outdated", "affected"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_is_there_in_every_language(lang: str) -> None:
    keys = [
        key
        for key in shipped("en")
        if key.startswith(("redline.", "codeowners.", "command.redline", "command.codeowners"))
    ]
    assert keys
    for key in keys:
        assert shipped(lang).get(key), key
        assert slots(shipped(lang)[key]) == slots(shipped("en")[key]), key


def slots(text: str) -> set[str]:
    return {part.split("}")[0] for part in text.split("{")[1:]}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_in_a_browser(
    root: Path,
    redline: Redline,
    browser: Browser,
    axe: str,
    lang: str,
    scheme: Scheme,
    tmp_path: Path,
) -> None:
    hostile(root, HOSTILE[1])
    table = "\n| A | B |\n|---|---|\n| 1 | 2 |\n"
    path = root / f"{GUIDELINE}.en.md"
    path.write_text(path.read_text() + table)
    git_repository.commit(root)
    path.write_text(path.read_text().replace("| 2 |", "| 3 |"))
    (root / "content/acts/example-act.yaml").unlink()
    for asked in ("HEAD", "HEAD~1"):
        report = redline(asked, lang)
        (tmp_path / "redline.html").write_text(html.page(report, words(lang), "redline.css"), encoding="utf-8")
        (tmp_path / "redline.css").write_bytes(html.STYLE.read_bytes())
        looks_right(browser, axe, scheme, tmp_path / "redline.html")


def looks_right(browser: Browser, axe: str, scheme: Scheme, path: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(path.as_uri())
    line = page.evaluate("getComputedStyle(document.querySelector('ins')).textDecorationLine")
    assert line == "underline", "no style"
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert complaints == []
    context.close()
    # The policy keeps axe out too, so it is lifted here.
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    page.goto(path.as_uri())
    page.evaluate(axe)
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    result = page.evaluate("rules => axe.run({runOnly: rules})", rules)
    assert [(rule["id"], rule["nodes"][0]["html"][:300]) for rule in result["violations"]] == []
    context.close()
