"""Workbooks that the site offers beside the issues of reports: each is made once and remembered by content."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generators import own_code
from generators.blocks import Crumb, Page
from generators.file_sizes import kilobytes
from generators.outputs.data import book, report_workbook
from generators.outputs.documents.ahead import Ahead
from generators.outputs.documents.remembered import Remembered
from generators.reports import addresses
from generators.reports.issue import published
from generators.view import View

BOOK = "xlsx"


def books(view: View, pages: Sequence[Page], facts: Mapping[str, bytes], memory: Path) -> Ahead:
    """Return the workbook of each issue with the way to it; what is in the memory is not made again.

    `pages` are those of the issues and `facts` their JSON by path: together they hold all that a workbook says.
    """
    known, by_address = Remembered(memory), {page.address: page for page in pages}
    files, used = {}, set()
    for document in view.library.of("report"):
        for issue in published(view.library, document):
            address = addresses.issue(issue)
            name = _name(view, by_address[address], facts[f"{address}.json"])
            raw = known.get(name)
            if raw is None:
                raw = report_workbook.report_workbook(view, issue)
                known.put(name, raw)
            files[f"{address}.{BOOK}"] = raw
            used.add(name)
    known.keep(used)
    return Ahead(files, {path.removesuffix(f".{BOOK}"): (_way(view, path, raw),) for path, raw in files.items()})


def _way(view: View, path: str, raw: bytes) -> Crumb:
    return Crumb(view.words("workbook.offered", size=kilobytes(len(raw))), f"/{view.lang}/{path}")


def _name(view: View, page: Page, facts: bytes) -> str:
    said = sorted((key, words) for key, words in view.words.known.items() if key.startswith(("workbook.", "figure.")))
    made = hashlib.sha256(_tool() + facts)
    made.update(repr((page.lang, page.title, page.blocks, said)).encode())
    return f"{made.hexdigest()[:32]}.{BOOK}"


@cache
def _tool() -> bytes:
    own = [Path(module.__file__) for module in (book, report_workbook) if module.__file__]
    return own_code.hash_of(own) + version("XlsxWriter").encode()
