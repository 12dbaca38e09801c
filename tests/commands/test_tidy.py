"""`tidy` on a real repository: once it has run it has nothing more to do, and it never loses a line of its lists."""

from __future__ import annotations

from pathlib import Path

from tests import git_repository
from tests.commands.conftest import Run
from tests.tiny import write

GUIDELINE = "guidelines/example-guideline"


def text(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_check_names_files_and_changes_nothing(run: Run, root: Path) -> None:
    write(root, {"content/acts/example-act.yaml": text(root, "content/acts/example-act.yaml").replace(": ", ":   ")})
    before = {path: path.read_bytes() for path in root.rglob("*.*") if path.is_file() and ".cache" not in path.parts}
    done = run("tidy", "--check")
    assert done.code == 1
    assert "would change: content/acts/example-act.yaml\n" in done.out
    after = {path: path.read_bytes() for path in root.rglob("*.*") if path.is_file() and ".cache" not in path.parts}
    assert before == after


def test_after_tidy_everything_is_in_order_and_still_passes(run: Run, root: Path) -> None:
    write(root, {f"{GUIDELINE}.{lang}.md": f"{{#purpose}}\n## P\n\n{lang}\n\n- {lang}\n" for lang in ("sq", "en")})
    assert run("tidy").code == 0
    done = run("tidy", "--check")
    assert (done.code, done.out) == (0, "Everything is in order.\n")
    assert run("check").code == 0
    assert text(root, f"{GUIDELINE}.sq.md").count("{#p-") == 2


def test_the_lists_hold_all_ids_and_codes_and_only_grow(run: Run, root: Path) -> None:
    write(root, {"content/ids.txt": "long-gone\n"})
    run("tidy")
    lines = text(root, "content/ids.txt").splitlines()
    assert lines == sorted(lines)
    assert {"long-gone", "example-act", "site", "example-guideline#purpose", "example-guideline#p-2222"} <= set(lines)
    assert text(root, "content/codes.txt") == "EC/2024-03-01\nEX-1\n"


def test_a_broken_file_is_left_alone_and_named(run: Run, root: Path) -> None:
    write(root, {"content/acts/example-act.yaml": "a:   [b\n"})
    done = run("tidy")
    assert done.code == 1
    assert "content/acts/example-act.yaml" in done.err
    assert text(root, "content/acts/example-act.yaml") == "a:   [b\n"


def test_twins_that_part_are_named_in_both_languages(run: Run, root: Path) -> None:
    write(root, {f"{GUIDELINE}.en.md": "{#purpose}\n## P\n\n- x\n"})
    assert f"{GUIDELINE}.en.md:4:1: ids were not copied" in run("tidy").err
    assert "nuk u kopjuan" in run("tidy", "--lang", "sq").err


def test_stamps_of_handbook_prose_follow_units_that_moved_and_changed(run: Run, root: Path) -> None:
    page = "content/pages/example-page"
    old = "{#purpose}\n## Q\n\nMbledhja thirret shtatë ditë më parë.\n"
    write(root, {f"{page}.sq.md": old, f"{page}.en.md": old})
    run("translations", "--confirm", f"{page}.en.md", "--as-of", "2024-03-01")
    git_repository.start(root)
    git_repository.commit(root)
    new = old.replace("Mbledhja", "Diçka e re.\n\nMbledhja").replace("shtatë", "dhjetë")
    write(root, {f"{page}.sq.md": new, f"{page}.en.md": new})
    before = text(root, f"{page}.en.stamps.yaml")
    run("tidy")
    assert text(root, f"{page}.en.stamps.yaml") == before.replace("purpose.1:", "purpose.2:")


def test_the_stamp_of_a_unit_that_is_gone_falls_away(run: Run, root: Path) -> None:
    """The misspelt one and the comment stay; while the prose cannot be read nothing is taken away."""
    page = "content/pages/example-page"
    prose = "{#purpose}\n## Q\n\nMbledhja.\n\nShtesa.\n"
    write(root, {f"{page}.sq.md": prose, f"{page}.en.md": prose})
    run("translations", "--confirm", f"{page}.en.md", "--as-of", "2024-03-01")
    held = text(root, f"{page}.en.stamps.yaml")
    git_repository.start(root)
    git_repository.commit(root)
    short = prose.replace("\n\nShtesa.", "")
    write(root, {f"{page}.sq.md": "\x07", f"{page}.en.md": short, f"{page}.en.stamps.yaml": f"# seen\n{held}"})
    run("tidy")
    assert text(root, f"{page}.en.stamps.yaml") == f"# seen\n{held}"
    write(root, {f"{page}.sq.md": short})
    run("tidy")
    left = [line for line in held.splitlines() if not line.startswith("purpose.2:")]
    assert text(root, f"{page}.en.stamps.yaml").splitlines() == ["# seen", *left]
    assert "E131" not in run("check").out
