"""The command `newsletter`: files of each form, equal bytes, and nothing internal in any of them."""

from __future__ import annotations

import email
import email.policy
from pathlib import Path

from tests.commands.conftest import Run
from tests.outputs.documents.houses import said

CANARY = "zogukanarine"
INTERNAL = """
  - id: secret
    title: {sq: zogukanarine, en: zogukanarine}
    access: internal
    kind: information
    deliberated: not-stated
    decisions:
      - {code: EC/2024-03-01/D9, text: {sq: zogukanarine, en: zogukanarine}, status: in-force}
"""


def test_every_form_comes_in_every_language(run: Run, tmp_path: Path) -> None:
    done = run("newsletter", "2024-03", "--format", "eml,html,pdf", "--out", str(tmp_path), "--as-of", "2024-04-02")
    assert done.code == 0, done.err
    names = sorted(path.name for path in tmp_path.glob("newsletter*"))
    assert names == [f"newsletter-2024-03.{lang}.{form}" for lang in ("en", "sq") for form in ("eml", "html", "pdf")]


def test_the_same_day_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    for name in "ab":
        run("newsletter", "2024-03", "--format", "eml,html,pdf", "--out", str(tmp_path / name), "--as-of", "2024-04-02")
    for path in sorted((tmp_path / "a").iterdir()):
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes(), path.name


def test_nothing_internal_is_told(run: Run, root: Path, tmp_path: Path) -> None:
    minutes = root / "content/minutes/2024/ec-2024-03-01.yaml"
    text = minutes.read_text(encoding="utf-8")
    assert "\nitems:\n" in text
    minutes.write_text(text.replace("\nitems:\n", f"\nitems:{INTERNAL}"), encoding="utf-8")
    done = run("newsletter", "2024-03", "--format", "eml,html,pdf", "--out", str(tmp_path), "--as-of", "2024-04-02")
    assert done.code == 0, done.err
    for lang in ("en", "sq"):
        stem = tmp_path / f"newsletter-2024-03.{lang}"
        raw = stem.with_suffix(f".{lang}.eml").read_bytes()
        letter = email.message_from_bytes(raw, policy=email.policy.default)
        shown = [one.get_content() for one in letter.iter_parts()]
        shown.append(said("html", stem.with_suffix(f".{lang}.html").read_bytes()))
        assert all(CANARY not in one for one in shown)


def test_what_cannot_be_told_is_answered_in_words(run: Run) -> None:
    assert 'error: "soon" is not a month.' in run("newsletter", "soon").err
    done = run("newsletter", "2031-01", "--as-of", "2024-05-01")
    assert (done.code, "There are newsletters of: 2024-03" in done.err) == (1, True)
    done = run("newsletter", "2031-01", "--as-of", "2024-05-01", "--lang", "sq")
    assert "Për 2031-01 nuk tregohet asgjë" in done.err
    assert 'no newsletter of the form "doc"' in run("newsletter", "2024-03", "--format", "doc").err
