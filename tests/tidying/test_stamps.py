"""Files of stamps: written line by line, comments kept, keys following their units."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generators import source
from generators.document import Stamp
from generators.loading import load
from generators.prose import stamp
from generators.tidying.stamps import gone_keys, moved_keys, with_keys, with_stamps, without_keys
from generators.translation_states import originals
from generators.tree import FolderTree
from tests.tiny import handbook, write

HELD = """# checked with the ministry
purpose: {of: 000000000000, status: reviewed}

# the list below is new
purpose.1:
  of: 111111111111
  status: translated
"""
STAMP = Stamp(of="222222222222", status="reviewed", by='A. "B" Ç', date=date(2024, 3, 1))


def test_a_stamp_is_replaced_where_it_stands_and_comments_stay() -> None:
    fresh = with_stamps(HELD, {"purpose.1": STAMP, "purpose.2": STAMP})
    assert fresh.startswith(
        "# checked with the ministry\npurpose: {of: 000000000000, status: reviewed}\n\n# the list below"
    )
    data = source.read("x", fresh.encode()).data
    assert list(data) == ["purpose", "purpose.1", "purpose.2"]
    assert data["purpose.1"] == {"of": "222222222222", "status": "reviewed", "by": 'A. "B" Ç', "date": "2024-03-01"}
    assert with_stamps(fresh, {"purpose.1": STAMP}) == fresh


def test_a_new_file_holds_one_line_a_unit() -> None:
    line = 'a: {of: 222222222222, status: reviewed, by: "A. \\"B\\" Ç", date: 2024-03-01}\n'
    assert with_stamps("", {"a": STAMP}) == line


def test_keys_are_renamed_all_at_once() -> None:
    text = "a: {of: x}\nb: {of: y}\nc: {of: z}\n"
    assert with_keys(text, {"a": "b", "b": "c"}) == "b: {of: x}\nc: {of: y}\n"


PAGE = "content/pages/example-page"


def moved(root: Path, held: dict[str, str], prose: str, old: dict[str, str]) -> dict[str, str]:
    lines = "".join(f"{key}: {{of: {stamp(text)}, status: translated}}\n" for key, text in held.items())
    write(root, {f"{PAGE}.sq.md": prose, f"{PAGE}.en.stamps.yaml": lines})
    library = load(FolderTree(root))
    document = library.documents["example-page"]
    return moved_keys(document, originals(library, document), "en", lambda path, lang, wanted: old)


def test_stamps_follow_their_text_when_a_paragraph_is_put_in(tmp_path: Path) -> None:
    held = {"purpose.1": "E para.", "purpose.2": "E dyta."}
    prose = "{#purpose}\n## Q\n\nE re.\n\nE para.\n\nE dyta.\n"
    assert moved(handbook(tmp_path), held, prose, {}) == {"purpose.1": "purpose.2", "purpose.2": "purpose.3"}


def test_a_text_that_changed_as_well_is_known_by_likeness(tmp_path: Path) -> None:
    held = {"purpose.1": "E para.", "purpose.2": "Mbledhja thirret shtatë ditë më parë."}
    prose = "{#purpose}\n## Q\n\nE re.\n\nE para.\n\nMbledhja thirret dhjetë ditë më parë.\n"
    old = {stamp(text): text for text in held.values()}
    root = handbook(tmp_path)
    assert moved(root, held, prose, old) == {"purpose.1": "purpose.2", "purpose.2": "purpose.3"}
    assert moved(root, held, prose, {}) == {"purpose.1": "purpose.2"}


def test_a_text_that_only_changed_keeps_its_key(tmp_path: Path) -> None:
    assert moved(handbook(tmp_path), {"purpose.1": "Fjalë."}, "{#purpose}\n## Q\n\nFjalë të tjera.\n", {}) == {}


def test_an_entry_that_is_gone_takes_its_lines_along_and_no_comment() -> None:
    assert without_keys(HELD, {"purpose.1"}) == HELD[: HELD.index("purpose.1:")]
    assert without_keys("a: {of: x}\nb: {of: y}\n", {"a"}) == "b: {of: y}\n"


def test_what_may_be_a_misspelt_unit_without_a_stamp_is_not_gone(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    lines = "".join(f"{key}: {{of: 000000000000, status: translated}}\n" for key in ("purpos", "zzz", "title"))
    write(root, {f"{PAGE}.sq.md": "{#purpose}\n## Q\n\nFjalë.\n", f"{PAGE}.en.stamps.yaml": lines})
    library = load(FolderTree(root))
    document = library.documents["example-page"]
    assert gone_keys(document, originals(library, document), "en", {}) == {"zzz"}
