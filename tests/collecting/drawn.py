"""Forms as hypothesis draws them: for each question what is typed, and what has to come back of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from unicodedata import bidirectional

from babel.dates import format_date
from hypothesis import strategies as st

from generators.collecting.answers import Answers
from generators.collecting.fitting import NOT_STATED, UNKNOWN, clean
from generators.decoding import NOT_TEXT
from generators.model.scalars import RESERVED

COLUMNS = ("title", "due", "light", "cost")
FIXED = ("money", "people")


@dataclass(frozen=True)
class Typed:
    """What is typed into one place, what is read of it, and why it does not fit where it does not."""

    said: str
    read: str
    why: str = ""


@dataclass(frozen=True)
class Form:
    """What is typed into one form, by key, and row by row into the table that grows."""

    fields: Mapping[str, Typed]
    rows: tuple[Mapping[str, Typed], ...] = ()

    @property
    def values(self) -> dict[str, str]:
        """Return what is typed into single places."""
        return {key: one.said for key, one in self.fields.items()}

    @property
    def lines(self) -> list[dict[str, str]]:
        """Return what is typed into rows."""
        return [{key: one.said for key, one in row.items()} for row in self.rows]


LEGAL = st.characters(codec="utf-8", exclude_characters="\r").filter(
    lambda sign: not NOT_TEXT.match(sign) and (sign >= " " or sign in "\n\t")
)
_PROMPTS = frozenset({"…", "data", "date"})


def _is_answer(text: str) -> bool:
    return bool(text) and text not in {*RESERVED, *_PROMPTS} and "shkruani" not in text.lower()


def _same(text: str) -> Typed:
    return Typed(text, text)


ANY = st.text(LEGAL, max_size=200).map(lambda said: Typed(said, clean(said))).filter(lambda one: _is_answer(one.read))
ODDITIES = (
    _same("Çelë Ëngjëlli, Përmet"),
    Typed("e\u0308shte\u0308", "është"),
    Typed("  në fillim dhe në fund \t ", "në fillim dhe në fund"),
    _same("dy  blanke\tdhe tab"),
    _same("„poshtë“ “lart” 'një' \"dy\" «tre» & <katër> ]]> &amp;"),
    _same("مرحبا بالعالم, שלום 12"),
    _same("abc مرحبا def"),
    _same("מספר 12 ABC"),
    _same("a\u200fb\u200e"),
    _same("👩‍👩‍👧‍👦 🇦🇱 ✔️ 🎉"),
    _same("nr.\u00a044/2015 \u2013 neni\u00a03 \u2014 v\u00adendim \u2011 x\u202fy"),
    _same("= 1+1; - kjo: [ajo] {x} # jo | > *"),
    Typed("Bëhet\u200b shpejt\u0085", "Bëhet shpejt", "signs"),
    Typed("\u202eanvendi\u202c", "anvendi", "signs"),
)
ODD = st.sampled_from(ODDITIES)
LONG = st.integers(1_000, 30_000).map(lambda count: _same("ë" * count)) | st.integers(300, 5_000).map(
    lambda count: _same("fjalë " * count + "fund")
)
LINE = ANY.filter(lambda one: "\n" not in one.said) | ODD | LONG
TEXT = ANY | ODD | LONG | st.just(Typed("Një\n\n  Dy\n\nTre\n", "Një\n\n  Dy\n\nTre"))


def _day(day: date, style: int) -> Typed:
    said = (day.isoformat(), f"{day.day}.{day.month}.{day.year:04}", format_date(day, "d MMMM y", "sq"))[style]
    return Typed(said, day.isoformat())


DAY = st.builds(_day, st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.integers(0, 2)) | st.sampled_from(
    (Typed("31.02.2025", UNKNOWN, "date"), Typed("së shpejti", UNKNOWN, "date"))
)


def _number(value: Decimal, style: int, unit: str) -> Typed:
    english = f"{value:,f}"
    albanian = english.translate(str.maketrans(",.", "\u00a0,"))
    said = (
        f"{value:f}",
        f"{value:f}".replace(".", ","),
        english,
        albanian,
        english.translate(str.maketrans(",.", ".,")),
    )
    return Typed(f"{said[style]} {unit}".strip(), f"{value:f}")


VALUE = st.decimals(-(10**12), 10**12, places=2)
_UNCLEAR = st.sampled_from((Typed("1.234", UNKNOWN, "ambiguous-number"), Typed("rreth 12", UNKNOWN, "number")))
NUMBER = st.builds(_number, VALUE, st.integers(0, 4), st.just("")) | _UNCLEAR
PERCENT = st.builds(_number, VALUE, st.integers(0, 4), st.sampled_from(("", "%"))) | _UNCLEAR
MONEY = st.builds(_number, VALUE, st.integers(0, 4), st.sampled_from(("", "ALL"))) | _UNCLEAR
CHOICE = st.sampled_from(("green", "amber", "red")).map(lambda value: Typed(value, value))
_ROW = st.fixed_dictionaries({"title": TEXT}, optional={"due": DAY, "light": CHOICE, "cost": MONEY})
FORMS = st.builds(
    Form,
    st.fixed_dictionaries(
        {},
        optional={
            "summary.overview": TEXT,
            "summary.facts.who": LINE,
            "summary.facts.when": DAY,
            "summary.facts.count": NUMBER,
            "summary.facts.share": PERCENT,
            "summary.facts.spent": MONEY,
            "summary.facts.light": CHOICE,
            "summary.facts.act": LINE,
            "measures.risks.money.weight": NUMBER,
            "measures.risks.people.words": TEXT,
        },
    ),
    st.lists(_ROW, max_size=6).map(tuple),
)


_PLACES = ("summary.facts.who", "summary.facts.act", "summary.overview", "measures.risks.people.words", "title")


def odd_forms() -> list[Form]:
    """Return forms in which each odd text stands in one place, and those from right to left in every kind of it."""
    turned = [
        *ODDITIES,
        *(one for one in ODDITIES if any(bidirectional(sign) in ("R", "AL", "RLO") for sign in one.said)),
    ]
    made = []
    for start in range(0, len(turned), len(_PLACES)):
        held = dict(zip(_PLACES, turned[start:], strict=False))
        row = {"title": held.pop("title")} if "title" in held else {}
        made.append(Form(held, (row,) if row else ()))
    return made


def expected(form: Form) -> tuple[dict[str, object], set[tuple[str, str]]]:
    """Return the values that have to come back, and what does not fit: (key, why)."""
    said = form.fields
    names = (
        "overview",
        "facts.who",
        "facts.when",
        "facts.count",
        "facts.share",
        "facts.spent",
        "facts.light",
        "facts.act",
    )
    values: dict[str, object] = {key: _read(said.get(key)) for key in (f"summary.{name}" for name in names)}
    values["measures.list"] = tuple({key: _read(row.get(key)) for key in COLUMNS} for row in form.rows) or NOT_STATED
    values["measures.risks"] = tuple(
        {"row": row, **{key: _read(said.get(f"measures.risks.{row}.{key}")) for key in ("words", "weight")}}
        for row in FIXED
    )
    rows = enumerate(form.rows, 1)
    whys = {(f"measures.list[{number}].{key}", one.why) for number, row in rows for key, one in row.items() if one.why}
    return values, whys | {(key, one.why) for key, one in said.items() if one.why}


def _read(one: Typed | None) -> str:
    return one.read if one else NOT_STATED


def found(made: Answers) -> tuple[dict[str, object], set[tuple[str, str]]]:
    """Return the same of answers that were read."""
    return dict(made.values), {(one.field, one.why) for one in made.unfit}
