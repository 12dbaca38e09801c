"""Every register has its words; a new one is one file and its words, and is published in both languages."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generators.register import ORDER, registers
from generators.words import FOLDER, shipped
from tests.tiny import handbook, write

ROOT = Path(__file__).parents[1]
LANGUAGES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
VENUES = '''
"""Register of venues: where the groups met."""

from generators.layouts.common import cells, labelled
from generators.blocks import Row
from generators.layouts.made import BY_BODY
from generators.register import Register

REGISTER = Register(
    key="venues",
    columns=lambda view: labelled(view, ("code", "venue")),
    entries=lambda view: view.all_sittings,
    row=lambda view, one: Row(None, cells(view.link(one.document.id), view.value(one.minutes.venue))),
    shelvings=(BY_BODY,),
)
'''
WORDS = {
    "sq": "register:\n  venues: {title: Regjistri i vendeve, about: Ku u mblodhën grupet., none: Asnjë vend.}\n",
    "en": "register:\n  venues: {title: Register of venues, about: Where the groups met., none: No venue.}\n",
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", [register.key for register in registers()])
def test_every_register_has_its_words(key: str, lang: str) -> None:
    assert all(shipped(lang).get(f"register.{key}.{word}") for word in ("title", "about", "none"))


def test_each_register_has_its_own_address_and_the_order_names_no_other() -> None:
    addresses = [register.address for register in registers()]
    assert len(set(addresses)) == len(addresses)
    assert set(ORDER) <= {register.key for register in registers()}


def test_a_new_register_is_one_file_and_its_words(tmp_path: Path) -> None:
    program = tmp_path / "program"
    for name in ("generators", "search"):
        shutil.copytree(ROOT / name, program / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("build.py", "conf.py"):
        shutil.copy(ROOT / name, program / name)
    (program / "generators/register_pages/venues.py").write_text(VENUES, encoding="utf-8")
    root = write(handbook(tmp_path / "root"), {f"content/words/{lang}.yaml": text for lang, text in WORDS.items()})
    command = [sys.executable, "build.py", "--root", str(root), "build", "--as-of", "2024-06-01"]
    done = subprocess.run(command, cwd=program, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for lang, about in (("sq", "Ku u mblodhën grupet."), ("en", "Where the groups met.")):
        page = (root / f"public/{lang}/register/venues.html").read_text(encoding="utf-8")
        assert about in page and "ec-2024-03-01" in page
        assert "register/venues.html" in (root / f"public/{lang}/index.html").read_text(encoding="utf-8")
