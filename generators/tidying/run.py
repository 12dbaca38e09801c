"""All that `tidy` would change in a repository, gathered before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generators import baseline, changes, prose
from generators.codes import codes
from generators.document import Document, address_of
from generators.kind import ProseRule
from generators.library import Library
from generators.limits import FILE_BYTES
from generators.loading import CODES, IDS, RETIRED, THEME, WORDS, load
from generators.parsed import Parsed
from generators.problem import Problem
from generators.tidying.form import Formed, form_version, formed
from generators.tidying.points import Parting, mark
from generators.tidying.stamps import gone_keys, moved_keys, with_keys, without_keys
from generators.translation_states import originals
from generators.tree import Entry, Tree

Look = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Tidied:
    """What would change, by path; what could not be read and was left alone; where twins part."""

    changes: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    partings: tuple[Parting, ...]


@dataclass
class Overlay:
    """A tree with some of its files changed, as it will be once they are written."""

    tree: Tree
    changed: dict[str, bytes] = field(default_factory=dict)

    def files(self) -> dict[str, Entry]:
        """Return every path, those that are new among them."""
        return dict(sorted({**self.tree.files(), **dict.fromkeys(self.changed, Entry.FILE)}.items()))

    def bytes(self, path: str) -> bytes:
        """Return what the file will hold."""
        return self.changed[path] if path in self.changed else self.tree.bytes(path)

    def size(self, path: str) -> int:
        """Return the size that the file will have."""
        return len(self.changed[path]) if path in self.changed else self.tree.size(path)

    def at(self, tag: str) -> Tree:
        """Return the same repository as a git tag holds it."""
        return self.tree.at(tag)


def tidied(root: Path, tree: Tree, cache: Path | None, look: Look) -> Tidied:
    """Return everything that is to be changed; nothing is written here."""
    overlay = Overlay(tree)
    with Parsed(cache / "tidy" if cache else None) as known:
        problems = tuple(_forms(overlay, known, look))
    library = load(overlay, cache)
    marked = mark(library)
    overlay.changed |= {path: text.encode() for path, text in marked.texts.items()}
    overlay.changed |= _stamps(library, overlay, root)
    overlay.changed |= _baseline(library, marked.texts)
    real = {path: raw for path, raw in overlay.changed.items() if not _holds(tree, path, raw)}
    return Tidied(dict(sorted(real.items())), problems, marked.partings)


def _forms(overlay: Overlay, known: Parsed, look: Look) -> Iterator[Problem]:
    """Put every file into its form; one that was found in order before is not looked at again."""
    files = overlay.tree.files()
    for done, (path, entry) in enumerate(files.items(), 1):
        look("tidy", done, len(files))
        if entry is not Entry.FILE or not _is_ours(path) or overlay.tree.size(path) > FILE_BYTES:
            continue
        raw = overlay.tree.bytes(path)
        if known.get(f"{form_version()} {path}", raw, partial(_in_order, path, raw)):
            continue
        result = formed(path, raw)
        yield from result.problems
        if result.raw != raw:
            overlay.changed[path] = result.raw


def _in_order(path: str, raw: bytes) -> bool:
    return formed(path, raw) == Formed(raw)


def _is_ours(path: str) -> bool:
    known = address_of(path) is not None or path in (RETIRED, THEME)
    return known or (path.startswith(WORDS) and path.endswith(".yaml"))


def _stamps(library: Library, overlay: Overlay, root: Path) -> dict[str, bytes]:
    """Return the files of stamps whose keys follow units that moved, without those whose unit is gone.

    Points with permanent ids never move. Where history cannot tell what moved, or a file of the document could not be
    read, nothing is taken away.
    """
    known = changes.why_no_history(root) is None

    def earlier(path: str, lang: str, wanted: list[str]) -> Mapping[str, str]:
        return changes.earlier(root, path, lang, wanted) if known and wanted else {}

    found: dict[str, bytes] = {}
    for document in (one for one in library if one.stamps):
        units, fixed = originals(library, document), document.kind.prose is ProseRule.NORMATIVE
        sure = known and _is_whole(library, document)
        for lang in document.stamps:
            path = document.stamps_path(lang)
            moved = {} if fixed else moved_keys(document, units, lang, earlier)
            gone = gone_keys(document, units, lang, moved) if sure else frozenset()
            if moved or gone:
                text = with_keys(overlay.bytes(path).decode(), moved)
                found[path] = (without_keys(text, gone) or text).encode()
    return found


def _is_whole(library: Library, document: Document) -> bool:
    """Say whether everything of a document was read, so that a unit which is not there is really gone."""
    files = f"{document.path.removesuffix('.yaml')}."
    has_prose = document.kind.prose is ProseRule.NONE or library.source_language(document) in document.prose
    return has_prose and not any(problem.place.file.startswith(files) for problem in library.problems)


def _baseline(library: Library, marked: Mapping[str, str]) -> dict[str, bytes]:
    fresh = {path: prose.parse(path, text) for path, text in marked.items()}
    lists = {
        IDS: baseline.listed(library.baseline, baseline.ids(library, fresh)),
        CODES: baseline.listed(library.codes, [given.code for given in codes(library)]),
    }
    return {path: text.encode() for path, text in lists.items() if text}


def _holds(tree: Tree, path: str, raw: bytes) -> bool:
    try:
        return tree.bytes(path) == raw
    except KeyError:
        return False
