"""A newsletter on paper: a masthead and the news below it, without the cover and contents that a longer text needs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generators import pandoc
from generators.blocks import Page
from generators.outputs.documents import pdf
from generators.outputs.documents.drawn import Drawn, draw
from generators.outputs.documents.house import House
from generators.outputs.documents.nodes import raw
from generators.outputs.documents.pdf_template import quoted
from generators.outputs.mail.letter import notices


def paper(page: Page, house: House) -> bytes:
    """Return a page as PDF/A-2a and PDF/UA-1; raises DoracakError for what the user can mend."""
    drawn = draw([page], house)[0]
    job = pdf.job(replace(drawn, cover=notices(drawn), contents=()))
    written = pandoc.write([replace(job, blocks=[raw("typst", _masthead(drawn)), *job.blocks])], house.today)[0]
    return pdf.finish(written, drawn)


def _masthead(drawn: Drawn) -> str:
    house = drawn.house
    shape = Path(__file__).with_name("paper.typ").read_text(encoding="utf-8")
    unit = f" · {house.unit}" if house.unit else ""
    day = house.say("documents.as-of", day=house.as_of)
    return f"{shape}#newsletter-head({quoted(house.institution + unit)}, {quoted(drawn.title)}, {quoted(day)})"
