"""The benchmark of documents runs on a small repository and names everything that it measures."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import documents


def test_it_measures_ours_and_plain_pandoc(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert documents.main(["--records", "4", "--words", "60", "--home", str(tmp_path)]) == 0
    rows = [line.strip("| \n").split(" | ") for line in capsys.readouterr().out.splitlines()]
    assert [row[0] for row in rows[2:]] == [
        "Doracak, all in one process",
        "Doracak, one page by command",
        "pandoc, a process for each",
        "Quarto, a process for each",
        "Doracak, the whole handbook",
        "pandoc, the same pages as one",
    ]
    assert rows[2][1] == rows[4][1] == "8"
    assert all(float(row[2]) > 0 for row in rows[2:] if row[2] != "not installed")
