"""The only door to YAML: one file as plain data, every scalar as text, every key with its place on request.

A file is read as a stream of parse events of ruamel.yaml's C parser and put together here without recursion, so that
depth, aliases, tags, duplicate keys and size are answered with a line instead of an exception (`typ="base"` keeps
`1.10`, `no` and `014` as they were typed).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from generators import limits
from generators.decoding import NOT_TEXT, decode
from generators.problem import KeyPath, Place, Problem
from generators.spots import KEY, spots

Plain = dict[str, Any] | list[Any] | str
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})


@dataclass(frozen=True)
class Source:
    """One YAML file as plain data; `problems` says why it could not be read, and then `data` is empty.

    `marks` says where each key and value of the data stands, as `spots` reads it; without it all stands at the top.
    """

    path: str
    text: str
    data: dict[str, Any]
    problems: tuple[Problem, ...] = ()
    marks: str = ""

    def place(self, keys: KeyPath) -> Place:
        """Return where the value at this key path stands, or its nearest ancestor that does."""
        while keys and keys not in self._spots:
            keys = keys[:-1]
        line, column = self._spots.get(keys, (1, 1))
        return Place(self.path, line, column)

    def key_place(self, keys: KeyPath) -> Place:
        """Return where the last key of this path itself stands, as a misspelt key must be shown."""
        if (*keys, KEY) not in self._spots:
            return self.place(keys)
        line, column = self._spots[(*keys, KEY)]
        return Place(self.path, line, column)

    @cached_property
    def _spots(self) -> dict[KeyPath, tuple[int, int]]:
        """Where every value and key stands: worked out once, and only when there is a problem."""
        return spots(self.data, self.marks)


class _Yaml(YAML):
    """ruamel.yaml without the search for plug-ins on disk, which each text would begin with."""

    def official_plug_ins(self) -> list[str]:
        return []


@dataclass(frozen=True)
class Mark:
    """One step through a YAML text as it is written: where it starts and ends (line and column from 0), and its style.

    `what` is `mapping`, `list`, `scalar` or `end`; `flow` says that it is written in brackets.
    """

    what: str
    start: tuple[int, int]
    end: tuple[int, int]
    flow: bool = False
    style: str = ""


def outline(text: str) -> Iterator[Mark]:
    """Yield the steps through a text that `read` found no problem in, for those who rewrite it where it stands."""
    names = {MappingStartEvent: "mapping", SequenceStartEvent: "list", ScalarEvent: "scalar", AliasEvent: "scalar"}
    for event in _Yaml(typ="base").parse(text):
        what = "end" if isinstance(event, CollectionEndEvent) else names.get(type(event))
        if what:
            start, end = event.start_mark, event.end_mark
            flow, style = bool(getattr(event, "flow_style", False)), getattr(event, "style", None) or ""
            yield Mark(what, (start.line, start.column), (end.line, end.column), flow, style)


def read(path: str, raw: bytes) -> Source:
    """Return the file as data, or with the problems that kept it from being read; never raises for its content."""
    text, problems = decode(path, raw)
    if problems:
        return Source(path, text, {}, problems)
    composer = _Composer(path)
    try:
        data = composer.data(text)
    except _Refused as refused:
        return Source(path, text, {}, (*composer.problems, refused.problem))
    if composer.problems:
        return Source(path, text, {}, tuple(composer.problems))
    return Source(path, text, data, (), " ".join(map(str, composer.marks)))


def _problem(path: str, line: int, column: int, check: str, **values: str) -> Problem:
    return Problem(Place(path, line, column), check, values)


class _Refused(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.check)
        self.problem = problem


@dataclass
class _Frame:
    value: dict[str, Any] | list[Any]
    keys: KeyPath
    anchor: str | None
    key: str | None = None
    spot: tuple[int, int] = (1, 1)


class _Composer:
    """Puts the events of one document together; one instance reads one text."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.marks: list[int] = []
        self.stack: list[_Frame] = []
        self.anchors: dict[str, Any] = {}
        self.aliases = self.nodes = self.documents = 0
        self.root: Any = None
        self.problems: list[Problem] = []

    def data(self, text: str) -> dict[str, Any]:
        """Return the one mapping that the text holds; raises _Refused."""
        for event in self._events(text):
            self._take(event)
        if self.root is None:
            raise self._refuse(None, "yaml-empty")
        if not isinstance(self.root, dict):
            raise self._refuse(None, "yaml-not-mapping")
        return self.root

    def _events(self, text: str) -> Iterator[Event]:
        try:
            yield from _Yaml(typ="base").parse(text)
        except MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            said = error.problem or error.context or ""
            raise _Refused(_problem(self.path, line, column, "yaml-syntax", said=said)) from None
        except YAMLError as error:
            raise _Refused(_problem(self.path, 1, 1, "yaml-syntax", said=str(error))) from None

    def _refuse(self, event: Event | None, check: str, **values: str) -> _Refused:
        line, column = self._spot(event) if event is not None else (1, 1)
        return _Refused(_problem(self.path, line, column, check, **values))

    def _note(self, event: Event, check: str, **values: str) -> None:
        self.problems.append(self._refuse(event, check, **values).problem)

    @staticmethod
    def _spot(event: Event) -> tuple[int, int]:
        mark = event.start_mark
        return mark.line + 1, mark.column + 1

    def _take(self, event: Event) -> None:
        if isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise self._refuse(event, "several-documents")
        elif isinstance(event, CollectionEndEvent):
            frame = self.stack.pop()
            if not frame.value:
                self._note(event, "empty-value", key=_name(frame.keys))
        elif isinstance(event, NodeEvent):
            self._node(event)

    def _node(self, event: NodeEvent) -> None:
        self.nodes += 1
        if self.nodes > limits.YAML_NODES:
            raise self._refuse(event, "yaml-too-big", limit=str(limits.YAML_NODES))
        tag = getattr(event, "tag", None)
        if tag:
            raise self._refuse(event, "yaml-tag", tag=str(tag))
        if isinstance(event, AliasEvent):
            self._alias(event)
        elif isinstance(event, ScalarEvent):
            self._scalar(event)
        elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
            self._open(event)

    def _alias(self, event: AliasEvent) -> None:
        self.aliases += 1
        if self.aliases > limits.YAML_ALIASES:
            raise self._refuse(event, "too-many-aliases", limit=str(limits.YAML_ALIASES))
        if event.anchor not in self.anchors:
            raise self._refuse(event, "unknown-alias", alias=str(event.anchor))
        if isinstance(self.anchors[event.anchor], (dict, list)):
            raise self._refuse(event, "collection-alias", alias=str(event.anchor))
        self._put(event, self.anchors[event.anchor])

    def _scalar(self, event: ScalarEvent) -> None:
        value = str(event.value)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            self._key(event, frame, value)
            return
        if value.strip() == "" or (not event.style and value in _EMPTY):
            self._note(event, "empty-value", key=_name(self._keys()))
        self._visible(event, value)
        if event.anchor:
            self.anchors[event.anchor] = value
        self._put(event, value)

    def _visible(self, event: ScalarEvent, text: str) -> None:
        hidden = NOT_TEXT.search(text)
        if hidden:
            self._note(event, "control-character", character=f"U+{ord(hidden[0]):04X}")

    def _key(self, event: ScalarEvent, frame: _Frame, key: str) -> None:
        assert isinstance(frame.value, dict)
        if key == "<<":
            raise self._refuse(event, "merge-key")
        if not key.strip():
            self._note(event, "empty-value", key=_name(frame.keys))
        self._visible(event, key)
        if key in frame.value:
            self._note(event, "duplicate-key", key=key)
        frame.key = key
        self.marks += self._spot(event)

    def _open(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        if len(self.stack) >= limits.YAML_DEPTH:
            raise self._refuse(event, "too-deep", limit=str(limits.YAML_DEPTH))
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            raise self._refuse(event, "yaml-complex-key")
        value: dict[str, Any] | list[Any] = {} if isinstance(event, MappingStartEvent) else []
        keys = self._keys()
        if event.anchor:
            self.anchors[event.anchor] = value
        self._put(event, value)
        self.stack.append(_Frame(value, keys, event.anchor))

    def _keys(self) -> KeyPath:
        if not self.stack:
            return ()
        frame = self.stack[-1]
        if isinstance(frame.value, list):
            return (*frame.keys, len(frame.value))
        return (*frame.keys, frame.key or "")

    def _put(self, event: Event, value: Any) -> None:
        self.marks += self._spot(event)
        if not self.stack:
            self.root = value
            return
        frame = self.stack[-1]
        if isinstance(frame.value, list):
            frame.value.append(value)
            return
        if frame.key is None:
            raise self._refuse(event, "yaml-complex-key")
        frame.value[frame.key] = value
        frame.key = None


def _name(keys: KeyPath) -> str:
    return ".".join(str(key) for key in keys) or "-"
