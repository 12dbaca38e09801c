"""Contract: what was procured for a component of a project, its amounts, its days, and what was paid of it when.

The fields are those of report 10 of the domain brief, section 5 (procurement and contracts, disbursement).
"""

from __future__ import annotations

from typing import Annotated

from generators.model.record import Basis, Part, Record
from generators.model.scalars import Currency, Day, EntryId, Line, Maybe, Number
from generators.model.texts import Body, Institution, Text, term


class Payment(Part):
    """One payment: what is planned to be paid by a day, and what was paid on which day."""

    id: EntryId
    due: Maybe[Day]
    planned: Maybe[Number]
    paid: Maybe[Day] | None = None
    actual: Maybe[Number] | None = None
    note: Text | None = None


class Contract(Record):
    """One contract; `body` follows it, `number` is the one of whoever signed it, all amounts are in its one currency.

    `allocated` is what was set aside for it, `contracted` the amount for which it was signed.
    """

    title: Text
    summary: Text | None = None
    number: Maybe[Line]
    body: Body
    component: Maybe[Text]
    supplier: Maybe[Institution] | None = None
    supplier_text: Text | None = None
    method: Maybe[Text]
    state: Annotated[str, term("contract-statuses")]
    currency: Currency
    allocated: Maybe[Number]
    contracted: Maybe[Number]
    signed: Maybe[Day]
    end: Maybe[Day]
    actual_end: Maybe[Day] | None = None
    payments: Maybe[tuple[Payment, ...]]
    basis: Basis
    source: Text
