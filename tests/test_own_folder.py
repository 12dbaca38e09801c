"""A record with a folder of its own: what each file there is, and that none of it is lost without a word."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators import check
from generators.confirming import Confirmation, confirmed
from generators.document import address_of
from generators.loading import load
from generators.problem import DoracakError
from generators.redline.compare import other_files
from generators.redline.states import State
from generators.tree import FolderTree
from tests.tiny import handbook, write

OWN = "content/reports/example-report"
ADDRESSES = [
    (f"{OWN}/example-report.yaml", "record", "", ""),
    (f"{OWN}/example-report.sq.md", "prose", "sq", ""),
    (f"{OWN}/example-report.en.stamps.yaml", "stamps", "en", ""),
    (f"{OWN}/ex-committee-2026.sq.md", "narrative", "sq", "ex-committee-2026"),
    (f"{OWN}/answers/ex-committee-2026/ministry.yaml", "answers", "", "ex-committee-2026/ministry"),
]
STRAYS = [
    "content/reports/example-report.yaml",
    f"{OWN}/other.yaml",
    f"{OWN}/ex-committee-2026.sq.stamps.yaml",
    f"{OWN}/answers/ministry.yaml",
    f"{OWN}/answers/ex-committee-2026/deep/ministry.yaml",
    f"{OWN}/replies/ex-committee-2026/ministry.yaml",
]


@pytest.mark.parametrize(("path", "what", "lang", "name"), ADDRESSES)
def test_each_file_says_what_it_is(path: str, what: str, lang: str, name: str) -> None:
    address = address_of(path)
    assert address is not None
    assert (address.kind.name, address.id) == ("report", "example-report")
    assert (address.what, address.lang, address.name) == (what, lang, name)


@pytest.mark.parametrize("path", STRAYS)
def test_a_file_that_is_nothing_is_named(path: str, tmp_path: Path) -> None:
    assert address_of(path) is None
    library = load(FolderTree(write(handbook(tmp_path), {path: "title: {en: Lost}\n"})))
    assert [found.place.file for found in check.run(library) if found.check == "unknown-file"] == [path]


def test_narratives_and_answers_belong_to_their_record_and_are_no_records(tmp_path: Path) -> None:
    files = {
        f"{OWN}/example-committee-2024.sq.md": "{#purpose}\n## Qëllimi\n\nFjalë.\n",
        f"{OWN}/answers/example-committee-2024/example-ministry.yaml": "answers: {a: b}\n",
    }
    library = load(FolderTree(write(handbook(tmp_path), files)))
    report = library.documents["example-report"]
    assert set(report.narratives) == {"example-committee-2024"}
    assert report.narratives["example-committee-2024"]["sq"].text.endswith("Fjalë.\n")
    assert report.answers["example-committee-2024"]["example-ministry"] == {"answers": {"a": "b"}}
    assert "example-committee-2024" not in library.ids


def test_hostile_markup_in_a_narrative_is_named_as_in_all_prose(tmp_path: Path) -> None:
    path = f"{OWN}/example-committee-2024.sq.md"
    text = "{#purpose}\n## Qëllimi\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) [y](no-such-record)\n"
    found = check.run(load(FolderTree(write(handbook(tmp_path), {path: text}))))
    assert {"markdown-subset", "unsafe-address", "dangling-link"} <= {
        one.check for one in found if one.place.file == path
    }


def test_a_narrative_is_no_translation_to_confirm(tmp_path: Path) -> None:
    path = f"{OWN}/example-committee-2024.en.md"
    tree = FolderTree(write(handbook(tmp_path), {path: "{#purpose}\n## Purpose\n"}))
    library = load(tree)
    with pytest.raises(DoracakError, match="no-such-document"):
        confirmed(library, tree, path, None, Confirmation("translated", None, date(2024, 1, 1)))


def test_a_redline_names_a_narrative_that_differs(tmp_path: Path) -> None:
    path = f"{OWN}/example-committee-2024.en.md"
    old, new = (State(name, "", FolderTree(handbook(tmp_path / name))) for name in ("old", "new"))
    write(tmp_path / "new", {path: "{#purpose}\n## Purpose\n\nMine.\n"})
    assert other_files(old, new, "") == (path,)
