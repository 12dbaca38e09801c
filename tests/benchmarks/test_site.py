"""The benchmark runs: four records, no peers, and every row of ours has its figures."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks import markdown, repository, site


def test_the_table_is_made_without_peers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert site.main(["--records", "4", "--words", "200", "--peers", "none", "--home", str(tmp_path)]) == 0
    rows = [line.split("|")[1:-1] for line in capsys.readouterr().out.splitlines() if line.startswith("| Doracak")]
    builds = [[cell.strip() for cell in row] for row in rows if row[2].strip()]
    assert [row[0].split(",")[1].split()[0] for row in builds] == ["cold", "nothing", "new", "after", "after"]
    assert len({row[2] for row in builds}) == 1
    assert all(float(row[3]) > 0 and float(row[5]) > 0 for row in builds)
    assert any("`serve` after one edit" in row[0] for row in rows)


def test_a_peer_that_is_not_there_is_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site.main(["--records", "4", "--words", "200", "--peers", "hugo", "--home", str(tmp_path)])
    assert "| Hugo, bare templates |  | not installed |" in capsys.readouterr().out


def test_the_peers_get_every_page_and_every_word(tmp_path: Path) -> None:
    root = repository.make(tmp_path / "ours", 4, 200)
    addresses = markdown.write(root, tmp_path / "markdown", date(2024, 1, 1))
    written = {path.relative_to(tmp_path / "markdown").as_posix() for path in (tmp_path / "markdown").rglob("*.md")}
    assert written == {f"{address}.md" for address in addresses}
    prose = (tmp_path / "markdown/en/guideline/guideline-0.md").read_text(encoding="utf-8")
    assert "{#" not in prose
    source = (root / "guidelines/guideline-0.en.md").read_text(encoding="utf-8")
    assert all(line in prose for line in source.splitlines() if line and not line.startswith(("{#", "- ")))
