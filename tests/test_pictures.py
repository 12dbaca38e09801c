"""Pictures: copied where pages look for them, and refused where they could run, call or are not what they say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators import pictures
from generators.building import Order, build
from generators.images import FOLDER
from generators.loading import load
from generators.problem import DoracakError
from generators.serving.desk import Desk
from generators.tree import FolderTree
from generators.wording import linked
from generators.words import words
from tests.tiny import handbook, write

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
PATH = "content/pages/flow.svg"


@pytest.mark.parametrize(
    ("inside", "name", "what"),
    [
        ("<script>alert(1)</script>", "image-script", "<script>"),
        ('<rect onload="alert(1)"/>', "image-script", "onload"),
        ("<foreignObject/>", "image-script", "<foreignObject>"),
        ('<image href="https://a.example/x.png"/>', "image-outside", "https://a.example/x.png"),
        ('<a xlink:href="javascript:alert(1)"/>', "image-outside", "javascript:alert(1)"),
        ("<style>@import 'x.css'</style>", "image-outside", "<style>"),
        ('<rect fill="url(https://a.example/p)"/>', "image-outside", "fill=url(https://a.example/p)"),
        ("<rect>", "image-xml", "mismatch"),
    ],
)
def test_an_svg_that_could_do_something_is_refused(tmp_path: Path, inside: str, name: str, what: str) -> None:
    write(tmp_path, {PATH: SVG.format(inside)})
    with pytest.raises(DoracakError) as refused:
        pictures.read(FolderTree(tmp_path), PATH)
    assert refused.value.name == name
    assert what in refused.value.values["what"]
    for lang in ("en", "sq"):
        assert words(lang).has(f"error.{name}.message") and words(lang).has(f"error.{name}.hint")


def test_a_document_type_and_a_false_ending_are_refused(tmp_path: Path) -> None:
    write(tmp_path, {PATH: '<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("&a;"), "content/pages/a.png": "<svg/>"})
    for path, name in ((PATH, "image-xml"), ("content/pages/a.png", "image-type")):
        with pytest.raises(DoracakError) as refused:
            pictures.read(FolderTree(tmp_path), path)
        assert refused.value.name == name


def test_a_plain_svg_may_use_what_is_inside_it(tmp_path: Path) -> None:
    text = SVG.format('<defs><path id="p" d="M0 0"/></defs><use href="#p" fill="url(#g)"/>')
    write(tmp_path, {PATH: text})
    assert pictures.read(FolderTree(tmp_path), PATH) == text.encode()
    assert pictures.read(FolderTree(tmp_path), "content/pages/none.svg") is None


def test_a_picture_is_addressed_by_its_path_and_code_is_left_alone(tmp_path: Path) -> None:
    library = load(FolderTree(handbook(tmp_path)))
    text = "![A flow](flow.svg) `![a](b.svg)` [![B](../x/b%20c.png)](example-page)"
    made = linked(text, library, "content/pages/example-page.en.md")
    assert made == (
        "![A flow](_images/content/pages/flow.svg) `![a](b.svg)` [![B](_images/content/x/b%20c.png)](page/example-page)"
    )


def test_a_build_publishes_the_picture_once_for_all_languages(tmp_path: Path) -> None:
    root = handbook(tmp_path / "root")
    prose = "{#purpose}\n## Purpose\n\n![A flow](flow.svg)\n"
    write(root, {PATH: SVG.format(""), **{f"content/pages/example-page.{lang}.md": prose for lang in ("sq", "en")}})
    built = build(Order(root, tmp_path / "out", plain=True, as_of=date(2024, 6, 1)))
    assert built.shown is not None, built.problems
    assert (built.shown / "_images" / PATH).read_bytes() == SVG.format("").encode()
    page = (built.shown / "sq" / "page" / "example-page.html").read_text(encoding="utf-8")
    assert f'<img src="../../_images/{PATH}" alt="A flow"' in page
    assert f"_images/{PATH}" in (built.shown / "manifest.json").read_text(encoding="utf-8")


def test_the_preview_shows_it_too_but_never_what_a_build_refuses(tmp_path: Path) -> None:
    bad = "content/pages/bad.svg"
    prose = "{#purpose}\n## Purpose\n\n![A flow](flow.svg) ![Bad](bad.svg)\n"
    texts = {f"content/pages/example-page.{lang}.md": prose for lang in ("sq", "en")}
    root = write(handbook(tmp_path), {PATH: SVG.format(""), bad: SVG.format("<script/>"), **texts})
    desk = Desk(root, date(2024, 6, 1))
    desk.refresh()
    assert desk.now.edition is not None, desk.now.problems
    assert desk.now.edition.file(FOLDER, PATH) == SVG.format("").encode()
    assert desk.now.edition.file(FOLDER, bad) == b""
    assert desk.now.edition.file(FOLDER, "content/site.yaml") is None
