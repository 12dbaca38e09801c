"""The service answers: citations before words, both languages, what is in force, and grouped by document."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from search.answer import Answer, Hit, Question
from search.engines.backends import NAMES
from search.plan import Filters
from search.service import Service
from tests.search.small_index import service

TODAY = "2022-01-01"


@pytest.fixture(scope="module", params=NAMES)
def small(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Service:
    return service(tmp_path_factory.mktemp("small"), request.param)


def ask(small: Service, text: str, lang: str = "en", **more: Any) -> Answer:
    return small.answer(Question(text, lang, TODAY, **more))


def hits(answer: Answer) -> list[Hit]:
    return [hit for group in answer.groups for hit in group.hits]


def places(answer: Answer) -> list[str]:
    return [hit.address for hit in hits(answer)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("quorum", "guideline/meetings.html#p-1"),
        ("kuorumi", "guideline/meetings.html#p-1"),
        ("anetareve", "guideline/meetings.html#p-1"),
        ("vendimit", "guideline/meetings.html#p-2"),
        ("plan veprimi", "guideline/plans.html#p-2"),
        ("planit të veprimit", "guideline/plans.html#p-2"),
        ("action plan", "guideline/plans.html#p-1"),
        ('"by vote"', "guideline/meetings.html#p-2"),
        ('"vote taken"~2', "guideline/meetings.html#p-2"),
        ("quor*", "guideline/meetings.html#p-1"),
        ("qorum~1", "guideline/meetings.html#p-1"),
        ("vote -silence -budget", "guideline/meetings.html#p-2"),
        ("(ceilings OR quorum) members", "guideline/meetings.html#p-1"),
        ("kuorumi DHE gjysma", "guideline/meetings.html#p-1"),
        ("VKM 128/2018", "act/dcm-128.html"),
        ("DCM no. 128 of 2018", "act/dcm-128.html"),
        ("vendimi nr. 128", "act/dcm-128.html"),
        ("ligji 128", "act/law-128.html"),
        ("128/1999", "act/law-128.html"),
        ("IPSTF2-SG/2019-10-25/D1", "minutes/m.html#d1"),
        ("ipstf2-sg 2019-10-25 d1", "minutes/m.html#d1"),
        ("IPSTF2-SG/2019-10-25", "minutes/m.html"),
        ("3.2 meetings", "guideline/meetings.html#p-1"),
        ("point 3.2 of the action plans", "guideline/plans.html#p-1"),
        ("neni 4", "guideline/meetings.html#p-3"),
        ("how to set up a group", ""),
        ("set up a group", "guideline/meetings.html#p-1"),
        ("ngritjen e grupeve", "guideline/meetings.html#p-1"),
    ],
)
def test_the_first_place(typed: str, first: str, small: Service) -> None:
    assert (places(ask(small, typed)) or [""])[0] == first


def test_the_words_of_the_other_language_find_too_but_after_direct_hits(small: Service) -> None:
    found = hits(ask(small, "plan veprimi"))[:2]
    assert [(hit.lang, hit.address) for hit in found] == [
        ("sq", "guideline/plans.html#p-2"),
        ("en", "guideline/plans.html#p-1"),
    ]
    assert found[0].score > found[1].score


def test_a_hit_names_its_counterpart(small: Service) -> None:
    (hit,) = hits(ask(small, "kuorumi"))
    assert [(one.lang, one.address) for one in hit.counterparts] == [("en", hit.address)]


def test_a_day_that_the_act_does_not_bear_is_said(small: Service) -> None:
    answer = ask(small, "vendimi 128 datë 20.3.2018")
    assert places(answer)[0] == "act/dcm-128.html"
    assert [said.code for said in answer.messages] == ["other-day"]


def test_what_is_not_in_force_is_hidden_and_counted_until_asked_for(small: Service) -> None:
    answer = ask(small, "monitoring rests")
    assert places(answer) == ["guideline/plans.html#p-6", "guideline/plans.html#p-4"]
    assert answer.hidden == 1
    older = ask(small, "monitoring rests", older=True)
    assert (len(places(older)), older.hidden) == (3, 0)
    assert places(older)[-1] == "guideline/plans.html#p-4"


def test_what_stands_in_two_documents_word_for_word_is_shown_once(small: Service) -> None:
    (hit,) = hits(ask(small, "silence"))
    assert (hit.address, [one.address for one in hit.same]) == ("tor/one.html#p-1", ["tor/two.html#p-1"])


def test_a_misspelt_word_is_mended_and_a_better_spelling_offered(small: Service) -> None:
    answer = ask(small, "quorrum")
    assert places(answer)[0] == "guideline/meetings.html#p-1"
    assert (answer.suggestion, answer.missed) == ("quorum", True)


def test_a_long_question_finds_what_holds_most_of_its_words(small: Service) -> None:
    answer = ask(small, "what is the quorum when half of the members sleep")
    assert places(answer)[0] == "guideline/meetings.html#p-1"
    assert [said.text for said in answer.messages] == ["Some of the words."]


def test_facets_count_and_several_values_are_alternatives(small: Service) -> None:
    answer = ask(small, "vote", filters=Filters(kind=frozenset({"tor"})))
    assert {place.split("/")[0] for place in places(answer)} == {"tor"}
    kinds = next(facet for facet in answer.facets if facet.name == "kind")
    assert [(one.value, one.label, one.count, one.chosen) for one in kinds.values] == [
        ("tor", "tor", 2, True),
        ("guideline", "Guidelines", 2, False),
    ]


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("kind:guideline vote", 2),
        ("lloji:guideline vote", 2),
        ("vote -kind:guideline", 2),
        ("body:ipmg-water vote", 1),
        ("body:IPMG-W vote", 1),
        ("body:ipmg vote", 1),
        ("kind:Guidelines vote", 2),
        ("agreed since:2019 until:2019-10", 1),
        ("agreed since:2020", 0),
        ("kind:act", 2),
    ],
)
def test_fields_are_filters(typed: str, count: int, small: Service) -> None:
    assert ask(small, typed).total == count


def test_an_unknown_value_is_said_with_the_nearest(small: Service) -> None:
    answer = ask(small, "kind:guidline quorum")
    assert [said.text for said in answer.messages] == ["kind: no guidline, near guideline"]


def test_snippets_are_plain_text_with_marks(small: Service) -> None:
    snippet = hits(ask(small, "voted budget"))[0].snippet
    assert snippet.text == "The budget is <b>planned</b> & voted."
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["budget", "voted"]


def test_nothing_found_is_said_in_the_language_of_the_reader(small: Service) -> None:
    assert [said.text for said in ask(small, "zzzzqqqq", "sq").messages] == ["Asgjë."]
    assert [said.text for said in ask(small, "zzzzqqqq", "en").messages] == ["Nothing."]


def test_results_come_in_pages(small: Service) -> None:
    whole = ask(small, "vote OR quorum OR plan OR monitoring")
    first, second = (ask(small, whole.query, limit=1, offset=at) for at in (0, 1))
    assert [one.groups[0].document for one in (first, second)] == [one.document for one in whole.groups[:2]]


def test_services_over_two_engines_answer_alike(tmp_path: Path) -> None:
    both = [service(tmp_path, name) for name in NAMES]
    for typed in ("vote", "plan veprimi", '"by vote"', "quor*", "-vote", "kind:act", "budget OR vote"):
        first, second = (ask(one, typed) for one in both)
        assert first == second
