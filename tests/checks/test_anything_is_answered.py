"""Whatever stands in a file, reading and checking answers with problems and never raises."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generators import check, report
from generators.loading import load
from generators.tree import FolderTree
from generators.words import words
from tests.repository import MINIMAL, build

FILES = sorted(path.relative_to(MINIMAL).as_posix() for path in MINIMAL.rglob("*") if path.is_file())
WORDS = r"""{ } [ ] : - # &a *a !!x << " ' | > ? ~ % < not-stated 2024-02-30 sq {#p-aa22} []{#x} [](x) ![]( <b>
[x]{.param} ` ``` > [^1] $x$ {ref}`x` ~~x~~ 999999999999999999999"""
SPACES = ("\n", "\n\n", "  ", "    ", "\t", "\r", "\u2028", "\x00", "\ufeff", "e\u0308")
LINES = ("---\n", "- ", ": ", "::: note\n", "| a | b |\n|---|---|\n")
PIECES = st.sampled_from([*WORDS.split(), *SPACES, *LINES])


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """Return a file of the tiny repository with a few pieces put in, taken out or doubled."""
    path = draw(st.sampled_from(FILES))
    text = (MINIMAL / path).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        cut = draw(st.integers(0, 12))
        text = text[:at] + draw(st.one_of(PIECES, st.text(max_size=6))) + text[at + cut :]
    return path, text.encode("utf-8", "surrogatepass")


def answer(root: Path, path: str, raw: bytes) -> str:
    build(root, ())
    (root / path).write_bytes(raw)
    problems = check.run(load(FolderTree(root)))
    return "".join(report.FORMATS[name](problems, words("sq")) for name in sorted(report.FORMATS))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_a_mutated_file_is_answered(case: tuple[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert answer(Path(folder), *case)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FILES), st.binary(max_size=200))
def test_any_bytes_are_answered(path: str, raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert answer(Path(folder), path, raw)


def test_a_file_with_many_problems_is_read_for_places_once(tmp_path: Path) -> None:
    rows = "".join(f"  - {{id: x, words: {{de: a{row}}}, basis: no, topic: none}}\n" for row in range(500))
    root = build(tmp_path, ()).root
    (root / "content/glossary/terms.yaml").write_text(f"title: {{sq: a}}\nterms:\n{rows}", encoding="utf-8")
    assert len(check.run(load(FolderTree(root)))) > 1000
