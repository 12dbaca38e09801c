"""The contracts that a report is about: those that its bodies follow, signed or planned by its cut-off day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generators.figures.contract_days import slip
from generators.figures.disbursement import is_signed, paid
from generators.figures.ratio import Ratio
from generators.in_scope.bodies import bodies
from generators.in_scope.facts import percentage
from generators.model.scalars import Unstated
from generators.model.texts import Term
from generators.planning.states import state, term_for
from generators.records.contract import Contract
from generators.reports.data import Fact, ReportScope, fact


@dataclass(frozen=True)
class Held:
    """A contract with the id of its record."""

    key: str
    record: Contract

    @property
    def named(self) -> tuple[str, Contract]:
        """Return it as the formulas take it."""
        return self.key, self.record


def contracts(scope: ReportScope) -> tuple[Held, ...]:
    """Return the contracts of the bodies, by id."""
    own = set(bodies(scope))
    held = ((one.id, one.record) for one in scope.library.of("contract"))
    return tuple(Held(key, record) for key, record in held if isinstance(record, Contract) and record.body in own)


def status(scope: ReportScope, contract: Contract) -> Term | None:
    """Return the status on the cut-off day, as far as the days of signing and end tell; without them as recorded."""
    now, meaning = contract.state, state(scope.library, contract.state)
    then = meaning
    if then == "done" and _later(contract.actual_end, scope.cut_off):
        then = "in-progress"
    if then == "in-progress" and _later(contract.signed, scope.cut_off):
        then = "open"
    if not isinstance(now, Term):
        return None
    return now if then == meaning else term_for(scope.library, now.vocabulary, then)


def slipped(scope: ReportScope, one: Held) -> int | None:
    """Return the days behind the planned end on the cut-off day."""
    return slip(scope.library, one.record, scope.cut_off)


def paid_by(scope: ReportScope, one: Held) -> Fact:
    """Return what was paid by the cut-off day; n/a where payments do not apply."""
    if one.record.payments is Unstated.NOT_APPLICABLE or not is_signed(one.record, scope.cut_off):
        return fact(Unstated.NOT_APPLICABLE, one.key)
    return Fact(paid(one.record, scope.cut_off), (one.key,), unit=one.record.currency)


def share(made: Iterable[Ratio]) -> Fact:
    """Return the only ratio of these as a fact: not stated where it counts nothing, n/a where nothing was signed."""
    found = next(iter(made), None)
    if found is None:
        return Fact(Unstated.NOT_APPLICABLE)
    return percentage(found) if found.sources else Fact(None)


def _later(day: object, cut: date) -> bool:
    return isinstance(day, date) and day > cut
