"""One document: a typed, frozen record in all its languages, with its prose twins and the stamps of translations."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple, TypeVar, cast

from generators.asked import once
from generators.kind import Kind, ProseRule, registry
from generators.model.record import Leaves, Part, Parts, Record, walk
from generators.model.scalars import Day, Maybe
from generators.model.texts import Text
from generators.prose import Prose

Made = TypeVar("Made")
ID = re.compile(r"[a-z][a-z0-9-]{1,39}")
_RECORD = re.compile(r"(?P<id>[^/.]+)\.yaml")
_TWIN = re.compile(r"(?P<id>[^/.]+)\.(?P<lang>[A-Za-z-]+)\.(?P<what>md|stamps\.yaml)")
_YEAR = re.compile(r"\d{4}")
Status = Literal["machine-draft", "translated", "reviewed", "not-to-translate"]


class Stamp(Part):
    """That a unit was translated: from which source text, how far it got, by whom and when."""

    of: str
    status: Status
    by: str | None = None
    date: Maybe[Day] | None = None


class Address(NamedTuple):
    """What a path says of itself: kind and id, and whether it is the record, a twin or the stamps of a language.

    A record with a folder of its own has narratives there, by `name`, and answers, by `name/institution`.
    """

    kind: Kind
    id: str
    what: Literal["record", "prose", "stamps", "narrative", "answers"]
    lang: str = ""
    name: str = ""


@dataclass(frozen=True)
class Document:
    """A record with its kind, id, path, prose by language and stamps by language and unit id.

    `narratives` are the words that authors wrote for an issue, by its name and language; `answers` what institutions
    answered in its forms, by its name and institution, as plain data.
    """

    kind: Kind
    id: str
    path: str
    record: Record
    prose: Mapping[str, Prose]
    stamps: Mapping[str, Mapping[str, Stamp]]
    narratives: Mapping[str, Mapping[str, Prose]] = field(default_factory=dict)
    answers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @cached_property
    def _walked(self) -> tuple[Leaves, Parts]:
        return walk(self.record)

    @property
    def leaves(self) -> Leaves:
        """Return every value of the record with its key path, walked once for all checks."""
        return self._walked[0]

    @property
    def parts(self) -> Parts:
        """Return the record and every part in it with key paths, walked once for all checks."""
        return self._walked[1]

    @cached_property
    def _known(self) -> dict[Hashable, Any]:
        return {}

    def once(self, key: Hashable, find: Callable[[], Made]) -> Made:
        """Return what follows from this document and the key alone, worked out when it is first asked for.

        A document that did not change is the same object in the next library, so that `serve` finds it here again.
        """
        return once(self._known, key, find)

    @cached_property
    def authentic(self) -> str | None:
        """Return which language is authentic, where the record itself says so."""
        return cast("str | None", self.field("authentic"))

    @property
    def address(self) -> str:
        """Return `kind/id`, the same in all languages."""
        return f"{self.kind.name}/{self.id}"

    @property
    def title(self) -> Text:
        """Return the title in all languages in which it is known."""
        return self.kind.title(self.record)

    def twin_path(self, lang: str) -> str:
        """Return where the prose of this language stands or would stand."""
        return f"{self.path.removesuffix('.yaml')}.{lang}.md"

    def stamps_path(self, lang: str) -> str:
        """Return where the stamps of this language stand or would stand."""
        return f"{self.path.removesuffix('.yaml')}.{lang}.stamps.yaml"

    def field(self, name: str) -> Any:
        """Return a field that not every kind has, or None."""
        return getattr(self.record, name, None)


def address_of(path: str) -> Address | None:
    """Return what this path holds, or None where nothing of ours stands there."""
    folder, _, name = path.rpartition("/")
    if folder == "content":
        return _address_of_site(name)
    kind = _kind_of_folder(folder)
    if kind is None:
        return _address_within(folder, name)
    if kind.name == "site":
        return None
    record = _RECORD.fullmatch(name)
    if record:
        return Address(kind, record["id"], "record")
    twin = _TWIN.fullmatch(name)
    if twin is None or (twin["what"] == "md" and kind.prose is ProseRule.NONE):
        return None
    return Address(kind, twin["id"], "prose" if twin["what"] == "md" else "stamps", twin["lang"])


def _address_of_site(name: str) -> Address | None:
    twin = _TWIN.fullmatch(name)
    if twin and twin["id"] == "site" and twin["what"] != "md":
        return Address(registry()["site"], "site", "stamps", twin["lang"])
    return Address(registry()["site"], "site", "record") if name == "site.yaml" else None


def _kind_of_folder(folder: str) -> Kind | None:
    parent, _, last = folder.rpartition("/")
    for kind in registry().values():
        if not kind.own_folder and kind.folder == (
            folder if not kind.by_year else parent if _YEAR.fullmatch(last) else None
        ):
            return kind
    return None


def _address_within(folder: str, name: str) -> Address | None:
    """Return what stands in the folder of one record: itself, its twins, narratives of its issues, their answers."""
    for kind in registry().values():
        own, _, inner = folder.removeprefix(f"{kind.folder}/").partition("/")
        if kind.own_folder and folder.startswith(f"{kind.folder}/"):
            return _of_answers(kind, own, inner, name) if inner else _of_own(kind, own, name)
    return None


def _of_own(kind: Kind, own: str, name: str) -> Address | None:
    if name == f"{own}.yaml":
        return Address(kind, own, "record")
    twin = _TWIN.fullmatch(name)
    if twin is None or (twin["what"] != "md" and twin["id"] != own):
        return None
    if twin["id"] != own:
        return Address(kind, own, "narrative", twin["lang"], twin["id"])
    return Address(kind, own, "prose" if twin["what"] == "md" else "stamps", twin["lang"])


def _of_answers(kind: Kind, own: str, inner: str, name: str) -> Address | None:
    folder, _, issue = inner.partition("/")
    record = _RECORD.fullmatch(name)
    if folder != "answers" or not issue or "/" in issue or record is None:
        return None
    return Address(kind, own, "answers", name=f"{issue}/{record['id']}")
