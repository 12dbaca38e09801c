"""From plain data to a typed record, or to problems that name the very key and what would be right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ValidationError
from rapidfuzz import fuzz, process

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


def _details(data: Any, error: ValidationError) -> Iterator[tuple[KeyPath, Any]]:
    """Yield what pydantic says with the keys it speaks of; of a union's branches only those that got deepest."""
    found = error.errors(include_url=False, include_input=False)
    said = [(_real_keys(data, (*detail["loc"], _discriminator(detail))), detail) for detail in found]
    deeper = {keys[:end] for keys, _ in said for end in range(len(keys))}
    for keys, detail in said:
        if keys not in deeper or detail["type"] in ("missing", "extra_forbidden", "union_tag_not_found"):
            yield keys, detail


def _problems(model: Any, source: Source, error: ValidationError) -> Iterator[Problem]:
    for keys, detail in _details(source.data, error):
        context = detail.get("ctx", {})
        if detail["type"] == "extra_forbidden":
            key = str(keys[-1])
            known = _known_keys(model, source.data, keys[:-1])
            near = nearest(key, known)
            values = {"key": key, "near": near or ", ".join(sorted(known))}
            yield Problem(source.key_place(keys), "unknown-key", values, "near" if near else "")
        elif detail["type"] in ("missing", "union_tag_not_found"):
            key = _discriminator(detail) or str(detail["loc"][-1])
            yield Problem(source.place(keys), "missing-key", {"key": key})
        elif detail["loc"][-1:] == ("[key]",):
            values = {"key": str(keys[-2] if len(keys) > 1 else keys[-1]), "value": str(keys[-1])}
            values["expected"] = str(context.get("expected", "text"))
            yield Problem(source.key_place(keys), "wrong-value", values)
        else:
            expected = str(context.get("expected", "")) if detail["type"] == "wrong_value" else _expected(detail)
            values = {"key": str(keys[-1]) if keys else "", "value": _shown(source.data, keys), "expected": expected}
            yield Problem(source.place(keys), "wrong-value", values)


def _discriminator(detail: Any) -> str:
    """Return the key that says which branch of a union is meant, where that is what pydantic complains of."""
    return str(detail.get("ctx", {}).get("discriminator", "")).strip("'")


def nearest(word: str, known: set[str]) -> str:
    """Return the known word that is most like this one, or an empty string where none is near."""
    found = process.extractOne(
        word, sorted(known), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=CLOSE_ENOUGH
    )
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
    models = _fitting(_models(model), data)
    for key in keys:
        data = data[key]
        inner = [
            found
            for one in models
            for name, field in one.model_fields.items()
            if key in (field.alias or name, name)
            for found in _models(field.annotation)
        ]
        models = _fitting(inner or models, data)
    return {field.alias or name for one in models for name, field in one.model_fields.items()}


def _fitting(models: Iterable[type[BaseModel]], data: Any) -> list[type[BaseModel]]:
    """Return the models whose closed choices the data have, as `role: group` has; all of them where none fits."""
    held = list(models)
    return [one for one in held if isinstance(data, dict) and _fits(one, data)] or held


def _fits(model: type[BaseModel], data: dict[str, Any]) -> bool:
    fields = model.model_fields.items()
    closed = {name: get_args(field.annotation) for name, field in fields if get_origin(field.annotation) is Literal}
    return all(data[name] in choices for name, choices in closed.items() if name in data)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
