"""What the panel on the page says: every problem with its place, its words and what would be right, as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generators import report
from generators.outputs.site.sphinx_run import SiteProblem
from generators.problem import DoracakError, Problem, Severity
from generators.words import Words

BUG = "bug"


def panel(
    words: Words, problems: Iterable[Problem], failure: DoracakError | None, of_page: Iterable[SiteProblem] = ()
) -> dict[str, Any] | None:
    """Return what to show, the worst first; None where nothing keeps the content from being shown as it stands."""
    found = [one for one in problems if report.severity(one) is not Severity.NOTICE]
    if all(report.severity(one) is not Severity.ERROR for one in found):
        found = []
    ordered = sorted(found, key=report.severity)
    entries = [*_failure(words, failure), *(_entry(words, one) for one in ordered), *_of_page(words, of_page)]
    if not entries:
        return None
    return {
        "lang": words.lang,
        "title": words.count("serve.panel.title", len(entries)),
        "note": words("serve.panel.note"),
        "list": words("serve.panel.list"),
        "problems": entries,
    }


def _entry(words: Words, problem: Problem) -> dict[str, str]:
    data = report.as_data(problem, words)
    level = words.get(f"severity.{data['severity']}", data["severity"])
    return {"place": str(problem.place), "level": f"{level} {data['code']}", **_said(data["message"], data["hint"])}


def _failure(words: Words, failure: DoracakError | None) -> Iterable[dict[str, str]]:
    if failure is None:
        return
    place = failure.values.get("file", "")
    yield {"place": place, "level": words("severity.error"), **_said(*words.error(failure))}


def _of_page(words: Words, problems: Iterable[SiteProblem]) -> Iterable[dict[str, str]]:
    for one in problems:
        place = f"{one.page}:{one.line}" if one.line else one.page
        yield {"place": place, "level": words("severity.error"), **_said(f"{one.kind}: {one.message}", "")}


def _said(message: str, hint: str) -> dict[str, str]:
    return {"message": message, "hint": hint}
