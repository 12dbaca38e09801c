"""Each form of each Albanian word of our content, typed without ë and ç, finds every document that it stands in."""

from __future__ import annotations

from collections import defaultdict

from benchmarks.conflation import bare
from search.plan import Everything, Filters
from search.query.parser import parse
from search.service import Service
from search.units import SearchUnit

LEAST, ALL = 4000, 1_000_000


def albanian(service: Service) -> list[SearchUnit]:
    hits = service.engine.search(Everything(), Filters(lang=frozenset({"sq"})), ALL).hits
    return [service.engine.unit(key) for key, _ in hits]


def standing(service: Service) -> dict[str, set[str]]:
    """Return by form as written, without diacritics, the documents whose texts, headings, titles or codes hold it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for unit in albanian(service):
        for text in (unit.text, unit.title, unit.code, *unit.heading):
            for word in service.analysers["sq"].words(text):
                found[bare(word.text)].add(unit.document)
    return found


def test_each_form_of_our_content_finds_the_documents_it_stands_in(searches: dict[str, Service]) -> None:
    service = searches["fts5"]
    forms = standing(service)
    assert len(forms) > LEAST
    lost = {}
    for form, documents in forms.items():
        plan = service.planner.plan(parse(form, service.grammar).tree)
        hits = service.engine.search(plan, Filters(), ALL).hits
        missing = documents.difference(service.engine.unit(key).document for key, _ in hits)
        if missing:
            lost[form] = sorted(missing)
    assert lost == {}, f"{len(lost)} of {len(forms)} forms"
