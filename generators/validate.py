"""From plain data to a typed record, or to problems that name the very key and what would be right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from rapidfuzz import process

from generators.kind import Kind
from generators.problem import KeyPath, Problem
from generators.source import Source

CLOSE_ENOUGH = 66.0


def validate(kind: Kind, source: Source) -> tuple[Any, tuple[Problem, ...]]:
    """Return (record, ()) or (None, problems)."""
    return against(kind.adapter, kind.model, source)


def against(adapter: Any, model: Any, source: Source) -> tuple[Any, tuple[Problem, ...]]:
    """Return the data as this type, or the problems that keep it from being one."""
    try:
        return adapter.validate_python(source.data), ()
    except ValidationError as error:
        found: dict[tuple[Any, ...], Problem] = {}
        for problem in _problems(model, source, error):
            same_value = (problem.place, problem.check, problem.values["key"])
            found.setdefault(same_value, problem)
        return None, tuple(found.values())


def _problems(model: Any, source: Source, error: ValidationError) -> Iterator[Problem]:
    for detail in error.errors(include_url=False, include_input=False):
        keys = _real_keys(source.data, detail["loc"])
        context = detail.get("ctx", {})
        if detail["type"] == "extra_forbidden":
            key = str(keys[-1])
            known = _known_keys(model, source.data, keys[:-1])
            near = nearest(key, known)
            values = {"key": key, "near": near or ", ".join(sorted(known))}
            yield Problem(source.key_place(keys), "unknown-key", values, "near" if near else "")
        elif detail["type"] == "missing":
            key = str(detail["loc"][-1])
            yield Problem(source.place(keys), "missing-key", {"key": key})
        elif detail["loc"][-1:] == ("[key]",):
            values = {"key": str(keys[-1]), "value": str(keys[-1]), "expected": str(context.get("expected", "text"))}
            yield Problem(source.key_place(keys), "wrong-value", values)
        else:
            expected = str(context.get("expected", "")) if detail["type"] == "wrong_value" else _expected(detail)
            values = {"key": str(keys[-1]) if keys else "", "value": _shown(source.data, keys), "expected": expected}
            yield Problem(source.place(keys), "wrong-value", values)


def nearest(word: str, known: set[str]) -> str:
    """Return the known word that is most like this one, or an empty string where none is near."""
    found = process.extractOne(word, sorted(known), score_cutoff=CLOSE_ENOUGH)
    return found[0] if found else ""


def _expected(detail: Any) -> str:
    if detail["type"] in ("literal_error", "enum"):
        return f"one-of:{detail['ctx']['expected']}".replace("'", "").replace(" or ", ", ")
    names = {"model_type": "mapping", "dict_type": "mapping", "tuple_type": "list", "model_attributes_type": "mapping"}
    if detail["type"].startswith("union_tag"):
        return "one-of:" + str(detail["ctx"].get("expected_tags", "")).replace("'", "")
    return names.get(detail["type"], "text")


def _real_keys(data: Any, location: tuple[int | str, ...]) -> KeyPath:
    """Return the steps of a pydantic location that lead through the data; it also names branches of unions."""
    keys: list[int | str] = []
    for step in location:
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
            keys.append(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
            keys.append(step)
    return tuple(keys)


def _shown(data: Any, keys: KeyPath) -> str:
    for key in keys:
        data = data[key]
    if isinstance(data, str):
        return data if len(data) <= 60 else data[:59] + "…"
    return "{...}" if isinstance(data, dict) else "[...]"


def _known_keys(model: Any, data: Any, keys: KeyPath) -> set[str]:
    models = list(_models(model))
    for key in keys:
        inner = [
            found
            for one in models
            for name, field in one.model_fields.items()
            if key in (field.alias or name, name)
            for found in _models(field.annotation)
        ]
        models = inner or models if not isinstance(key, int) else models
    return {field.alias or name for one in models for name, field in one.model_fields.items()}


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
