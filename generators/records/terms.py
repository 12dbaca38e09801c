"""Terms of reference: a standard of clauses and typed parameters, and groups that deviate from it with a reason.

The 23 sections follow the Commission's standard rules of procedure for expert groups and committee templates.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generators.model.record import Basis, Grounded, Part, Record, Taggable, Version
from generators.model.scalars import Authentic, EntryId, Id, Line, Maybe
from generators.model.texts import Act, Body, Institution, Text, ref

Status = Literal["mandatory", "default", "optional"]
ParameterType = Literal["days", "months", "times-a-year", "share", "count", "choice", "text"]


class Clause(Grounded):
    """A clause of the standard; its text stands under the heading of the same id in the Markdown twins."""

    id: Id
    status: Status


class Choice(Part):
    """One value that a parameter of type `choice` may have."""

    id: EntryId
    words: Text


class Parameter(Grounded):
    """A typed value with a unit that a clause shows in a slot `[id]{.param}`; `value` is the standard's own."""

    id: Id
    clause: Id
    label: Text
    type: ParameterType
    value: Maybe[Line] | Text
    choices: tuple[Choice, ...] = ()


class Standard(Record, Taggable):
    """The standard terms of reference that groups rest on."""

    role: Literal["standard"]
    title: Text
    owner: Institution
    status: Literal["draft", "adopted"]
    authentic: Authentic | None = None
    basis: Basis
    source: Text
    legal_basis: tuple[Act, ...] = ()
    version: Line
    versions: tuple[Version, ...] = ()
    clauses: tuple[Clause, ...]
    parameters: tuple[Parameter, ...] = ()


class RestsOn(Part):
    """Which standard, in which version."""

    standard: Annotated[str, ref("tor")]
    version: Line


class Setting(Grounded):
    """A parameter as this group sets it, with the reason why it departs from the standard."""

    id: Id
    value: Maybe[Line] | Text
    reason: Text


class Change(Grounded):
    """A clause that this group drops, replaces or adds, with the reason."""

    clause: Id
    reason: Text


class Addition(Change):
    """A clause of the group's own, with the clause that it follows."""

    after: Id


class GroupTerms(Record, Taggable):
    """The terms of reference of one group: its deviations from the standard."""

    role: Literal["group"]
    title: Text
    body: Body
    status: Literal["draft", "adopted"]
    authentic: Authentic | None = None
    basis: Basis
    source: Text
    legal_basis: tuple[Act, ...] = ()
    rests_on: RestsOn
    version: Line
    versions: tuple[Version, ...] = ()
    parameters: tuple[Setting, ...] = ()
    drop: tuple[Change, ...] = ()
    replace: tuple[Change, ...] = ()
    add: tuple[Addition, ...] = ()


Terms = Annotated[Standard | GroupTerms, Field(discriminator="role")]
