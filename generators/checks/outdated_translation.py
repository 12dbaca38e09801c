"""A translation that was made from an older text of its source."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.translation import languages, policy
from generators.translation_states import State, place, statuses


def find(library: Library) -> Iterator[Problem]:
    """Yield every unit whose stamp is not that of its source now; how bad that is, the site's policy says."""
    known, level = languages(library), policy(library)
    for document in library:
        if not known or not document.stamps:
            continue
        for lang, units in statuses(library, document).items():
            for unit in units:
                if unit.state is State.OUTDATED:
                    values = {
                        "unit": unit.id,
                        "language": f"language:{lang}",
                        "other": f"language:{unit.original.lang}",
                    }
                    yield Problem(place(library, unit), "outdated-translation", values, severity=level)


CHECK = Check(code="E128", severity=Severity.NOTICE, find=find)
