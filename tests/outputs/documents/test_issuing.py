"""From repositories to files: nothing internal, both languages beside each other, and a theme with mistakes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from generators import check
from generators.building import Order, build
from generators.issuing import ahead, issued
from generators.loading import load
from generators.outputs.documents.form import FORMS
from generators.problem import DoracakError
from generators.tree import FolderTree
from tests.outputs.documents.houses import DAY, PDFTOTEXT, part, said, view
from tests.tiny import handbook, minutes, write

THEME = "content/theme.yaml"


def test_internal_blocks_reach_no_document(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    path = root / "content/minutes/2024/ec-2024-03-01.yaml"
    item = "    points:\n      - {id: p1, access: internal, text: {sq: Fshehtina, en: Fshehtina}}\n"
    item += "      - {id: p2, text: {sq: Kanarina, en: Kanarina}}\n"
    text = path.read_text()
    assert "    deliberated: not-stated\n" in text
    path.write_text(text.replace("    deliberated: not-stated\n", f"    deliberated: not-stated\n{item}"))
    views = {lang: view(root, lang) for lang in ("sq", "en")}
    for file in issued(views, FolderTree(root), "ec-2024-03-01", list(FORMS)):
        form = file.name.rpartition(".")[2]
        if form != "pdf" or PDFTOTEXT:
            assert "Kanarina" in said(form, file.raw)
            assert "Fshehtina" not in said(form, file.raw)


def test_two_languages_stand_beside_each_other(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    files = list(
        issued({"sq": view(root, "sq")}, FolderTree(root), "example-guideline", ["docx", "pdf"], bilingual=True)
    )
    assert [file.name for file in files] == ["example-guideline.en-sq.docx", "example-guideline.en-sq.pdf"]
    document = part(files[0].raw, "word/document.xml")
    assert '<w:tblStyle w:val="PairsTable"/>' in document
    assert document.index("Words in sq") < document.index("Words in en")
    # A heading is one in the first language alone: contents name it once.
    assert document.count('w:val="Heading1"') == document.count('w:val="LikeHeading1"') > 0


def test_what_has_one_language_has_no_other_beside_it(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    with pytest.raises(DoracakError) as raised:
        list(issued({"sq": view(root, "sq")}, FolderTree(root), "example-ministry", ["docx"], bilingual=True))
    assert raised.value.name == "not-bilingual"


def test_documents_are_built_ahead_for_what_stands_in_its_own_language(tmp_path: Path) -> None:
    root = handbook(tmp_path / "repository")
    (root / "guidelines/example-guideline.en.md").unlink()
    made = ahead({lang: view(root, lang) for lang in ("sq", "en")}, FolderTree(root), {}, tmp_path / "memory")
    assert "guideline/example-guideline.docx" in made["sq"].files
    assert "guideline/example-guideline.docx" not in made["en"].files
    assert "minutes/ec-2024-03-01.pdf" in made["en"].files
    assert "tor/example-standard.pdf" in made["en"].files


def test_pages_lead_to_their_documents_unless_none_are_asked_for(tmp_path: Path) -> None:
    root, out = handbook(tmp_path / "repository"), tmp_path / "public"
    order = Order(root, out, as_of=DAY)
    for documents in (True, False):
        built = build(replace(order, documents=documents))
        assert built.shown is not None
        page = out / "en/guideline/example-guideline.html"
        hrefs = [str(href) for href in html.parse(page).xpath("//nav[@class='ways']//a/@href")]
        found = [href for href in hrefs if href.endswith((".docx", ".pdf"))]
        assert len(found) == (2 if documents else 0)
        assert all((page.parent / href).is_file() for href in found)
        # In each language: a guideline, terms of reference, minutes, and the blank form of a report.
        assert len(list(out.rglob("*.docx"))) == (8 if documents else 0)


MISTAKES = {
    "colours: {primary: '#ffee00'}": ("wrong-value", "primary"),
    "colours: {primary: blue}": ("wrong-value", "primary"),
    "margins: {top: '500'}": ("wrong-value", "top"),
    "size: huge": ("wrong-value", "size"),
    "paper: a5": ("wrong-value", "paper"),
    "logo: {file: /etc/passwd, alt: {en: x}}": ("wrong-value", "file"),
    "logo: {file: ../x.png, alt: {en: x}}": ("wrong-value", "file"),
    "colors: {primary: '#000000'}": ("unknown-key", "colors"),
}


@pytest.mark.parametrize("line", MISTAKES)
def test_a_mistake_in_the_theme_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    root = write(handbook(tmp_path), {THEME: f"# The house style.\n{line}\n"})
    found = [problem for problem in check.run(load(FolderTree(root))) if problem.place.file == THEME]
    assert [(problem.check, problem.values["key"], problem.place.line) for problem in found] == [(*MISTAKES[line], 2)]


def test_a_theme_sets_fonts_colours_margins_and_the_lines_above(tmp_path: Path) -> None:
    text = (
        "institution: {sq: Kryeministria, en: Office}\nunit: {sq: Sekretariati, en: Unit}\npaper: letter\n"
        "fonts: {office_text: Georgia}\ncolours: {primary: '#5a1230'}\nmargins: {left: '40'}\n"
    )
    root = write(handbook(tmp_path), {THEME: text})
    assert [one for one in check.run(load(FolderTree(root))) if one.place.file == THEME] == []
    for file in issued({"sq": view(root, "sq")}, FolderTree(root), "example-guideline", ["docx", "odt", "html"]):
        form = file.name.rpartition(".")[2]
        assert "Kryeministria" in said(form, file.raw)
        assert "Sekretariati" in said(form, file.raw)
        style = {"docx": "word/styles.xml", "odt": "styles.xml"}.get(form)
        look = part(file.raw, style) if style else file.raw.decode()
        assert "Georgia" in look
        assert "5a1230" in look.lower()
        if form == "docx":
            assert 'w:left="2268"' in part(file.raw, "word/document.xml")


def test_a_register_is_whole_on_paper_however_long_it_is(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    line = (
        "      - {{code: EC/2024-03-01/A{}, text: {{sq: Të bëhet, en: {}}}, due: {{date: 2024-04-01}}, status: open}}\n"
    )
    tasks = [f"To do {place:03}." for place in range(250)]
    actions = "".join(line.format(place, task) for place, task in enumerate(tasks, 1))
    path = root / "content/minutes/2024/ec-2024-03-01.yaml"
    path.write_text(minutes("EC/2024-03-01", "2024-03-01", item=f"    actions:\n{actions}"))
    (file,) = issued({"en": view(root)}, FolderTree(root), "register/actions", ["html"])
    text = said("html", file.raw)
    assert [task for task in tasks if task not in text] == []
