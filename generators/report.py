"""Problems as people and machines read them: text, JSON, GitHub annotations, SARIF."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from generators.check import registry
from generators.file_names import printable
from generators.problem import Problem, Severity
from generators.redline.visible import visible
from generators.words import Words

_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}
_SARIF = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def severity(problem: Problem) -> Severity:
    """Return how bad this problem is, as its check says where the problem itself does not."""
    return registry()[problem.check].severity if problem.severity is None else problem.severity


def as_data(problem: Problem, words: Words) -> dict[str, Any]:
    """Return the problem as the plain data that JSON output holds."""
    message, hint = words.problem(problem)
    return {
        "file": printable(problem.place.file),
        "line": problem.place.line,
        "column": problem.place.column,
        "code": registry()[problem.check].code,
        "severity": severity(problem).name.lower(),
        "message": visible(message),
        "hint": visible(hint),
    }


def text(problems: Iterable[Problem], words: Words) -> str:
    """Return one problem a paragraph: place, code and message, then the hint."""
    shown = []
    for problem in problems:
        data = as_data(problem, words)
        level = words.get(f"severity.{data['severity']}", data["severity"])
        hint = f"\n    {data['hint']}" if data["hint"] else ""
        shown.append(f"{replace(problem.place, file=data['file'])}: {level} {data['code']}: {data['message']}{hint}\n")
    return "".join(shown)


def as_json(problems: Iterable[Problem], words: Words) -> str:
    """Return a JSON list of problems."""
    return json.dumps([as_data(problem, words) for problem in problems], ensure_ascii=False, indent=2) + "\n"


def github(problems: Iterable[Problem], words: Words) -> str:
    """Return GitHub workflow commands, with the characters escaped that would end a command or a property."""
    return "".join(_annotation(problem, words) for problem in problems)


def _annotation(problem: Problem, words: Words) -> str:
    data = as_data(problem, words)
    place = {"file": data["file"], "title": data["code"]}
    if data["line"]:
        place |= {"line": str(data["line"]), "col": str(data["column"])}
    properties = ",".join(f"{key}={_property(value)}" for key, value in place.items())
    message = _escaped(f"{data['message']} {data['hint']}".strip())
    return f"::{_GITHUB[severity(problem)]} {properties}::{message}\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def sarif(problems: Iterable[Problem], words: Words) -> str:
    """Return a SARIF 2.1.0 log, as code scanning services read it."""
    results = []
    for problem in problems:
        data = as_data(problem, words)
        region = {"startLine": max(data["line"], 1), "startColumn": max(data["column"], 1)}
        where = {"artifactLocation": {"uri": data["file"]}, "region": region}
        results.append(
            {
                "ruleId": data["code"],
                "level": _SARIF[severity(problem)],
                "message": {"text": f"{data['message']} {data['hint']}".strip()},
                "locations": [{"physicalLocation": where}],
            }
        )
    rules = [{"id": check.code, "name": name} for name, check in registry().items()]
    driver = {"name": "doracak", "rules": sorted(rules, key=lambda rule: rule["id"])}
    log = {"version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


FORMATS: dict[str, Callable[[Iterable[Problem], Words], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "sarif": sarif,
}
