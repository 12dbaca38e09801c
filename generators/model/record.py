"""Records: frozen data with strict keys; what can change carries the days on which it held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from generators.model.scalars import Day, Line, Maybe
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
    """A tag from a scheme, with strength and the sentence that proves it."""

    scheme: Annotated[str, ref("scheme")]
    code: Line
    strength: Literal["principal", "significant", "supporting"]
    evidence: Text
    by: Maybe[Line] | None = None
    date: Maybe[Day] | None = None


class Record(Part):
    """What every record may carry; its id is the name of its file."""

    note: Text | None = None
    aliases: tuple[Line, ...] = ()


def leaves(value: Any, keys: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Yield every value of a record that has no parts of its own, with its key path; texts count as one value."""
    if value is None or value == ():
        return
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from leaves(getattr(value, name), (*keys, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from leaves(item, (*keys, index))
    elif isinstance(value, Mapping) and not isinstance(value, Text):
        for key, item in value.items():
            yield from leaves(item, (*keys, key))
    else:
        yield keys, value


def parts(value: Any, keys: KeyPath = ()) -> Iterator[tuple[KeyPath, Part]]:
    """Yield the record itself and every part in it, with key paths."""
    if isinstance(value, Part):
        yield keys, value
        for name, field in type(value).model_fields.items():
            yield from parts(getattr(value, name), (*keys, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from parts(item, (*keys, index))
