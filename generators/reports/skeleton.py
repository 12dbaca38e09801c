"""The beginning of a narrative: the headings of the report, one for each section, for an author to write below.

Nothing that exists is ever overwritten.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generators import atomic
from generators.library import Library
from generators.problem import DoracakError
from generators.records.report import Section
from generators.reports.issue import Made
from generators.reports.narrative import titles
from generators.view import View, plain
from generators.wording import escaped


def path_of(issue: Made, lang: str) -> str:
    """Return where the narrative of an issue stands or would stand."""
    return f"{issue.document.path.rpartition('/')[0]}/{issue.key}.{lang}.md"


def text(view: View, issue: Made) -> str:
    """Return the headings of the sections in which an author writes; where there is none, of all sections."""
    named = titles(view, issue.document)
    return "\n".join(_headings({key: plain(words) for key, words in named.items()}, issue.report.sections))


def _headings(named: dict[str, str], sections: tuple[Section, ...]) -> Iterator[str]:
    written = [one for one in sections if any(part.text for part in one.parts)]
    for section in written or sections:
        yield f"{{#{section.id}}}\n## {escaped(named.get(section.id) or section.id)}\n"


def write(root: Path, library: Library, views: Mapping[str, View], issue: Made) -> list[str]:
    """Write the narrative in each language and return the paths; raises DoracakError where one exists already."""
    paths = {lang: path_of(issue, lang) for lang in views}
    for path in paths.values():
        if (root / path).exists() or path in library.files:
            raise DoracakError("narrative-exists", file=path)
    for lang, path in paths.items():
        atomic.write_text(root / path, text(views[lang], issue))
    return list(paths.values())
