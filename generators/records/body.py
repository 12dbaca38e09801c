"""Bodies: committees, groups and secretariats of the mechanism, with members by post and legal basis."""

from __future__ import annotations

from typing import Annotated

from generators.model.record import Basis, Dated, Grounded, Name, Part, Record
from generators.model.scalars import Code, Day, EntryId, Flag, Maybe
from generators.model.texts import Act, Body, Institution, Text, ref, term


class Member(Grounded, Dated):
    """A seat in the body: a post, not a person; `seen` is the day of a meeting at which the post was held so."""

    id: EntryId
    post: Text
    institution: Maybe[Institution] | None = None
    capacity: Maybe[Annotated[str, term("capacities")]]
    sector: Maybe[Annotated[str, term("sectors")]] | None = None
    seen: Maybe[Day] | Text | None = None


class Secretariat(Part):
    """Who hosts the secretariat of the body."""

    institution: Maybe[Institution]
    unit: Maybe[Text] | None = None


class BodyRecord(Record, Dated):
    """One body; meetings, terms of reference and registers hang on it."""

    type: Annotated[str, term("body-types")]
    code: Code | None = None
    phase: Text | None = None
    names: tuple[Name, ...]
    parent: Maybe[Body] | None = None
    successors: tuple[Body, ...] = ()
    legal_basis: tuple[Act, ...] = ()
    secretariat: Maybe[Secretariat] | None = None
    members: Maybe[tuple[Member, ...]] | None = None
    members_complete: Maybe[Flag] | None = None
    terms_of_reference: Annotated[str, ref("tor")] | None = None
    basis: Basis
    source: Text
