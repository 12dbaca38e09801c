"""A form in two languages is filled in once and comes back like any other."""

from __future__ import annotations

from pathlib import Path

from generators.reports.blank import Filler
from generators.reports.files import Desk, of_blank
from generators.tree import FolderTree
from tests.collecting import filling
from tests.collecting.example_form import HEAD, collect, repository, seen

FIELDS = {"summary.facts.when": "2026-01-31", "summary.facts.light": "amber", "summary.facts.count": "12"}
ROWS = {"measures.list": [{"title": "E para", "due": "2026-02-28", "light": "green"}, {"title": "Second"}]}


def test_what_is_filled_into_a_form_of_two_languages_comes_back(tmp_path: Path) -> None:
    root = repository(tmp_path)
    desk = Desk({lang: seen(root, lang) for lang in ("sq", "en")}, FolderTree(root), bilingual=True)
    document = desk.views["sq"].library.documents["example-report"]
    (form,) = of_blank(desk, document, Filler(), ["docx"])
    assert form.name == "example-report-blank.en-sq.docx"
    (made,) = collect(root, filling.word(form.raw, {**HEAD, **FIELDS}, ROWS))
    assert made.answers is not None
    assert (made.lost, made.answers.unfit) == ((), ())
    assert {key: made.answers.values[key] for key in FIELDS} == FIELDS
    first, second = (dict(row) for row in made.answers.values["measures.list"] if not isinstance(row, str))
    assert (first["light"], first["due"], second["title"]) == ("green", "2026-02-28", "Second")
