"""A page in the form that is asked for; many pages at once share one pandoc, which is what most of their cost is."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generators import atomic, pandoc
from generators.blocks import Page
from generators.garbage import paused
from generators.outputs.documents.drawn import Drawn, draw
from generators.outputs.documents.form import form_of
from generators.outputs.documents.house import House


def render(page: Page, house: House, form: str) -> bytes:
    """Return a page as a document; raises DoracakError for what the user can mend: a picture, the logo, a font."""
    return render_all([page], house, [form])[0][form]


@paused()
def render_all(pages: Sequence[Page], house: House, forms: Sequence[str]) -> list[dict[str, bytes]]:
    """Return each page in all these forms, in the order of the pages."""
    return write_all(draw(pages, house), house, forms) if pages else []


def write_all(drawn: Sequence[Drawn], house: House, forms: Sequence[str]) -> list[dict[str, bytes]]:
    """Return each drawn document in all these forms, in their order."""
    asked = [(place, form) for place in range(len(drawn)) for form in forms]
    with tempfile.TemporaryDirectory() as folder:
        styles = {form: _laid(Path(folder), form, house) for form in forms}
        jobs = (form_of(form).job(drawn[place]) for place, form in asked)
        options = (styles[form] for _, form in asked)
        styled = (replace(job, options={**job.options, **more}) for job, more in zip(jobs, options, strict=True))
        written = pandoc.write(styled, house.today)
    made: list[dict[str, bytes]] = [{} for _ in drawn]
    for (place, form), raw in zip(asked, written, strict=True):
        made[place][form] = form_of(form).finish(raw, drawn[place])
    return made


def _laid(folder: Path, form: str, house: House) -> dict[str, str]:
    """Put the document of styles where pandoc can read it, and return the option that names it."""
    make = form_of(form).styles
    if make is None:
        return {}
    path = folder / f"styles.{form}"
    atomic.write_bytes(path, make(house))
    return {"reference_doc": str(path)}
