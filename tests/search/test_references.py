"""What a query cites, and what it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from search.analysis import analyser
from search.catalogue import catalogue, code_key
from search.references import References
from search.tongues import Tongues
from tests.search.small_index import LORE, UNITS

REFERENCES = References(
    replace(LORE, catalogue=catalogue(UNITS)), Tongues({lang: analyser(lang) for lang in ("sq", "en")})
)
DCM, LAW, POINT = "act/dcm-128.html", "act/law-128.html", "guideline/meetings.html#p-1"


@pytest.mark.parametrize(
    ("typed", "cited"),
    [
        ("VKM 128/2018", [DCM]),
        ("vkm nr.128, datë 7.3.2018", [DCM]),
        ("Vendimin e Këshillit të Ministrave nr. 128 të vitit 2018", [DCM]),
        ("decision no. 128 of 7.3.2018", [DCM]),
        ("DCM 128 2018-03-07", [DCM]),
        ("Ligjit nr. 128", [LAW]),
        ("law 128/1999", [LAW]),
        ("128/2018", [DCM]),
        ("VKM 128/2017", []),
        ("law 128/2018", []),
        ("VKM 129", []),
        ("128", []),
        ("in 2018", []),
        ("IPSTF2-SG/2019-10-25/D1", ["minutes/m.html#d1"]),
        ("what says ipstf2-sg/2019-10-25/d1 on it", ["minutes/m.html#d1"]),
        ("IPSTF2-SG 2019-10-25", ["minutes/m.html"]),
        ("IPSTF2-SG/2019-10-26", []),
        ("3.2", [POINT, "guideline/plans.html#p-1"]),
        ("neni 3.2", [POINT, "guideline/plans.html#p-1"]),
        ("pika 3.2 mbledhjet", [POINT]),
        ("meetings 3.2", [POINT]),
        ("meetings 9.9", []),
        ("tomatoes 3.2", []),
        ("article 4 meetings", ["guideline/meetings.html#p-3"]),
        ("4", []),
        ("half of the members", []),
        ("", []),
    ],
)
def test_cites(typed: str, cited: list[str]) -> None:
    assert list(REFERENCES.find(typed).addresses) == cited


def test_a_code_is_known_by_its_letters_and_digits() -> None:
    assert code_key("IPSTF2-SG/2019-10-25/D1") == code_key("ipstf2 sg 2019 10 25 d1") == "ipstf2sg20191025d1"


def test_the_day_of_the_act_is_told_where_another_was_typed() -> None:
    (told,) = REFERENCES.find("vendimi 128 datë 20.3.2018").messages
    assert (told.code, dict(told.values)) == ("other-day", {"typed": "2018-03-20", "days": "2018-03-07"})
