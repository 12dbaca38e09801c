"""A misspelling that is near words of both languages is taken for the reader's; the others are offered."""

from __future__ import annotations

import pytest

from search.answer import Answer, Question
from search.engines.backends import NAMES
from search.service import Service
from tests.search.small_index import service, unit

AGENDAS = tuple(unit(f"page/e{number}.html#p", "en", f"The agenda, part {number}.") for number in range(12))
UNITS = (
    *AGENDAS,
    unit("page/q1.html#p", "sq", "Agjenda dërgohet me kohë dhe me shkrim, tri javë para mbledhjes."),
    unit("page/q2.html#p", "sq", "Kryetari e miraton para se të ftohen anëtarët: agjenda."),
    unit("page/q3.html#p", "en", "In Albanian it is called agjenda, and so it stands in an English text."),
    unit("page/q5.html#p", "sq", "Në agjenda shënohet dhe koha."),
    unit("page/q4.html#p", "sq", "Mandati zgjat dy vjet."),
    unit("page/e20.html#p", "en", "A candidate, a mandate."),
)


@pytest.fixture(scope="module", params=NAMES)
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Service:
    return service(tmp_path_factory.mktemp("mending"), request.param, UNITS)


def ask(both: Service, text: str, lang: str) -> Answer:
    return both.answer(Question(text, lang, "2022-01-01"))


def documents(answer: Answer) -> list[str]:
    return [group.document for group in answer.groups]


def test_the_reader_s_language_comes_first_and_the_other_spelling_is_offered(both: Service) -> None:
    albanian, english = ask(both, "ajenda", "sq"), ask(both, "ajenda", "en")
    assert {document[0] for document in documents(albanian)[:4]} == {"q"}
    assert (albanian.suggestion, albanian.offers) == ("agjenda", ("agenda",))
    assert {document[0] for document in documents(english)} == {"e"}
    assert (english.suggestion, english.offers) == ("agenda", ("agjenda",))


def test_hits_of_the_other_spelling_come_after(both: Service) -> None:
    albanian = ask(both, "ajenda", "sq")
    assert albanian.total == len(AGENDAS) + 4
    assert {document[0] for document in documents(albanian)[4:]} == {"e"}


def test_a_nearer_spelling_comes_before_one_in_the_reader_s_language(both: Service) -> None:
    assert ask(both, "kandidate", "sq").suggestion == "candidate"


def test_words_that_are_not_misspelt_stay_in_what_is_offered(both: Service) -> None:
    answer = ask(both, "ajenda dergohet", "sq")
    assert (answer.suggestion, answer.offers) == ("agjenda dergohet", ("agenda dergohet",))


def test_nothing_is_offered_for_what_is_known_or_unlike_all(both: Service) -> None:
    for typed in ("agenda", "zzzzzzzz", "ab"):
        answer = ask(both, typed, "sq")
        assert (answer.suggestion, answer.offers) == ("", ())
