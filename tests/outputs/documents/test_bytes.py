"""Equal pages are equal bytes, whoever asks and however often; a PDF says that it holds to its standards."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generators.blocks import Heading, Paragraph, Prose, Span
from generators.outputs.documents.form import FORMS
from generators.outputs.documents.render import render, render_all
from tests.outputs.documents.houses import page, plain_house

BLOCKS = (
    Heading("h", 2, (Span("Heading"),), "1"),
    Paragraph((Span("Words ë ç"),)),
    Prose("*Prose*[^1]\n\n[^1]: x\n", "en"),
)
ROOT = Path(__file__).parents[3]
ONCE_MORE = """\
import hashlib, pathlib, sys
from tests.outputs.documents.houses import house, page
from tests.outputs.documents.test_bytes import BLOCKS
from generators.outputs.documents.form import FORMS
from generators.outputs.documents.render import render_all
made = render_all([page(*BLOCKS)], house(pathlib.Path(sys.argv[1])), list(FORMS))[0]
for form, raw in made.items():
    print(form, hashlib.sha256(raw).hexdigest())
"""


@pytest.mark.parametrize("form", sorted(FORMS))
def test_equal_pages_are_equal_bytes_alone_or_among_others(tmp_path: Path, form: str) -> None:
    house = plain_house(tmp_path)
    alone = render(page(*BLOCKS), house, form)
    among = render_all([page(title="Other"), page(*BLOCKS)], house, list(FORMS))[1][form]
    assert alone == among


def test_another_process_another_hash_seed_and_time_zone_give_the_same_bytes(tmp_path: Path) -> None:
    root = tmp_path / "plain"
    plain_house(tmp_path)
    said = []
    for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland")):
        env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", ONCE_MORE, str(root)]
        said.append(subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    assert said[0] == said[1]
    assert said[0].count("\n") == len(FORMS)


def test_a_pdf_is_tagged_and_says_its_standards(tmp_path: Path) -> None:
    made = render(page(*BLOCKS), plain_house(tmp_path), "pdf")
    for words in (b"<pdfaid:part>2", b"<pdfaid:conformance>A", b"<pdfuaid:part>1", b"/MarkInfo", b"/StructTreeRoot"):
        assert words in made, words
    assert b"/FontFile" in made
    assert b"/Lang(en" in made
    assert b"2024-05-01T00:00:00" in made


def test_an_html_file_loads_nothing_and_runs_nothing(tmp_path: Path) -> None:
    made = render(page(*BLOCKS), plain_house(tmp_path), "html").decode()
    assert "default-src 'none'" in made.replace("&#x27;", "'")
    for words in ("<script", "http://", "https://", " style=", "<link"):
        assert words not in made, words
