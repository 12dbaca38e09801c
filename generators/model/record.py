"""Records: frozen data with strict keys; what can change carries the days on which it held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from generators.model.scalars import Day, Line, Maybe, Number
from generators.model.texts import Text, ref
from generators.problem import KeyPath


class Basis(Enum):
    """Whether a statement stands on a source, or was written as an example and binds no one."""

    SOURCED = "sourced"
    EXAMPLE = "example"


class Access(Enum):
    """Who may see it: `internal` reaches no published byte."""

    PUBLIC = "public"
    INTERNAL = "internal"


class Part(BaseModel):
    """A piece of a record: frozen, no key is accepted that it does not know, and each piece can be kept internal."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)

    access: Access | None = None


class Grounded(Part):
    """A statement with its basis: sourced or example, and the source in words."""

    basis: Basis
    source: Text | None = None
    note: Text | None = None


class Dated(Part):
    """Something that held from a day until a day, both inclusive; an absent day makes no claim."""

    from_: Annotated[Maybe[Day] | None, Field(alias="from")] = None
    until: Maybe[Day] | None = None

    def holds(self, day: date) -> bool:
        """Say whether it held on this day, as far as the record claims."""
        return not (isinstance(self.from_, date) and day < self.from_) and not (
            isinstance(self.until, date) and day > self.until
        )


class Name(Dated):
    """A name as it was in use for a time, with its acronym and the variants seen in texts."""

    text: Text
    acronym: Text | None = None
    variants: Mapping[str, tuple[Line, ...]] | None = None


class Version(Dated):
    """One version of a normative text: who adopted it, when, its tag in git and the stamp of its text."""

    version: Line
    adopted_by: Maybe[Line] | None = None
    adopted: Maybe[Day] | None = None
    tag: Line | None = None
    stamp: Line | None = None


class Tag(Part):
    """A tag from a scheme, with strength and the sentence that proves it.

    `share` is how many per cent of an amount count for this code, where an object has an amount and several markers:
    shares of one scheme add up to 100 at most, so that no amount is counted twice.
    """

    scheme: Annotated[str, ref("scheme")]
    code: Line
    strength: Maybe[Literal["principal", "significant", "supporting"]]
    evidence: Maybe[Text]
    by: Maybe[Line] | None = None
    date: Maybe[Day] | None = None
    share: Maybe[Number] | None = None


class Screening(Part):
    """That something was examined against a scheme and nothing of it applies; what has no tag was else not examined.

    `codes` names the codes that it was held against; without them it was all of the scheme.
    """

    scheme: Annotated[str, ref("scheme")]
    result: Literal["none"]
    codes: tuple[Line, ...] = ()
    evidence: Maybe[Text] | None = None
    by: Maybe[Line] | None = None
    date: Maybe[Day] | None = None


class Taggable(Part):
    """What can be held against schemes: its tags, and the schemes of which nothing was found to apply."""

    tags: tuple[Tag, ...] = ()
    screened: tuple[Screening, ...] = ()


class Record(Part):
    """What every record may carry; its id is the name of its file."""

    note: Text | None = None
    aliases: tuple[Line, ...] = ()


def leaves(value: Any) -> Iterator[tuple[KeyPath, Any]]:
    """Yield every value of a record that has no parts of its own, with its key path; texts count as one value."""
    return iter(walk(value)[0])


Leaves = list[tuple[KeyPath, Any]]
Parts = list[tuple[KeyPath, Part]]


def walk(value: Any) -> tuple[Leaves, Parts]:
    """Return the values of a record that have no parts of their own, and the record itself with every part in it.

    Both with key paths, in the order of the model; one walk, as thousands of records are walked on each run.
    """
    leaves, parts = Leaves(), Parts()
    _walk(value, (), leaves, parts)
    return leaves, parts


def _walk(value: Any, keys: KeyPath, leaves: Leaves, parts: Parts) -> None:
    if value is None:
        return
    if isinstance(value, BaseModel):
        if isinstance(value, Part):
            parts.append((keys, value))
        for name, key in fields(type(value)):
            _walk(getattr(value, name), (*keys, key), leaves, parts)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _walk(item, (*keys, index), leaves, parts)
    elif _is_mapping(value.__class__):
        for key, item in value.items():
            _walk(item, (*keys, key), leaves, parts)
    else:
        leaves.append((keys, value))


@cache
def fields(kind: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a type of part: name, and key as it is written."""
    return tuple((name, field.alias or name) for name, field in kind.model_fields.items())


@cache
def has(kind: type[BaseModel], field: str) -> bool:
    """Say whether parts of a type have a field of this name; much cheaper than asking each part."""
    return field in kind.model_fields


@cache
def _is_mapping(kind: type[object]) -> bool:
    return issubclass(kind, Mapping) and not issubclass(kind, Text)
