"""What became of a file, in plain words, one line for each thing that a person must know."""

from __future__ import annotations

from collections.abc import Iterator

from generators.collecting.answers import Unfit
from generators.collecting.asking import Questions
from generators.collecting.collected import Collected, counted
from generators.collecting.writing import path_of
from generators.words import Words

_SHOWN = 200


def told(one: Collected, words: Words, state: str) -> Iterator[str]:
    """Yield the lines about one file; `state` says how the answers stood in the repository, or nothing."""
    if one.refused is not None:
        reason = words(f"collect.why.{one.refused.why}", **one.refused.values)
        yield words("collect.refused", file=one.file, why=reason)
        return
    assert one.answers is not None
    assert one.asked is not None
    stated, asked = counted(one.answers)
    key = f"collect.{state or 'read'}"
    yield words(key, file=one.file, path=path_of(one.answers), stated=str(stated), asked=str(asked))
    if one.older:
        values = {"version": one.answers.version, "now": one.asked.version}
        yield words("collect.older", file=one.file, **values)
    for field in one.lost:
        yield words("collect.lost", file=one.file, field=field, label=label_of(field, one.asked))
    for unfit in one.answers.unfit:
        yield _unfit(one, unfit, words, one.asked)


def _unfit(one: Collected, unfit: Unfit, words: Words, asked: Questions) -> str:
    said = unfit.said.replace("\n", " / ")
    short = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
    why = words(f"collect.unfit.{unfit.why}")
    return words(
        "collect.unfit-line", file=one.file, field=unfit.field, label=label_of(unfit.field, asked), said=short, why=why
    )


def label_of(key: str, asked: Questions) -> str:
    """Return the label of a question; of one that the form does not know its key."""
    known = asked.fields.get(key)
    if known is None:
        table, _, column = key.partition("].")
        known = asked.tables.get(table.partition("[")[0], {}).get(column)
    return known.label if known else key
