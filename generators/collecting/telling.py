"""What became of a file, in plain words, one line for each thing that a person must know."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from generators.blocks import Blank
from generators.collecting.answers import FORM, Answers, Unfit
from generators.collecting.asking import Questions
from generators.collecting.collected import Collected, counted
from generators.collecting.writing import path_of
from generators.validate import nearest
from generators.words import Words

_SHOWN = 200
_FEW = 8
"""So many choices are named in a message; of more the nearest one, or the first."""


def told(one: Collected, words: Words, state: str, folder: str = "") -> Iterator[str]:
    """Yield the lines about one file.

    `state` says how the answers stood in the repository, or nothing; `folder` is what they are kept below, if another.
    """
    if one.refused is not None:
        reason = words(f"collect.why.{one.refused.why}", **one.refused.values)
        yield words("collect.refused", file=one.file, why=reason)
        return
    assert one.answers is not None
    assert one.asked is not None
    stated, asked = counted(one.answers)
    key = "same-as" if one.same else state or "read"
    values = {
        "path": (PurePath(folder) / path_of(one.answers)).as_posix(),
        "stated": str(stated),
        "asked": str(asked),
        "other": one.same,
    }
    yield words(f"collect.{key}", file=one.file, **values)
    if not one.same:
        yield from _remarks(one, one.answers, one.asked, words)


def _remarks(one: Collected, answers: Answers, asked: Questions, words: Words) -> Iterator[str]:
    """Yield what a person must know of answers that were read."""
    if one.older:
        yield words("collect.older", file=one.file, version=answers.version, now=asked.version)
    if one.labelled:
        yield words("collect.labelled", file=one.file, count=str(len(one.labelled)))
    for field in one.lost:
        yield words("collect.lost", file=one.file, field=field, label=label_of(field, asked))
    for unfit in answers.unfit:
        yield _unfit(one, unfit, words, asked)


def _unfit(one: Collected, unfit: Unfit, words: Words, asked: Questions) -> str:
    said = unfit.said.replace("\n", " / ")
    short = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
    why = reason(unfit, asked, words)
    key = "unfit-form" if unfit.field.startswith(FORM) and unfit.field not in asked.fields else "unfit-line"
    label = label_of(unfit.field, asked)
    return words(f"collect.{key}", file=one.file, field=unfit.field, label=label, said=short, why=why)


def reason(unfit: Unfit, asked: Questions, words: Words) -> str:
    """Return why something does not fit, with what would be right."""
    question = question_of(unfit.field, asked)
    choices = [said for _, said in question.choices] if question else []
    near = nearest(unfit.said, set(choices)) if len(choices) > _FEW else None
    known = near or "; ".join(choices if len(choices) <= _FEW else (*choices[:_FEW], "…"))
    unit = question.unit if question else ""
    return words.fill(words.get(f"collect.unfit.{unfit.why}", unfit.why), known=known, unit=unit)


def question_of(key: str, asked: Questions) -> Blank | None:
    """Return the question of a key, which may be that of a cell in a row: `<table>[2].<column>`."""
    table, _, column = key.partition("].")
    return asked.fields.get(key) or asked.tables.get(table.partition("[")[0], {}).get(column)


def label_of(key: str, asked: Questions) -> str:
    """Return the label of a question, with the number of its row; of one that the form does not know its key."""
    known = question_of(key, asked)
    return known.label if known else key
