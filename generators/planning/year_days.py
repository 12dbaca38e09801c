"""Days of the year that terms of reference give in words: `15 March`, `15 mars`."""

from __future__ import annotations

import re
from functools import cache

from generators.language import language
from generators.model.texts import Text
from generators.planning.steps import exists
from generators.records.planning import Yearly

_DAY = re.compile(r"(\d{1,2})\.?\s+(\w+)")


def day_of_year(words: Text) -> Yearly | None:
    """Return the day that the words are, in whichever language they are nothing but a day and a month; else None."""
    for lang, said in words.items():
        found = _DAY.fullmatch(said.strip())
        month = _months(lang).get(found[2].casefold()) if found else None
        if found and month is not None:
            day = Yearly(month=month, day=int(found[1]))
            if exists(day):
                return day
    return None


@cache
def _months(lang: str) -> dict[str, int]:
    names = language(lang).months
    return {name.casefold(): number for number, name in enumerate(names, 1)}
