"""A search over a handful of units, with a real engine in a temporary folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from search.analysis import analyser
from search.catalogue import catalogue
from search.lore import Act, Concept, Lore, Pin, Speech
from search.service import Service
from search.store import open_index, update
from search.units import SearchUnit

EN = Speech(
    operators={"AND": "and"},
    fields={"kind": "kind"},
    stop=("the", "of", "a", "to", "is", "how", "what"),
    section=("article", "point"),
    messages={"nothing": "Nothing.", "value": "{field}: no {text}, near {near}", "loosened": "Some of the words."},
    labels={"kind": "Kind", "kind.guideline": "Guidelines", "body.ipmg-water": "IPMG Water"},
)
SQ = Speech(
    operators={"DHE": "and", "OSE": "or", "JO": "not"},
    fields={"lloji": "kind"},
    stop=("i", "e", "të", "së", "si"),
    section=("neni", "pika"),
    messages={"nothing": "Asgjë."},
    labels={"kind": "Lloji", "kind.guideline": "Udhëzuesit"},
)
LORE = Lore(
    languages=("sq", "en"),
    concepts=(
        Concept({"sq": ("vendim",), "en": ("decision",)}),
        Concept({"sq": ("plan veprimi",), "en": ("action plan",)}),
        Concept(
            {"sq": ("Grupi i Menaxhimit të Integruar",), "en": ("Integrated Management Group",)},
            {"sq": ("GMIP",), "en": ("IPMG",)},
        ),
    ),
    acts=(Act("act/dcm-128.html", "dcm", "128", "2018-03-07"), Act("act/law-128.html", "law", "128", "1999-01-01")),
    act_types={
        "dcm": {
            "sq": ("vendim i Këshillit të Ministrave (VKM)",),
            "en": ("decision of the Council of Ministers (DCM)",),
        },
        "law": {"sq": ("ligj",), "en": ("law",)},
    },
    pins=(Pin({"en": ("set up a group",), "sq": ("ngritja e grupit",)}, "guideline/meetings.html#p-1"),),
    aliases={"body": {"ipmg-w": "ipmg-water"}},
    speech={"sq": SQ, "en": EN},
)


def unit(address: str, lang: str, text: str, **more: object) -> SearchUnit:
    """Return a unit of this address; kind and document follow from it."""
    kind, _, rest = address.partition("/")
    part = "point" if "#" in address else "document"
    made = SearchUnit(address, lang, kind, part, rest.partition(".")[0], "", (), "", "", text)
    return replace(made, **{"title": made.document, **more})  # type: ignore[arg-type]


UNITS = (
    unit("guideline/meetings.html", "en", "Rules for meetings.", title="Meetings"),
    unit("guideline/meetings.html", "sq", "Rregulla për mbledhjet.", title="Mbledhjet"),
    unit("guideline/meetings.html#p-1", "en", "The quorum is half of the members.", number="3.2", counterpart=True),
    unit("guideline/meetings.html#p-1", "sq", "Kuorumi është gjysma e anëtarëve.", number="3.2", counterpart=True),
    unit("guideline/meetings.html#p-2", "en", "A decision is taken by vote.", number="3.3", bodies=("ipmg-water",)),
    unit("guideline/meetings.html#p-3", "en", "The budget is <b>planned</b> & voted.", number="4"),
    unit("guideline/plans.html#p-1", "en", "Each action plan has a cost.", number="3.2", title="Action plans"),
    unit("guideline/plans.html#p-2", "sq", "Në planin e ri të veprimit ka kosto.", number="5", title="Planet"),
    unit("guideline/plans.html#p-4", "en", "Monitoring rests on indicators.", status="superseded"),
    unit("guideline/plans.html#p-5", "en", "Monitoring rests on targets.", until="2020-12-31"),
    unit("guideline/plans.html#p-6", "en", "Monitoring rests on data.", since="2021-01-01"),
    unit("tor/one.html#p-1", "en", "Silence is no vote at all."),
    unit("tor/two.html#p-1", "en", "Silence is no vote at all."),
    unit("act/dcm-128.html", "en", "Ceilings.", code="DCM 128/2018", title="Decision 128"),
    unit("act/law-128.html", "en", "On something else.", code="Law 128/1999", title="Law 128"),
    unit("minutes/m.html#d1", "en", "It was agreed.", code="IPSTF2-SG/2019-10-25/D1", date="2019-10-25"),
    unit("minutes/m.html", "en", "Meeting.", code="IPSTF2-SG/2019-10-25", date="2019-10-25"),
)


def service(folder: Path, engine: str = "fts5", units: Sequence[SearchUnit] = UNITS) -> Service:
    """Return the service over these units."""
    lore = replace(LORE, catalogue=catalogue(units))
    analysers = {lang: analyser(lang) for lang in lore.languages}
    update(folder, engine, units, analysers)
    return Service(open_index(folder, engine, analysers), analysers, lore)
