"""From data to a record: each mistake at its very key or value, with what would be right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from generators import source
from generators.kind import registry
from generators.model.scalars import RESERVED, Unstated
from generators.problem import Problem
from generators.validate import nearest, validate

GROUP = """\
role: group
title: {sq: Grupi, en: Group}
body: example-committee
status: draft
basis: example
source: {sq: Shembull, en: Example}
rests_on: {standard: example-standard, version: "1"}
version: "1"
"""
MEMBER = "members:\n  - {id: a, post: {en: Chair}, capacity: chair, basis: example, KEY}\n"


def said(problem: Problem) -> str:
    values = problem.values
    what = values.get("near") if problem.check == "unknown-key" else values.get("expected")
    return " ".join(
        part for part in (f"{problem.place.line}:{problem.place.column}", problem.check, values["key"], what) if part
    )


def problems(kind: str, text: str) -> list[str]:
    read = source.read("x.yaml", text.encode())
    assert not read.problems
    record, found = validate(registry()[kind], read)
    assert (record is None) == bool(found)
    return [said(problem) for problem in found]


def sample(kind: str, old: str = "", new: str = "") -> str:
    text = registry()[kind].sample
    assert old in text
    return text.replace(old, new) if old else text + new


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("page", sample("page", "title:", "tittle:"), ["1:1 missing-key title", "1:1 unknown-key tittle title"]),
        ("page", sample("page", new="sumary: {en: x}\n"), ["5:1 unknown-key sumary summary"]),
        ("body", sample("body", new=MEMBER.replace("KEY", "capcity: x")), ["7:65 unknown-key capcity capacity"]),
        ("body", sample("body", new="from_: 2020-01-01\n"), ["6:1 unknown-key from_ from"]),
        (
            "minutes",
            sample("minutes", "complete:", "compleet:"),
            ["18:13 missing-key complete", "18:14 unknown-key compleet complete"],
        ),
        (
            "tor",
            sample("tor", "status: mandatory", "satus: mandatory"),
            ["9:5 missing-key status", "9:19 unknown-key satus status"],
        ),
        (
            "tor",
            GROUP + "repalce: []\n".replace("[]", "[{clause: x1, reason: {en: y}, basis: example}]"),
            ["9:1 unknown-key repalce replace"],
        ),
        ("site", sample("site", "{code: MIT,", "{cod: MIT,"), ["11:11 missing-key code", "11:12 unknown-key cod code"]),
    ],
)
def test_a_misspelt_key_is_shown_with_the_nearest_of_its_own_part(kind: str, text: str, expected: list[str]) -> None:
    assert problems(kind, text) == expected


def test_a_key_that_is_like_no_other_is_answered_with_all_of_them() -> None:
    (said_once,) = problems("site", sample("site", "code: MIT", "code: MIT, zzz: x"))
    assert said_once == "11:23 unknown-key zzz access, code, content"


def test_the_keys_of_another_branch_are_not_offered() -> None:
    (said_once,) = problems("tor", GROUP + "clauses: [{id: x1, status: default, basis: example}]\n")
    assert said_once == "9:1 unknown-key clauses aliases"
    (said_once,) = problems("tor", sample("tor", new="drop: [{clause: x1, reason: {en: y}, basis: example}]\n"))
    assert said_once.startswith("10:1 unknown-key drop access, aliases,")
    assert "replace" not in said_once


def test_the_key_that_chooses_between_branches() -> None:
    assert problems("tor", GROUP.replace("role: group", "role: gruop")) == [
        "1:7 wrong-value role one-of:standard, group"
    ]
    assert problems("tor", GROUP.replace("role: group\n", "")) == ["1:1 missing-key role"]
    assert problems("tor", GROUP.replace("role: group", "role: [group]")) == [
        "1:7 wrong-value role one-of:standard, group"
    ]


@pytest.mark.parametrize(
    ("kind", "old", "new", "expected"),
    [
        ("page", "status: draft", "status: daft", "2:9 wrong-value status one-of:draft, published"),
        ("page", "basis: example", "basis: sample", "3:8 wrong-value basis one-of:sourced, example"),
        ("page", "{sq: Faqe shembull, en: Example page}", "Example", "1:8 wrong-value title texts"),
        ("page", "{sq: Faqe shembull, en: Example page}", "[a]", "1:8 wrong-value title texts"),
        ("page", "{sq: Faqe", "{SQ: Faqe", "1:9 wrong-value title language"),
        ("page", "en: Example page", "en: [Example]", "1:32 wrong-value en text"),
        ("act", "date: not-stated", "date: 2024-02-30", "3:7 wrong-value date date"),
        ("act", "date: not-stated", "date: 1.3.2024", "3:7 wrong-value date date"),
        ("act", "date: not-stated", "date: ٢٠٢٤-٠١-٠١", "3:7 wrong-value date date"),
        ("minutes", "start: not-stated", "start: 24:00", "9:8 wrong-value start time"),
        ("minutes", "start: not-stated", "start: ١٠:٠٠", "9:8 wrong-value start time"),
        ("minutes", "number: not-stated", "number: -1", "8:9 wrong-value number count"),
        ("minutes", "number: not-stated", "number: ٣", "8:9 wrong-value number count"),
        ("minutes", "number: not-stated", f"number: {'9' * 19}", "8:9 wrong-value number count"),
        ("minutes", "deliberated: not-stated", "deliberated: yes", "25:18 wrong-value deliberated flag"),
        ("minutes", "bodies: [example-committee]", "bodies: example-committee", "1:9 wrong-value bodies list"),
        ("minutes", "bodies: [example-committee]", "bodies: [Example]", "1:10 wrong-value 0 id"),
        ("minutes", "code: EC/2024-03-01", "code: ec 1", "2:7 wrong-value code code"),
        ("minutes", "attendance: {", "attendance: [{", "18:13 wrong-value attendance mapping"),
        ("site", "contact: not-stated", "contact: javascript:alert(1)", "10:10 wrong-value contact address"),
        ("site", "Europe/Tirane", "Europe/Atlantis", "5:12 wrong-value time_zone time-zone"),
        ("site", "Europe/Tirane", "../../etc/passwd", "5:12 wrong-value time_zone time-zone"),
        ("site", "[sq, en]", "[sq, english]", "3:17 wrong-value 1 language"),
    ],
)
def test_a_wrong_value_is_shown_where_it_stands(kind: str, old: str, new: str, expected: str) -> None:
    text = sample(kind, old, new)
    assert problems(kind, text.replace("not-stated}", "not-stated}]") if new.endswith("[{") else text) == [expected]


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        ("2020-01-01", []),
        ("{en: about 2020}", []),
        ("not-stated", []),
        ("2020-13-01", ["7:71 wrong-value seen date"]),
        ("[2020-01-01]", ["7:71 wrong-value seen date"]),
        ("{en: x, e: y}", ["7:79 wrong-value seen language"]),
    ],
)
def test_of_the_branches_of_a_union_only_the_one_that_was_meant_is_spoken_of(seen: str, expected: list[str]) -> None:
    assert problems("body", sample("body", new=MEMBER.replace("KEY", f"seen: {seen}"))) == expected


def test_all_mistakes_of_a_record_in_one_run() -> None:
    text = "titel: {en: x}\nstatus: daft\nbasis: example\norder: first\n"
    assert problems("page", text) == [
        "1:1 missing-key title",
        "4:8 wrong-value order count",
        "2:9 wrong-value status one-of:draft, published",
        "1:1 missing-key source",
        "1:1 unknown-key titel title",
    ]


MAY_BE_UNSTATED = {
    "site": "publisher base_address repository edit_address contact licences.code licences.content",
    "act": "number date title issuer",
    "body": "from until parent secretariat members members_complete names.0.from names.0.until",
    "institution": "from until parent website names.0.from names.0.until",
    "page": "",
    "guideline": "owner review_by",
    "minutes": "number phase start end venue mode languages classification chair minute_taker invitation agenda quorum "
    "previous presentations other_business next_meeting circulated comments_until approval signatures "
    "attendance.complete attendance.present attendance.excused attendance.absent items.0.kind items.0.deliberated "
    "items.0.presenter items.0.figures items.0.conclusion items.0.outcome",
    "scheme": "codes.0.opened",
    "glossary": "",
    "vocabulary": "",
    "tor": "",
    "strategy": "from until owner",
    "programme": "adopted meetings.0.date lines.0.product lines.0.meeting lines.0.owner lines.0.start lines.0.end "
    "lines.0.actual_start lines.0.actual_end lines.0.budget_programme lines.0.step",
    "indicator": "definition formula unit type disaggregation source_of_data frequency owner baseline baseline.value "
    "baseline.source targets.0.value targets.0.source values.0.value values.0.source values.0.date values.0.as_of",
    "calendar": "steps.0.from steps.0.until steps.0.date",
    "thresholds": "from until",
    "contract": "number component supplier method allocated contracted signed end actual_end payments "
    "payments.0.due payments.0.planned payments.0.paid payments.0.actual",
    "report": "",
    "newsletter": "",
    "leaflet": "",
    "self-check": "",
    "communication-plan": "activities.0.owner activities.0.due activities.0.done activities.0.evidence",
}


def slots(kind: str) -> Iterator[tuple[str, ...]]:
    """Yield the key of every field of a record of this kind, and of the parts that its sample shows."""
    read = source.read("x.yaml", registry()[kind].sample.encode()).data
    record, _ = validate(registry()[kind], source.read("x.yaml", registry()[kind].sample.encode()))
    for name, field in type(record).model_fields.items():
        key = field.alias or name
        yield (key,)
        value, held = getattr(record, name), read.get(key)
        if isinstance(held, list) and isinstance(held[0], dict):
            yield from ((key, "0", inner.alias or one) for one, inner in type(value[0]).model_fields.items())
        elif isinstance(held, dict) and hasattr(value, "access"):
            yield from ((key, inner.alias or one) for one, inner in type(value).model_fields.items())


@pytest.mark.parametrize("word", sorted(RESERVED))
@pytest.mark.parametrize("kind", sorted(MAY_BE_UNSTATED))
def test_reserved_words_are_taken_where_a_field_may_be_unstated_and_nowhere_else(kind: str, word: str) -> None:
    allowed = set()
    for keys in slots(kind):
        data = source.read("x.yaml", registry()[kind].sample.encode()).data
        place: Any = data
        for key in keys[:-1]:
            place = place[int(key) if key.isdigit() else key]
        place[keys[-1]] = word
        record, found = validate(registry()[kind], source.Source("x.yaml", "", data))
        if record is not None:
            allowed.add(".".join(keys))
        else:
            assert {problem.check for problem in found} == {"wrong-value"}
    assert allowed == set(MAY_BE_UNSTATED[kind].split())


def test_a_reserved_word_becomes_a_value_of_its_own() -> None:
    record, _ = validate(registry()["minutes"], source.read("x.yaml", sample("minutes").encode()))
    assert (record.number, record.attendance.present) == (Unstated.NOT_STATED, Unstated.NOT_STATED)


def test_every_kind_is_in_the_table_of_reserved_words() -> None:
    assert set(MAY_BE_UNSTATED) == set(registry())


def test_nearest_knows_when_nothing_is_near() -> None:
    known = {"title", "status", "summary"}
    assert [nearest(word, known) for word in ("titel", "stauts", "sumary", "x", "owner", "")] == [
        "title",
        "status",
        "summary",
        "",
        "",
        "",
    ]
