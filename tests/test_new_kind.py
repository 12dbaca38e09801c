"""A new kind is one new file: it is read, checked and published in both languages without touching another file."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.tiny import handbook, write

ROOT = Path(__file__).parents[1]
CIRCULAR = '''
"""Circular: a short instruction of the secretariat to all groups."""

from generators.kind import Kind
from generators.model.record import Record
from generators.model.scalars import Day
from generators.model.texts import Text


class Circular(Record):
    """One circular."""

    title: Text
    sent: Day
    text: Text


SAMPLE = """\\
title: {sq: Qarkore shembull, en: Example circular}
sent: 2024-03-01
text: {sq: Teksti i qarkores., en: The text of the circular.}
"""

KIND = Kind(name="circular", folder="content/circulars", model=Circular, sample=SAMPLE, title=lambda one: one.title)
'''


def test_a_new_kind_is_one_file(tmp_path: Path) -> None:
    program = tmp_path / "program"
    for name in ("generators", "search"):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, program / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("build.py", "conf.py"):
        shutil.copy(ROOT / name, program / name)
    (program / "generators/kinds/circular.py").write_text(CIRCULAR, encoding="utf-8")
    record = CIRCULAR.split('SAMPLE = """\\\n')[1].split('"""')[0]
    root = write(handbook(tmp_path / "root"), {"content/circulars/first-circular.yaml": record})
    command = [sys.executable, "build.py", "--root", str(root), "build", "--as-of", "2024-06-01"]
    done = subprocess.run(command, cwd=program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for lang, words in (("sq", "Teksti i qarkores."), ("en", "The text of the circular.")):
        assert words in (root / f"public/{lang}/circular/first-circular.html").read_text(encoding="utf-8")
        assert "circular/first-circular.html" in (root / f"public/{lang}/circular/index.html").read_text(
            encoding="utf-8"
        )
        assert "circular/index.html" in (root / f"public/{lang}/index.html").read_text(encoding="utf-8")
