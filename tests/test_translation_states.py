"""The state of each unit, from its text, its stamp and its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.library import Library
from generators.loading import load
from generators.prose import stamp
from generators.translation_states import State, counts, place, statuses
from generators.tree import FolderTree
from tests.tiny import handbook, write

PAGE = "content/pages/example-page"
NOW = stamp("Words in sq.")


def states(library: Library, key: str = "example-page", lang: str = "en") -> dict[str, State]:
    return {one.id: one.state for one in statuses(library, library.documents[key])[lang]}


@pytest.mark.parametrize(
    ("held", "state"),
    [
        ("", State.UNSTAMPED),
        (f"{{of: {NOW}, status: translated}}", State.TRANSLATED),
        (f"{{of: {NOW}, status: reviewed}}", State.REVIEWED),
        (f"{{of: {NOW}, status: machine-draft}}", State.MACHINE_DRAFT),
        ("{of: 000000000000, status: reviewed}", State.OUTDATED),
        ("{of: 000000000000, status: not-to-translate}", State.NOT_TO_TRANSLATE),
    ],
)
def test_state(held: str, state: State, tmp_path: Path) -> None:
    root = handbook(tmp_path)
    if held:
        write(root, {f"{PAGE}.en.stamps.yaml": f"purpose.1: {held}\n"})
    assert states(load(FolderTree(root)))["purpose.1"] is state


def test_a_third_language_is_missing_as_a_whole(tmp_path: Path) -> None:
    root = handbook(tmp_path, "sq", "en", "mk")
    (root / f"{PAGE}.mk.md").unlink()
    library = load(FolderTree(root))
    found = statuses(library, library.documents["example-page"])["mk"]
    assert counts(found)[State.MISSING] == len(found) == 4
    assert str(place(library, found[-1])) == f"{PAGE}.sq.md:4:1"


def test_a_heading_named_like_a_key_does_not_hide_it(tmp_path: Path) -> None:
    prose = {f"{PAGE}.{lang}.md": "{#title}\n## T\n" for lang in ("sq", "en")}
    assert set(states(load(FolderTree(write(handbook(tmp_path), prose))))) == {"record.title", "source", "title"}


def test_a_text_that_only_a_translation_has_is_missing_in_the_source_language(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    record = root / f"{PAGE}.yaml"
    record.write_text(record.read_text().replace("{sq: Shembull, en: Example}", "{en: Example}"))
    assert states(load(FolderTree(root)), lang="sq") == {"source": State.MISSING}
