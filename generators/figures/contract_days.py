"""Days of contracts: from signing to the end, and by how many calendar days a contract is behind its planned end.

Source: domain brief, section 5, report 10 (days to close, schedule slip).
"""

from __future__ import annotations

from datetime import date

from generators.library import Library
from generators.planning.states import state
from generators.records.contract import Contract


def days_to_close(contract: Contract, day: date) -> int | None:
    """Return the days from signing to the actual end; None where it has not ended by this day or a day is missing."""
    signed, ended = contract.signed, contract.actual_end
    if not isinstance(signed, date) or not isinstance(ended, date) or ended > day:
        return None
    return (ended - signed).days


def slip(library: Library, contract: Contract, day: date) -> int | None:
    """Return the days behind the planned end, 0 for one in time; None where a day is missing to tell.

    One that has ended is measured by its actual end, one that goes on by this day; what was ended before its time or
    given up cannot slip.
    """
    due, ended = contract.end, contract.actual_end
    meaning = state(library, contract.state)
    if meaning == "cancelled" or not isinstance(due, date):
        return None
    if isinstance(ended, date):
        return max(0, (min(ended, day) - due).days)
    return None if meaning == "done" else max(0, (day - due).days)
