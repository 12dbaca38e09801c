"""The pages as the checker of the W3C sees them: one page of every kind in both languages, without a single error."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.needs import absent
from tests.outputs.site.conftest import Site
from tests.outputs.site.whole import ROOT, addresses

JAR = ROOT / ".cache" / "vnu" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="session")
def checker() -> list[str]:
    java = shutil.which("java")
    if java is None:
        absent("vnu", "there is no Java (Debian: default-jre-headless)")
    if not JAR.is_file():
        absent("vnu", "the checker is not there: npm install --prefix .cache/vnu vnu-jar")
    # Each run is over before a second compiler or parallel garbage collection would pay.
    quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
    return [java, *quick, "-Xss16m", "-jar", str(JAR), "--stdout", "--exit-zero-always", "--format", "json"]


def errors(checker: list[str], files: list[Path]) -> list[str]:
    done = subprocess.run([*checker, *files], capture_output=True, text=True, check=True)
    messages = json.loads(done.stdout)["messages"]
    # What it warns of is not wrong: it takes the files of the theme for another site's, as they have no host.
    found = (one for one in messages if one["type"] != "info")
    return [f"{one.get('url', '').rpartition('/')[2]}:{one.get('lastLine', '')}: {one['message']}" for one in found]


def test_the_checker_finds_what_is_wrong(checker: list[str], tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text(
        '<!doctype html><html lang="sq"><title>t</title><p id="a"><div id="a"></div></p>', encoding="utf-8"
    )
    assert any("Duplicate ID" in one for one in errors(checker, [wrong]))


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_no_page_has_an_error(handbook: Site, checker: list[str], lang: str) -> None:
    assert errors(checker, [handbook.file(lang, address) for address in addresses(handbook.out / lang)]) == []


def test_the_pages_above_the_languages_have_no_error(handbook: Site, checker: list[str]) -> None:
    assert errors(checker, sorted(handbook.out.glob("*.html"))) == []
