"""Learning rules of base forms from a table of forms; the idea is that of lemmatisation by suffix substitution.

For each ending of up to seven letters the changes of all forms that end so are counted.
A change that holds for a quarter of them is kept, so that an unknown word gets every likely base form; words for which
that fails, by missing a base form or by hitting another word's, are written down one by one.
Source of the method: Juršič, Mozetič, Erjavec, Lavrač, "LemmaGen", Journal of Universal Computer Science 16 (2010).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set

from search.rules import LONGEST_ENDING, Rules, change, changed

SUPPORT = 10  # an ending seen on fewer forms says too little about a new word
SHARE = 0.25  # a change rarer than this among the forms of an ending is an exception
MOST = 3  # base forms for one ending


def learn(table: Mapping[str, Set[str]]) -> Rules:
    """Return rules under which each form of the table, folded, has all its base forms and nobody else's."""
    changes = {form: found for form, bases in table.items() if (found := _changes(form, bases)) and form.isalpha()}
    endings = _endings(changes)
    rules, known = Rules(endings, {}), frozenset(base for bases in table.values() for base in bases)
    words = {
        form: " ".join(found)
        for form, found in changes.items()
        if not _served(table[form], frozenset(changed(form, rules.by_ending(form))), known)
    }
    return Rules(endings, words)


def _served(bases: Set[str], guessed: Set[str], known: Set[str]) -> bool:
    """Say whether the guess holds all base forms; a wrong one does no harm as long as it is no word's base form."""
    return bases <= guessed and not (guessed - bases) & known


def _changes(form: str, bases: Set[str]) -> tuple[str, ...]:
    return tuple(found for base in sorted(bases) if (found := change(form, base)) is not None)


def _endings(changes: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return the rule of each ending that differs from the rule of the next shorter one."""
    totals, counts = _counted(changes)
    kept: dict[str, str] = {"": _likely(totals[""], counts[""])}
    for ending in sorted(filter(None, counts), key=lambda ending: (len(ending), ending)):
        found = _likely(totals[ending], counts[ending])
        if totals[ending] >= SUPPORT and found != _shorter(kept, ending):
            kept[ending] = found
    return kept


def _counted(changes: Mapping[str, tuple[str, ...]]) -> tuple[Counter[str], defaultdict[str, Counter[str]]]:
    totals: Counter[str] = Counter()
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for form, found in changes.items():
        for ending in _endings_of(form):
            totals[ending] += 1
            counts[ending].update(found)
    return totals, counts


def _endings_of(form: str) -> Iterator[str]:
    """Yield the endings that leave at least one letter of the form."""
    for length in range(min(LONGEST_ENDING, len(form) - 1) + 1):
        yield form[len(form) - length :]


def _likely(total: int, counts: Counter[str]) -> str:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return " ".join(
        [found for found, count in ranked[:MOST] if count >= SHARE * total] or [ranked[0][0]] if ranked else ["0"]
    )


def _shorter(kept: Mapping[str, str], ending: str) -> str:
    return next(kept[ending[start:]] for start in range(1, len(ending) + 1) if ending[start:] in kept)
