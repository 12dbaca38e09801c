"""One file imported: the new files of the record, and everything that a person must look at."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generators import source
from generators.importing import guideline, minutes, reading
from generators.importing.front import Front, front_of
from generators.importing.guess import Guess
from generators.importing.known import NOT_STATED, Known
from generators.importing.loss import Loss
from generators.importing.pieces import Taken, taken_apart
from generators.importing.sections import Section, sections
from generators.kind import registry
from generators.library import Library
from generators.problem import DoracakError, KeyPath
from generators.skeleton import Wish, skeleton
from generators.slugs import slug
from generators.tidying.spans import replaced, scalar, texts
from generators.words import words

KINDS = ("minutes", "guideline")


@dataclass(frozen=True)
class Asked:
    """What the user said of the file: as what it is read, in which language, of which body and day, under which id."""

    kind: str
    lang: str
    body: str = ""
    day: str = ""
    id: str = ""


@dataclass(frozen=True)
class Imported:
    """The result: files by path, what was taken for what, what was lost, and the lines of heads and feet."""

    files: Mapping[str, str]
    guesses: tuple[Guess, ...]
    losses: tuple[Loss, ...]
    edges: tuple[str, ...]
    pieces: int


def imported(library: Library, name: str, raw: bytes, asked: Asked) -> Imported:
    """Return what a file becomes; raises DoracakError for one that cannot be read, and where day or body is missing."""
    read = reading.read(name, raw)
    taken = taken_apart(read.blocks)
    title, found = sections(taken.pieces)
    whence = _whence(name, raw, library)
    losses = [*read.losses, *taken.losses]
    if asked.kind == "guideline":
        losses = [one for one in losses if not _stays(one, taken)]
        files = _guideline(library, asked, title or slug(name), taken, read, losses, whence)
        guesses: list[Guess] = [Guess("title", title, 1, "first-heading")] if title else []
    else:
        files, guesses, more = _minutes(library, asked, title, found, whence)
        losses += more
    return Imported(files, tuple(guesses), tuple(losses), read.edges, len(taken.pieces))


def _stays(loss: Loss, taken: Taken) -> bool:
    """Say whether a number that was typed stays in a guideline, where only headings are counted by the handbook."""
    return loss.kind == "typed-number" and taken.pieces[loss.place - 1].kind != "heading"


def _whence(name: str, raw: bytes, library: Library) -> str:
    """Return the source of the record: the file by its name and hash, in every language of the site."""
    mark = hashlib.sha256(raw).hexdigest()[:16]
    return texts({tag: words(tag)("importing.source", file=name, hash=mark) for tag in library.site.languages})


def _guideline(
    library: Library, asked: Asked, title: str, taken: Taken, read: reading.Read, losses: list[Loss], whence: str
) -> dict[str, str]:
    kind = registry()["guideline"]
    key = asked.id or slug(title)
    made = skeleton(library, kind, Wish(id=key, titles={asked.lang: title}, lang=asked.lang))
    path = f"{kind.folder}/{key}.yaml"
    summary = texts({tag: words(tag)("importing.summary") for tag in library.site.languages})
    values: dict[KeyPath, str] = {("summary",): summary, ("source",): whence}
    values |= {("basis",): "sourced", ("status",): "draft"}
    text = replaced(made[path], values)
    # The title stands in the metadata; in the prose it would be a heading of its own.
    titled = next((one for one in taken.pieces if one.kind == "heading" and one.text == title), None)
    blocks = [block for block in read.blocks if titled is None or block is not titled.node]
    pieces = [one for one in taken.pieces if one is not titled]
    return {path: text, f"{kind.folder}/{key}.{asked.lang}.md": guideline.markdown(pieces, blocks, losses)}


def _minutes(
    library: Library, asked: Asked, title: str, found: Sequence[Section], whence: str
) -> tuple[dict[str, str], list[Guess], list[Loss]]:
    front = front_of([one for part in found if part.kind == "front" for one in part.pieces], title, asked.lang)
    day = asked.day or front.date
    if not asked.body:
        raise DoracakError("import-body-needed")
    if not day:
        raise DoracakError("import-day-needed")
    titles = {asked.lang: title} if title else {}
    kind = registry()["minutes"]
    wish = Wish(id=asked.id or None, titles=titles, bodies=(asked.body,), day=day, lang=asked.lang)
    ((path, begun),) = skeleton(library, kind, wish).items()
    data = source.read(path, begun.encode()).data
    known, spoken = Known(library), words(asked.lang)
    made = minutes.Gathered(asked.lang, known, spoken, str(data["code"]))
    made.gather([replace(one, pieces=front.left) if one.kind == "front" else one for one in found])
    head = _head(data, front, whence, asked, known)
    if title:
        made.guesses.insert(0, Guess("title", title, 1, "first-heading"))
    return {path: minutes.yaml_of(made, head)}, [*front.guesses, *made.guesses], made.losses


def _head(data: dict[str, object], front: Front, whence: str, asked: Asked, known: Known) -> dict[str, str]:
    """Return the first fields of the record in the order in which people write them."""
    given = front.values
    title = data["title"]
    assert isinstance(title, dict)
    venue = given.get("venue")
    return {
        "title": texts({str(tag): str(said) for tag, said in title.items()}),
        "bodies": f"[{asked.body}]",
        "code": str(data["code"]),
        "date": str(data["date"]),
        "state": known.term("minutes-states", "draft"),
        "basis": "sourced",
        "source": whence,
        "number": given.get("number", NOT_STATED),
        "start": given.get("start", NOT_STATED),
        "end": given.get("end", NOT_STATED),
        "venue": texts({asked.lang: venue}) if venue else NOT_STATED,
        "mode": NOT_STATED,
        "languages": f"[{asked.lang}]",
        "minute_taker": scalar(given["minute-taker"]) if "minute-taker" in given else NOT_STATED,
        "invitation": NOT_STATED,
    }
