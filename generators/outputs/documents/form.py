"""What a form of a document must offer: a file of this folder named in FORMS ends in `FORM = Form(...)`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.house import House
from generators.pandoc import Job


@dataclass(frozen=True)
class Form:
    """One form of a document: what pandoc is to write, from which document of styles, and what is done with that."""

    job: Callable[[Drawn], Job]
    finish: Callable[[bytes, Drawn], bytes]
    styles: Callable[[House], bytes] | None = None


FORMS: Mapping[str, str] = {"docx": "word", "odt": "odf", "html": "html", "pdf": "pdf"}
"""Every form by the ending of its files, with the file that makes it."""
BOOK_FORMS: Mapping[str, str] = {**FORMS, "epub": "epub"}
"""The forms of a book: those, and one that only a book has."""


@cache
def form_of(ending: str) -> Form:
    """Return the form of this ending; its libraries are slow to load, and so wait until one is written."""
    form: Form = import_module(f"generators.outputs.documents.{BOOK_FORMS[ending]}").FORM
    return form
