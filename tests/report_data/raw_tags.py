"""Coverage of schemes and scores of markers, recomputed from the YAML files with plain loops."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from tests.report_data import raw_lines, raw_meetings
from tests.report_data.raw import Asked, bodies, day, number, records

Subject = dict[str, Any]
PLAIN = {"guidelines": "guideline", "content/strategies": "strategy", "content/indicators": "indicator"}
ROLES = {"chapters": "eu-acquis", "targets": "sdg"}


def subjects(asked: Asked) -> list[Subject]:
    """Return what can be tagged and belongs to the issue: `source`, `group`, `bodies`, `tags` and `screened`."""
    own = None if asked.body is None else set(bodies(asked))
    found = [one for one in (*_records(), *_lines(asked), *_made(asked)) if own is None or own & set(one["bodies"])]
    return [{**one, "tags": _tags(one, asked)} for one in found]


def _records() -> list[Subject]:
    served: dict[str, set[str]] = {}
    for programme in records("content/programmes").values():
        for line in programme["lines"]:
            for to in line.get("serves", []):
                served.setdefault(to.partition("#")[0], set()).add(programme["body"])
    found = []
    for folder, group in PLAIN.items():
        for key, record in records(folder).items():
            if group == "guideline" and "role" in record:
                found.append(_subject(key, "tor", {record["body"]} if "body" in record else set(), record))
            else:
                found.append(_subject(key, group, served.get(key, set()), record))
    return found


def _lines(asked: Asked) -> list[Subject]:
    return [_subject(line["key"], "lines", {line["body"]}, line) for line in raw_lines.of_year(asked)]


def _made(asked: Asked) -> list[Subject]:
    found = []
    for meeting in raw_meetings.held(asked):
        for item in meeting["items"]:
            for name in ("decisions", "recommendations", "actions"):
                found += [_subject(one["code"], name, set(meeting["bodies"]), one) for one in item.get(name, [])]
    return found


def _subject(source: str, group: str, own: set[str], record: dict[str, Any]) -> Subject:
    return {"source": source, "group": group, "bodies": own, "record": record, "screened": record.get("screened", [])}


def _tags(one: Subject, asked: Asked) -> list[dict[str, Any]]:
    """Return the tags given by the cut-off; codes of a line are tags whose strength nobody stated."""
    record = one["record"]
    tags = [tag for tag in record.get("tags", []) if not ((given := day(tag.get("date"))) and given > asked.cut)]
    own = {(tag["scheme"], tag["code"]) for tag in record.get("tags", [])}
    if one["group"] == "lines":
        for field, scheme in ROLES.items():
            codes = [code for code in record.get(field, []) if (scheme, code) not in own]
            tags += [{"scheme": scheme, "code": code, "strength": "not-stated"} for code in codes]
    return tags


def codes(scheme: str) -> list[dict[str, Any]]:
    """Return the codes of a scheme that have none below them."""
    held = records("content/schemes")[scheme]["codes"]
    above = {one.get("parent") for one in held}
    return [one for one in held if one["id"] not in above]


def code_id(scheme: str, named: str) -> str:
    """Return the id of the code that is named by id or by code; empty where there is none."""
    held = records("content/schemes")[scheme]["codes"]
    return next((one["id"] for one in held if named in (one["id"], one["code"])), "")


def covered(asked: Asked, scheme: str) -> dict[str, set[str]]:
    """Return the sources tagged with each code of a scheme."""
    found: dict[str, set[str]] = {}
    for one in subjects(asked):
        for tag in one["tags"]:
            if tag["scheme"] == scheme and code_id(scheme, tag["code"]):
                found.setdefault(code_id(scheme, tag["code"]), set()).add(one["source"])
    return found


def shares(asked: Asked, scheme: str) -> dict[str, tuple[int, int]]:
    """Return screened ÷ objects, tagged ÷ screened, codes covered ÷ codes."""
    held = subjects(asked)
    tagged = {one["source"] for one in held if any(tag["scheme"] == scheme for tag in one["tags"])}
    bare = {one["source"] for one in held if any(entry["scheme"] == scheme for entry in one["screened"])}
    every, reached = codes(scheme), covered(asked, scheme)
    return {
        "screened": (len(tagged | bare), len(held)),
        "tagged": (len(tagged), len(tagged | bare)),
        "codes": (sum(one["id"] in reached for one in every), len(every)),
    }


def tagged_lines(asked: Asked, scheme: str, wanted: set[str] | None = None) -> list[dict[str, Any]]:
    """Return the lines that are tagged with any of these codes of a scheme, or with any code at all."""
    keys = {
        one["source"]
        for one in subjects(asked)
        for tag in one["tags"]
        if one["group"] == "lines"
        and tag["scheme"] == scheme
        and (wanted is None or code_id(scheme, tag["code"]) in wanted)
    }
    return [line for line in raw_lines.of_year(asked) if line["key"] in keys]


def of_schemes(asked: Asked) -> dict[str, tuple[int, int] | None]:
    """Return the figures of chapters and goals; targets covered are not stated, as tags name goals."""
    acquis, sdg = shares(asked, "eu-acquis"), shares(asked, "sdg")
    return {
        "acquis-chapters-covered": acquis["codes"],
        "acquis-measures-done": raw_lines.implementation(asked, tagged_lines(asked, "eu-acquis")),
        "screened/eu-acquis": acquis["screened"],
        "sdg-goals-covered": sdg["codes"],
        "sdg-targets-covered": None,
        "screened/sdg": sdg["screened"],
        "tagged/sdg": sdg["tagged"],
    }


def scores(asked: Asked, scheme: str, code: str, group: str) -> dict[str, str]:
    """Return the score of each object of a group for one code of a marker."""
    found = {}
    for one in subjects(asked):
        if one["group"] != group:
            continue
        strong = [tag for tag in one["tags"] if tag["scheme"] == scheme and code_id(scheme, tag["code"]) == code]
        bare = [
            entry
            for entry in one["screened"]
            if entry["scheme"] == scheme
            and not ((given := day(entry.get("date"))) and given > asked.cut)
            and (not entry.get("codes") or code in {code_id(scheme, named) for named in entry["codes"]})
        ]
        stated = strong[0]["strength"] if strong else ""
        found[one["source"]] = (
            ("unstated" if stated == "not-stated" else stated) if strong else "not-targeted" if bare else "not-screened"
        )
    return found


def planned(asked: Asked, currency: str) -> dict[str, Fraction]:
    """Return the planned amounts of lines in a currency, where they are stated."""
    found = {}
    for line in raw_lines.of_year(asked):
        amounts = [
            one["amount"] for one in line.get("cost", []) if (one["currency"], one["kind"]) == (currency, "planned")
        ]
        stated = [amount for one in amounts if (amount := number(one)) is not None]
        if stated and len(stated) == len(amounts):
            found[line["key"]] = sum(stated, Fraction(0))
    return found
