"""The redline as a page: readable without colour and without a mouse, both languages side by side, no script at all."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Literal

from generators.redline.report import Cell, Line, Report, Section
from generators.redline.runs import Run, Runs
from generators.redline.tables import Row
from generators.redline.visible import visible
from generators.words import Words

STYLE = Path(__file__).parent / "redline.css"
POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'"
_TAGS = {"removed": ("del", "−"), "added": ("ins", "+")}
"""What stands before a change for the eye; its words for screen readers come from the words files."""


def page(report: Report, words: Words, style: str) -> str:
    """Return the whole page; `style` is the name of the style sheet beside it."""
    return "\n".join(_page(report, words, style)) + "\n"


def _page(report: Report, words: Words, style: str) -> Iterator[str]:
    title = _text(words("redline.title"))
    yield f'<!doctype html>\n<html lang="{_attribute(report.lang)}">\n<head>\n<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_attribute(POLICY)}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{title}: {_text(report.old)} – {_text(report.new)}</title>"
    yield f'<link rel="stylesheet" href="{_attribute(style)}">\n</head>\n<body>\n<main>'
    yield f"<h1>{title}</h1>"
    yield f"<p>{_text(words('redline.from-to', old=report.old, new=report.new))}</p>"
    yield f"<h2>{_text(words('redline.summary'))}</h2>"
    yield from (f"<p>{_text(line)}</p>" for line in report.summary)
    if report.sections:
        legend = (("legend-removed", "removed"), ("legend-added", "added"))
        signs = " ".join(_run(Run(what, words(f"redline.{key}")), words) for key, what in legend)  # type: ignore[arg-type]
        yield f'<p class="legend">{_text(words("redline.legend"))} {signs}</p>'
    for listing in report.listings:
        yield f'<h3>{_text(listing.title)}</h3>\n<ul class="{_attribute(listing.key)}">'
        yield from (f"<li>{_text(item)}</li>" for item in listing.items)
        yield "</ul>"
    if report.sections:
        yield f"<h2>{_text(words('redline.contents'))}</h2>\n<ol>"
        yield from (
            f'<li><a href="#doc-{one.id}">{_title(one)}</a> ({_what(one.what, words)})</li>' for one in report.sections
        )
        yield f"</ol>\n<h2>{_text(words('redline.details'))}</h2>"
    for section in report.sections:
        yield from _section(section, report, words)
    yield "</main>\n</body>\n</html>"


def _section(section: Section, report: Report, words: Words) -> Iterator[str]:
    yield f'<section id="doc-{_attribute(section.id)}">'
    yield f"<h3>{_title(section)}</h3>"
    kind = words.get(f"kind.{section.kind}.one", section.kind)
    yield f"<p>{_text(kind)}, <code>{_text(section.path)}</code>: <strong>{_what(section.what, words)}</strong></p>"
    if section.fields:
        yield from _table(section, section.fields, report, words, "record")
    if section.prose:
        yield from _table(section, section.prose, report, words, "text")
    yield "</section>"


def _table(
    section: Section, lines: tuple[Line, ...], report: Report, words: Words, part: Literal["record", "text"]
) -> Iterator[str]:
    document = f"{section.title} ({section.path})"
    name = _attribute(words("redline.region", document=document, part=words(f"redline.{part}")))
    yield f'<div class="scroll" tabindex="0" role="region" aria-label="{name}">'
    yield f"<table>\n<caption>{_text(words(f'redline.{part}'))}</caption>\n<thead><tr>"
    yield f'<th scope="col">{_text(words(f"redline.{part}-head"))}</th>'
    yield from (f'<th scope="col">{_text(name)}</th>' for name in report.language_names)
    yield "</tr></thead>\n<tbody>"
    for line in lines:
        notes = "".join(f'<br><span class="note">{_text(note)}</span>' for note in line.notes)
        yield f'<tr class="{_attribute(line.what)}"><th scope="row">{_text(line.label)}<br>'
        yield f'<span class="what">{_what(line.what, words)}</span>{notes}</th>'
        yield from _cells(line, report, words)
        yield "</tr>"
    yield "</tbody>\n</table>\n</div>"


def _cells(line: Line, report: Report, words: Words) -> Iterator[str]:
    if not any(cell.lang for cell in line.cells):
        inner = "".join(_cell(cell, words) for cell in line.cells) or _what(line.what, words)
        yield f'<td colspan="{len(report.languages)}">{inner}</td>'
        return
    held = {cell.lang: cell for cell in line.cells}
    for lang in report.languages:
        if lang in held:
            yield f'<td lang="{_attribute(lang)}">{_cell(held[lang], words)}</td>'
        else:
            yield f"<td>{_text(words('redline.no-text'))}</td>"


def _cell(cell: Cell, words: Words) -> str:
    rows = f"<table>{''.join(_row(row, words) for row in cell.rows)}</table>" if cell.rows else ""
    notes = "".join(f'<p class="note" lang="{_attribute(words.lang)}">{_text(note)}</p>' for note in cell.notes)
    return (rows or f"<p>{_runs(cell.runs, words)}</p>") + notes


def _row(row: Row, words: Words) -> str:
    mark = (
        ""
        if row.what == "same"
        else f'<span class="what" lang="{_attribute(words.lang)}">{_what(row.what, words)}</span>'
    )
    cells = "".join(f"<td>{_runs(cell, words)}</td>" for cell in row.cells)
    return f'<tr class="{_attribute(row.what)}">{cells}<td>{mark}</td></tr>'


def _runs(runs: Runs, words: Words) -> str:
    return "".join(_run(run, words) for run in runs)


def _run(run: Run, words: Words) -> str:
    """Return words with a sign for the eye and words for the ear."""
    if run.what == "same":
        return _text(run.text)
    tag, sign = _TAGS[run.what]
    before, after = words(f"redline.sign.{run.what}"), words("redline.sign.end")
    lang = _attribute(words.lang)
    heard = (
        f'<span class="heard" lang="{lang}">{_text(before)}</span><span class="sign" aria-hidden="true">{sign}</span>'
    )
    return f'<{tag}>{heard}{_text(run.text)}<span class="heard" lang="{lang}">{_text(after)}</span></{tag}>'


def _what(what: str, words: Words) -> str:
    return _text(words(f"redline.what.{what}"))


def _title(section: Section) -> str:
    title = _text(section.title)
    return f'<span lang="{_attribute(section.title_lang)}">{title}</span>' if section.title_lang else title


def _text(text: str) -> str:
    return escape(visible(text), quote=False)


def _attribute(text: str) -> str:
    return escape(visible(text), quote=True)
