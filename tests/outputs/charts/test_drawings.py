"""Drawings remembered: made once, made anew where one was harmed, and the oldest of too many forgotten."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from generators.outputs.charts import drawings
from generators.outputs.charts.drawings import drawing
from generators.outputs.charts.shapes import dump, load
from tests.outputs.charts.charted import chart, charts, series

ROOT = Path(__file__).parents[3]
ONE = chart("bar", ("a",), series("x", 1))


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*"))


def test_what_is_remembered_is_what_was_drawn(tmp_path: Path) -> None:
    made = drawing(ONE, "sq", tmp_path)
    drawing.cache_clear()
    (path,) = kept(tmp_path)
    before = path.stat().st_mtime_ns
    assert drawing(ONE, "sq", tmp_path) == made
    assert path.stat().st_mtime_ns == before
    assert load(dump(made)) == made


def test_matplotlib_is_not_loaded_for_what_is_remembered(tmp_path: Path) -> None:
    drawing(charts("sq")["lying"], "sq", tmp_path)
    code = (
        "import sys; sys.path.insert(0, '.')\n"
        "from pathlib import Path\n"
        "from generators.outputs.charts.drawings import drawing\n"
        "from tests.outputs.charts.charted import charts\n"
        f"assert drawing(charts('sq')['lying'], 'sq', Path({str(tmp_path)!r})).shapes\n"
        "assert 'matplotlib' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_a_drawing_that_was_harmed_is_made_anew(tmp_path: Path) -> None:
    made = drawing(ONE, "sq", tmp_path)
    (path,) = kept(tmp_path)
    for harm in (b"", b"no seal", path.read_bytes()[:-9], path.read_bytes().replace(b"deep", b"calm")):
        path.write_bytes(harm)
        drawing.cache_clear()
        assert drawing(ONE, "sq", tmp_path) == made


def test_language_and_number_make_another_drawing(tmp_path: Path) -> None:
    drawing(ONE, "sq", tmp_path)
    drawing(ONE, "en", tmp_path)
    drawing(chart("bar", ("a",), series("x", 2)), "en", tmp_path)
    assert len(kept(tmp_path)) == 3


def test_the_oldest_of_too_many_are_forgotten(tmp_path: Path) -> None:
    old = tmp_path / "old.json"
    for place in range(drawings.MOST):
        (tmp_path / f"{place:04}.json").write_bytes(b"")
    old.write_bytes(b"")
    os.utime(old, (1, 1))
    drawing.cache_clear()
    drawing(ONE, "sq", tmp_path)
    assert len(kept(tmp_path)) == drawings.MOST
    assert not old.exists()


def test_a_folder_that_cannot_be_written_stops_no_one(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    drawing.cache_clear()
    assert drawing(ONE, "sq", blocked / "charts").shapes
