"""Documents a minute on one core, beside plain pandoc and Quarto: `python -m benchmarks.documents [--records N]`.

Every builder makes the same pages in Word, OpenDocument, PDF and HTML, and then the whole handbook; a guideline has
1,300 words by default, which are about four pages of paper. Peers are given the pages as Markdown, a process for each
file and form, as their users run them; they know nothing of covers, notices, numbers and languages of passages.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks import markdown, ours, repository
from benchmarks.measuring import measure
from generators.issuing import house
from generators.loading import load
from generators.outputs.documents.render import render_all
from generators.pages import shown
from generators.pandoc import program
from generators.tree import FolderTree
from generators.view import View
from generators.words import words

FORMS = ("docx", "odt", "pdf", "html")
BOOK = ("docx", "pdf", "epub")
TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
"""Pandoc makes a PDF through a program that the machine must have; here it is the compiler that we use too."""


@dataclass(frozen=True)
class Line:
    """A row of the table: who made what, how many files, and the CPU seconds that they took; None where not run."""

    name: str
    files: int
    cpu: float | None


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.documents")
    parser.add_argument("--records", type=int, default=80, help="one in four is a guideline, the rest minutes")
    parser.add_argument("--words", type=int, default=1300, help="words of a guideline")
    parser.add_argument("--home", type=Path, default=ours.TOP / ".cache" / "bench", help="where all of it stands")
    parser.add_argument("--make", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.make:
        return _make(asked.make)
    work = asked.home / "documents"
    shutil.rmtree(work, ignore_errors=True)
    root = ours.commit(repository.make(work / "ours", asked.records, asked.words))
    markdown.write(root, work / "markdown", date.fromisoformat(ours.DAY))
    sys.stdout.write(_table(list(_lines(root, work))))
    return 0


def _make(root: Path) -> int:
    """Make every guideline in all forms and languages, as a build does that makes its documents ahead."""
    tree = FolderTree(root)
    library = load(tree).public()
    for lang in library.site.languages:
        view = View(library, lang, words(lang), date.fromisoformat(ours.DAY))
        render_all([shown(view, one, {}) for one in library.of("guideline")], house(view, tree), FORMS)
    return 0


def _lines(root: Path, work: Path) -> Iterator[Line]:
    texts = sorted((work / "markdown").glob("*/guideline/guideline-*.md"))
    every, plain = len(texts) * len(FORMS), work / "plain"
    build: list[str | Path] = [sys.executable, ours.TOP / "build.py", "--root", root]
    day: list[str | Path] = ["--as-of", ours.DAY, "--out", work / "out"]
    yield Line(
        "Doracak, all in one process", every, _cpu([sys.executable, "-m", "benchmarks.documents", "--make", root])
    )
    one = [*build, "document", "guideline-0", "--format", ",".join(FORMS), *day]
    yield Line("Doracak, one page by command", len(repository.LANGUAGES) * len(FORMS), _cpu(one))
    yield Line("pandoc, a process for each", every, sum(_plain([text], plain, FORMS) for text in texts))
    yield _quarto(texts, work / "quarto")
    book = len(repository.LANGUAGES) * len(BOOK)
    yield Line("Doracak, the whole handbook", book, _cpu([*build, "handbook", "--format", ",".join(BOOK), *day]))
    pages = [sorted((work / "markdown" / lang).glob("[gpbt]*/*.md")) for lang in repository.LANGUAGES]
    yield Line("pandoc, the same pages as one", book, sum(_plain(held, plain, BOOK) for held in pages))


def _cpu(command: Sequence[str | Path]) -> float:
    return measure(command, ours.TOP).cpu or 0.0


def _plain(texts: Sequence[Path], out: Path, forms: Sequence[str]) -> float:
    """Return what plain pandoc takes for one document of these texts in all forms."""
    out.mkdir(parents=True, exist_ok=True)
    start: list[str | Path] = [program(), "--from", "commonmark_x", "--standalone", *texts]
    total = 0.0
    for form in forms:
        made = out / f"made.{'typ' if form == 'pdf' else form}"
        total += _cpu([*start, "--output", made])
        if form == "pdf":
            # A page of ours leads to others, which a document by itself has not.
            total += _cpu([sys.executable, "-c", TYPST, made, out / "made.pdf"])
    return total


def _quarto(texts: Sequence[Path], out: Path) -> Line:
    name, count = "Quarto, a process for each", len(texts) * len(FORMS)
    quarto = shutil.which("quarto")
    if quarto is None:
        return Line(name, count, None)
    out.mkdir(parents=True, exist_ok=True)
    total = 0.0
    for text in texts:
        shutil.copy(text, out / "page.md")
        for form in ("docx", "odt", "typst", "html"):
            total += measure([quarto, "render", "page.md", "--to", form], out).cpu or 0.0
    return Line(name, count, total)


def _table(lines: Sequence[Line]) -> str:
    head = ["Made by", "Files", "CPU s", "CPU s a file", "Files a minute and core"]
    rows = [head, ["---", *["--:"] * 4], *map(_row, lines)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _row(line: Line) -> list[str]:
    if line.cpu is None:
        return [line.name, str(line.files), "not installed", "", ""]
    each = line.cpu / line.files
    return [line.name, str(line.files), f"{line.cpu:.1f}", f"{each:.3f}", f"{60 / each:.0f}"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
