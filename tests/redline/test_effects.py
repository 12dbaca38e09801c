"""What a change does elsewhere: translations that fall behind, records that refer to it, ids and codes gone."""

from __future__ import annotations

from pathlib import Path

from generators.prose import stamp
from generators.redline.report import Report
from tests import git_repository
from tests.redline.conftest import Redline
from tests.redline.test_fields import replaced
from tests.tiny import minutes, write

GUIDELINE = "guidelines/example-guideline"


def listed(report: Report, key: str) -> tuple[str, ...]:
    return next((listing.items for listing in report.listings if listing.key == key), ())


def test_a_translation_with_a_stamp_falls_behind(root: Path, redline: Redline) -> None:
    stamped = f"p-2222: {{of: {stamp('Words in sq.')}, status: reviewed}}\n"
    write(root, {f"{GUIDELINE}.en.stamps.yaml": stamped})
    git_repository.commit(root)
    replaced(root / f"{GUIDELINE}.sq.md", "Words in sq.", "Fjalë të reja në sq.")
    report = redline(path=GUIDELINE + ".yaml")
    assert listed(report, "outdated") == ("Example guideline (English): p-2222",)
    line = report.sections[0].prose[0]
    assert line.label == "paragraph p-2222 in “Purpose (en)”"
    assert line.cells[1].notes == ("this translation does not follow the change",)


def test_a_translation_without_a_stamp_falls_behind_when_it_stands_still(root: Path, redline: Redline) -> None:
    replaced(root / f"{GUIDELINE}.sq.md", "Words in sq.", "Fjalë të reja në sq.")
    assert listed(redline(), "outdated") == ("Example guideline (English): p-2222",)
    replaced(root / f"{GUIDELINE}.en.md", "Words in en.", "New words in en.")
    assert listed(redline(), "outdated") == ()


def test_a_translation_that_changes_alone_leaves_nothing_behind(root: Path, redline: Redline) -> None:
    replaced(root / f"{GUIDELINE}.en.md", "Words in en.", "Better words in en.")
    assert listed(redline(), "outdated") == ()
    assert redline().sections[0].prose[0].cells[0].lang == "sq"


def test_a_new_point_without_a_twin_is_missing(root: Path, redline: Redline) -> None:
    path = root / f"{GUIDELINE}.sq.md"
    path.write_text(path.read_text() + "\n{#p-7777}\nEdhe një pikë.\n")
    assert listed(redline(), "missing") == ("Example guideline (English): p-7777",)


def test_an_insertion_before_positions_does_not_accuse_the_rest(root: Path, redline: Redline) -> None:
    page = "content/pages/example-page"
    for lang in ("sq", "en"):
        replaced(root / f"{page}.{lang}.md", f"Words in {lang}.", f"Another thing before ({lang}).\n\nWords in {lang}.")
    assert listed(redline(), "outdated") == ()


def test_a_stamp_alone_brings_a_translation_up_to_date(root: Path, redline: Redline) -> None:
    write(root, {f"{GUIDELINE}.en.stamps.yaml": f"p-2222: {{of: {stamp('Words in sq.')}, status: reviewed}}\n"})
    report = redline()
    assert listed(report, "done") == ("Example guideline (English): p-2222",)
    assert report.sections == ()


def test_minutes_of_a_body_that_changed_are_affected(root: Path, redline: Redline) -> None:
    replaced(root / "content/bodies/example-committee.yaml", "basis: example", "basis: sourced")
    said = listed(redline(), "affected")
    assert len(said) == 1
    assert said[0].startswith("Example committee is named by ")
    assert "(body)" in said[0]


def test_groups_that_rest_on_a_standard_and_texts_that_link_to_it_are_affected(root: Path, redline: Redline) -> None:
    replaced(root / f"{GUIDELINE}.en.md", "Words in en.", "Words in [en](example-standard#purpose).")
    git_repository.commit(root)
    replaced(root / "guidelines/tor/example-standard.sq.md", "Words in sq.", "Fjalë në sq.")
    assert any("Example guideline (text)" in item for item in listed(redline(), "affected"))


def test_only_records_that_use_a_changed_term_are_affected(root: Path, redline: Redline) -> None:
    path = root / "content/vocabularies/body-types.yaml"
    path.write_text(path.read_text() + "  - id: council\n    words: {sq: këshill, en: council}\n")
    assert listed(redline(), "affected") == ()
    replaced(path, "en: committee}", "en: board}")
    assert any("Example committee (type)" in item for item in listed(redline(), "affected"))


def test_a_record_under_another_name_is_recognised(root: Path, redline: Redline) -> None:
    (root / "content/acts/example-act.yaml").rename(root / "content/acts/other-act.yaml")
    report = redline()
    assert listed(report, "lost") == ("Record example-act seems to be other-act now; ids are for ever",)
    assert len(listed(report, "added")) == len(listed(report, "removed")) == 1


def test_a_retired_record_gives_its_reason(root: Path, redline: Redline) -> None:
    (root / "content/schemes/example-scheme.yaml").unlink()
    reason = "retired:\n  - id: example-scheme\n    date: 2024-01-01\n    reason: {sq: Pse, en: Why}\n"
    write(root, {"content/retired.yaml": reason})
    report = redline()
    assert listed(report, "lost") == ("Record example-scheme is gone (retired.yaml gives the reason)",)
    assert listed(report, "others") == ("content/retired.yaml",)


def test_a_replaced_permanent_id_is_named_once_for_all_languages(root: Path, redline: Redline) -> None:
    for lang in ("sq", "en"):
        replaced(root / f"{GUIDELINE}.{lang}.md", "p-2222", "p-9999")
    report = redline()
    assert listed(report, "lost") == (
        "Permanent id example-guideline#p-2222 is example-guideline#p-9999 now; ids are for ever",
    )
    assert report.sections[0].prose[0].notes == ("permanent id p-2222 became p-9999",)


def test_a_file_that_cannot_be_read_is_named_and_not_called_removed(root: Path, redline: Redline) -> None:
    write(root, {"content/bodies/example-committee.yaml": "names: [broken\n"})
    report = redline()
    assert listed(report, "unread") == ("content/bodies/example-committee.yaml",)
    assert listed(report, "removed") == ()


def test_what_is_internal_is_counted_and_not_shown(root: Path, redline: Redline) -> None:
    item = "    points:\n      - {id: p1, access: internal, text: {sq: Kanarina, en: Canary}}\n"
    write(root, {"content/minutes/2024/ec-2024-03-01.yaml": minutes("EC/2024-03-01", "2024-03-01", item=item)})
    report = redline()
    assert "Canary" not in repr(report)
    assert report.summary[-1] == "1 document also has internal changes, which are not shown."
    assert "Canary" in repr(redline(internal=True))


def test_a_path_narrows_the_redline(root: Path, redline: Redline) -> None:
    replaced(root / f"{GUIDELINE}.sq.md", "Words", "Fjalë")
    replaced(root / "content/pages/example-page.sq.md", "Words", "Fjalë")
    assert {one.id for one in redline().sections} == {"example-guideline", "example-page"}
    for path in ("guidelines", "guidelines/", "example-guideline", f"{GUIDELINE}.yaml", f"{GUIDELINE}.en.md"):
        assert {one.id for one in redline(path=path).sections} == {"example-guideline"}, path
