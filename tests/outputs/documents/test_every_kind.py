"""Every kind of record comes out in all forms and languages, with every word of its page, and passes the auditors."""

from __future__ import annotations

from pathlib import Path

import pytest
from openxml_audit import OdfValidator, OpenXmlValidator  # type: ignore[import-untyped]

from generators.blocks import Bullets, Fields, Heading, Notice, Page, Paragraph, Table
from generators.kind import registry
from generators.outputs.documents.form import FORMS
from generators.outputs.documents.render import render_all
from generators.pages import record_page
from generators.view import plain
from tests.outputs.documents.houses import PDFTOTEXT, house, said, view
from tests.tiny import handbook

KINDS = sorted(name for name, kind in registry().items() if kind.paged)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return handbook(tmp_path_factory.mktemp("handbook"))


def words_of(page: Page) -> list[str]:
    """Return everything that a page says but for its prose, which has tests of its own."""
    found = [plain(page.title)]
    for block in page.blocks:
        if isinstance(block, Heading | Paragraph | Notice):
            found.append(plain(block.words))
        elif isinstance(block, Bullets):
            found += [plain(item.words) for item in block.items]
        elif isinstance(block, Fields):
            found += [words for label, value in block.rows for words in (label, plain(value))]
        elif isinstance(block, Table) and block.rows:
            found += [column.label for column in block.columns]
            found += [plain(cell.words) for row in block.rows for cell in row.cells]
    return [" ".join(one.split()) for one in found if one]


@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_says_all_its_words_in_every_form(root: Path, kind: str, lang: str) -> None:
    seen = view(root, lang)
    pages = [record_page(seen, document, {}) for document in seen.library.of(kind)]
    assert pages
    for page, made in zip(pages, render_all(pages, house(root, lang), list(FORMS)), strict=True):
        for form, raw in made.items():
            if form == "pdf" and PDFTOTEXT is None:
                continue
            wanted = words_of(page)
            assert [one for one in wanted if not holds(said(form, raw), one, form)] == [], form


def holds(text: str, wanted: str, form: str) -> bool:
    """Say whether a file says the words; a PDF divides words and takes columns apart, so that each is looked for."""
    if form != "pdf":
        return wanted in text
    solid = "".join(text.split())
    return all(word.replace("-", "") in solid.replace("-", "") for word in wanted.split())


@pytest.mark.parametrize("form", ["docx", "odt"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_auditor_finds_nothing(root: Path, tmp_path: Path, kind: str, form: str) -> None:
    seen = view(root)
    pages = [record_page(seen, document, {}) for document in seen.library.of(kind)]
    for made in render_all(pages, house(root), [form]):
        path = tmp_path / f"made.{form}"
        path.write_bytes(made[form])
        assert [str(found) for found in findings(path)] == []


def findings(path: Path) -> list[object]:
    validator = OdfValidator() if path.suffix == ".odt" else OpenXmlValidator()
    return list(validator.validate(path).errors)
