"""The search interface of the preview: answers for the page and for machines, and limits on what is asked."""

from __future__ import annotations

import json
import time
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as Xml

import pytest

from generators.serving.search_docs import opensearch
from generators.words import words
from tests.serving.conftest import PATIENCE, Answer, Preview


@pytest.fixture(scope="module")
def asked(preview: Preview) -> Preview:
    """Return a preview whose first index is made."""
    until = time.monotonic() + PATIENCE
    while preview.ask("/api/search?q=committee").status == 503:
        assert time.monotonic() < until
        time.sleep(0.2)
    return preview


def found(answer: Answer) -> list[str]:
    return [hit["address"] for group in json.loads(answer.text)["groups"] for hit in group["hits"]]


def test_the_answer_is_that_of_the_terminal(asked: Preview) -> None:
    answer = asked.ask("/api/search?q=committee&reader=sq&limit=5")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/json")
    held: dict[str, Any] = json.loads(answer.text)
    assert (held["query"], held["lang"]) == ("committee", "sq")
    assert "body/example-committee.html" in found(answer)
    assert held["facets"][0]["label"] == "Lloji"


def test_facets_narrow_and_several_values_are_alternatives(asked: Preview) -> None:
    kinds = {address.split("/")[0] for address in found(asked.ask("/api/search?q=example&kind=body&kind=minutes"))}
    assert kinds == {"body", "minutes"}
    assert found(asked.ask("/api/search?q=example&since=2031")) == []
    assert found(asked.ask("/api/search?q=&kind=body")) == ["body/example-committee.html"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("colour=red", "colour"),
        ("q=a&q=b", "at most 1 times"),
        ("limit=0", "1-50"),
        ("limit=51", "1-50"),
        ("limit=1e9", "1-50"),
        ("limit=%D9%A3", "1-50"),
        ("offset=-1", "0-1000"),
        ("older=yes", "0, 1"),
        ("since=tomorrow", "2019-10-25"),
        ("reader=../..", "sq, en"),
        ("kind=" + "a" * 101, "At most 100 characters"),
        ("&".join(f"kind=k{number}" for number in range(21)), "at most 20 times"),
    ],
)
def test_what_cannot_be_read_is_refused_in_plain_words(query: str, said: str, asked: Preview) -> None:
    answer = asked.ask(f"/api/search?{query}")
    held = json.loads(answer.text)
    assert answer.status == 400
    assert said.casefold() in f"{held['message']} {held['hint']}".casefold()


def test_a_refusal_speaks_the_readers_language(asked: Preview) -> None:
    assert "nuk është vlerë" in json.loads(asked.ask("/api/search?reader=sq&limit=x").text)["message"]


SIGNS = ("", "\0", "\ud7ff", '"', "((((((((", "*", "[a TO z]", "a~9", "AND OR NOT", "<script>", "%s{}")
HOSTILE = (*SIGNS, "-" * 500, "ë" * 512)


@pytest.mark.parametrize("query", HOSTILE)
def test_nothing_that_is_typed_reaches_a_traceback(query: str, asked: Preview) -> None:
    time.sleep(0.05)
    answer = asked.ask(f"/api/search?q={quote(query)}")
    assert answer.status in (200, 414)
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("query", ["q=%ff%fe", "q=%ed%a0%80", "=&&&=", "q", "%00=1", "q=a;b"])
def test_nor_does_an_address_that_no_browser_would_send(query: str, asked: Preview) -> None:
    answer = asked.ask(f"/api/search?{query}")
    assert answer.status in (200, 400)
    json.loads(answer.text)


def test_every_answer_bears_the_headers_of_the_site(asked: Preview) -> None:
    page = asked.ask("/en/index.html").headers
    for path in ("/api/search?q=a", "/api/search?limit=x", "/api/nothing", "/api/openapi.json"):
        answer = asked.ask(path)
        for name in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cache-Control"):
            assert answer.headers[name] == page[name], (path, name)


def test_the_interface_describes_itself(asked: Preview) -> None:
    held = json.loads(asked.ask("/api/openapi.json").text)
    names = [one["name"] for one in held["paths"]["/api/search"]["get"]["parameters"]]
    assert {"q", "reader", "kind", "since", "limit"} <= set(names)
    assert set(held["components"]["schemas"]["Answer"]["properties"]) == set(
        json.loads(asked.ask("/api/search?q=a").text)
    )


def test_browsers_can_take_it_up_as_a_search_engine(asked: Preview) -> None:
    answer = asked.ask("/api/opensearch-sq.xml")
    assert answer.headers["Content-Type"].startswith("application/opensearchdescription+xml")
    urls = [one.attrib for one in Xml.fromstring(answer.text) if one.tag.endswith("Url")]  # noqa: S314
    assert [one["type"] for one in urls] == ["text/html", "application/json"]
    assert all(one["template"].startswith(asked.address) and "{searchTerms}" in one["template"] for one in urls)
    assert asked.ask("/api/opensearch-xx.xml").status == 404


@pytest.mark.parametrize(
    ("title", "short", "long"),
    [
        ("Doracaku i Koordinimit të Politikave", "Doracaku i", "Doracaku i Koordinimit të Politikave"),
        ("Bashkëpunimndërministror", "Bashkëpunimndërm", "Bashkëpunimndërministror"),
    ],
)
def test_names_are_cut_between_words_if_they_can_be(title: str, short: str, long: str) -> None:
    described = Xml.fromstring(opensearch(words("sq"), "sq", title, "http://127.0.0.1"))  # noqa: S314
    texts = {one.tag.rpartition("}")[2]: one.text for one in described}
    assert (texts["ShortName"], texts["LongName"]) == (short, long)


def test_pages_know_where_to_ask_only_in_the_preview(asked: Preview) -> None:
    assert '<html data-search-api="/api/search"' in asked.ask("/en/index.html").text


def test_who_asks_too_often_is_told_to_wait(asked: Preview) -> None:
    answers = [asked.ask("/api/openapi.json") for _ in range(80)]
    refused = [one for one in answers if one.status == 429]
    assert refused
    assert refused[0].headers["Retry-After"] == "1"
    assert json.loads(refused[0].text)["message"]
    time.sleep(2)
