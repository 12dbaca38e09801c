"""One file as a form: which program wrote it is seen from what is in it, never from its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from generators.collecting import limits, odf, saved, word
from generators.collecting.asking import Questions
from generators.collecting.container import Container
from generators.collecting.given import Filled, Given, Said, Unreadable
from generators.collecting.placing import placed

_ZIP = b"PK\x03\x04"
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PDF = b"%PDF-"
_MACROS = frozenset({"word/vbaProject.bin", "word/vbaData.xml"})
_SCRIPTS = ("Basic/", "Scripts/")


@dataclass(frozen=True)
class Form:
    """A form that was read; `given` finds what it was given by what it asks and by the words of its language.

    `is_bare` says that a program has dropped the digests of the form's own words; `given` then takes them as they are.
    """

    said: Said
    remarks: tuple[str, ...]
    given: Callable[[Questions, Mapping[str, str], frozenset[str]], Given]
    is_bare: bool = False


def read(raw: bytes) -> Form:
    """Return the form in a file; raises Unreadable, which says in the user's words why there is none."""
    if len(raw) > limits.FILE_BYTES:
        raise Unreadable("too-large", limit=str(limits.FILE_BYTES // 1_000_000))
    if raw.startswith(_ZIP):
        return _of_office(Container(raw))
    if saved.is_saved(raw):
        held = saved.read(raw)
        said = Said(held["report"], held["version"], held["lang"])
        return Form(said, (), lambda asked, *_: saved.given(held, asked))
    for start, why in ((_OLD_WORD, "old-word"), (_PDF, "pdf")):
        if raw.startswith(start):
            raise Unreadable(why)
    raise Unreadable("empty" if not raw.strip() else "other")


def _of_office(container: Container) -> Form:
    if any(name in _MACROS or name.startswith(_SCRIPTS) for name in container.names):
        raise Unreadable("macros")
    if word.DOCUMENT in container:
        return _form(word.read(container))
    if odf.CONTENT in container:
        return _form(odf.read(container))
    raise Unreadable("other")


def _form(filled: Filled) -> Form:
    def given(asked: Questions, say: Mapping[str, str], own: frozenset[str]) -> Given:
        return placed(replace(filled, own=filled.own or own), asked, say)

    return Form(filled.said, filled.remarks, given, is_bare=not filled.own)
