"""How one language sees the library: fallbacks marked, silence said openly, links where there is a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Literal

import pytest

from generators.blocks import Span
from generators.library import Library
from generators.loading import load
from generators.model.scalars import Unstated
from generators.model.texts import Ref, Term, Text
from generators.tree import FolderTree
from generators.view import View, joined, plain, said
from generators.words import words
from tests.tiny import handbook, site, write

MUTED: Literal["muted"] = "muted"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    root = write(handbook(tmp_path_factory.mktemp("view")), {"content/site.yaml": site("sq", "en", "mk")})
    return load(FolderTree(root))


def view(library: Library, lang: str) -> View:
    return View(library, lang, words(lang), date(2024, 6, 1))


def term(value: str, vocabulary: str) -> Term:
    made = Term(value)
    made.vocabulary = vocabulary
    return made


def test_a_text_in_ones_own_language_is_not_marked(library: Library) -> None:
    both = Text({"sq": "Po", "en": "Yes"})
    assert view(library, "sq").text(both) == (Span("Po"),)
    assert view(library, "en").text(both) == (Span("Yes"),)


def test_a_text_of_another_language_is_marked_as_such_in_the_sites_order(library: Library) -> None:
    assert view(library, "en").text(Text({"sq": "Po"})) == (Span("Po", "sq"),)
    assert view(library, "mk").text(Text({"en": "Yes", "sq": "Po"})) == (Span("Po", "sq"),)
    assert view(library, "sq").text(Text({"mk": "Да", "en": "Yes"})) == (Span("Yes", "en"),)
    assert view(library, "sq").text(Text({"fr": "Oui"})) == (Span("Oui", "fr"),)
    assert view(library, "sq").text(Text({})) == view(library, "sq").text(None) == ()


@pytest.mark.parametrize(
    ("value", "sq", "en"),
    [
        (Unstated.NOT_STATED, "nuk përmendet", "not stated"),
        (Unstated.NOT_APPLICABLE, "nuk zbatohet", "not applicable"),
        (Unstated.UNKNOWN, "nuk dihet", "unknown"),
    ],
)
def test_silence_is_said_openly_wherever_a_value_could_stand(
    library: Library, value: Unstated, sq: str, en: str
) -> None:
    for lang, shown in (("sq", sq), ("en", en)):
        seen = view(library, lang)
        ways = (seen.text, seen.unstated, seen.day, seen.link, seen.term, seen.value)
        assert [way(value) for way in ways] == [(Span(shown, role=MUTED),)] * 6


def test_an_absent_value_claims_nothing(library: Library) -> None:
    seen = view(library, "en")
    assert [way(None) for way in (seen.text, seen.day, seen.link, seen.term, seen.value)] == [()] * 5


def test_terms_of_vocabularies_have_words(library: Library) -> None:
    seen = view(library, "sq")
    assert seen.term(term("committee", "body-types")) == (Span("committee"),)
    assert plain(seen.value(term("nowhere", "body-types"))) == "nowhere"
    real = load(FolderTree(Path(__file__).parents[1])).public()
    assert plain(view(real, "sq").value(term("chair", "capacities"))) == "kryetar"
    assert plain(view(real, "en").value(term("chair", "capacities"))) == "chair"


def test_links_show_the_title_and_lead_to_the_page(library: Library) -> None:
    seen = view(library, "en")
    assert seen.link("example-committee") == (Span("Example committee", href="body/example-committee"),)
    assert seen.link("example-page", "purpose") == (Span("Example page", href="page/example-page#purpose"),)
    assert seen.link("example-page", words=(Span("here", role="strong"),)) == (
        Span("here", href="page/example-page", role="strong"),
    )
    assert plain(seen.links(["example-committee", "example-page"])) == "Example committee, Example page"


def test_what_has_no_page_is_named_and_not_linked(library: Library) -> None:
    assert view(library, "en").link("site") == (Span("Handbook"),)


def test_what_is_not_public_is_said_to_be_so_without_its_id(library: Library) -> None:
    assert view(library, "en").link("secret-body") == (Span("not public", role=MUTED),)
    assert view(library, "en").link("secret-body", words=(Span("here"),)) == (Span("here"),)


def test_a_title_falls_back_to_a_caption_and_then_to_the_id(library: Library) -> None:
    act, page = library.documents["example-act"], library.documents["example-page"]
    assert plain(view(library, "en").title(page)) == "Example page"
    assert plain(view(library, "en").title(act)) == "Law no. 1"
    nameless = replace(page, kind=replace(page.kind, title=lambda _: Text({})))
    assert plain(view(library, "en").title(nameless)) == "example-page"


def test_values_by_their_type(library: Library) -> None:
    seen = view(library, "sq")
    shown = [
        (True, "po"),
        (False, "jo"),
        (date(2024, 3, 1), "1 mars 2024"),
        (time(9, 5), "09:05"),
        (7, "7"),
        (0, "0"),
        (Decimal("1.10"), "1.10"),
        ("Ana", "Ana"),
        ("draft", "draft"),
        (Text({"sq": "Po"}), "Po"),
        (Ref("example-committee"), "Komiteti shembull"),
        ((Text({"sq": "një"}), Text({"sq": "dy"})), "një, dy"),
        ((), ""),
    ]
    assert [plain(seen.value(value)) for value, _ in shown] == [words for _, words in shown]


def test_only_a_closed_list_is_put_into_words_never_what_someone_typed(library: Library) -> None:
    seen = view(library, "sq")
    guideline = library.documents["example-guideline"].record
    assert plain(seen.field(guideline, "status")) == "projekt"
    assert plain(seen.word(("sq", "en"))) == "shqip, anglisht"
    minutes = library.documents["ec-2024-03-01"].record.model_copy(update={"minute_taker": "draft"})
    assert plain(seen.field(minutes, "minute_taker")) == "draft"


def test_fields_leave_out_what_makes_no_claim_and_say_what_is_not_stated(library: Library) -> None:
    rows = (
        view(library, "en")
        .fields(library.documents["example-act"].record, "type", "number", "date", "caveat", "aliases")
        .rows
    )
    assert [(label, plain(value)) for label, value in rows] == [
        ("Type", "law"),
        ("Number", "1"),
        ("Date", "not stated"),
    ]


def test_a_field_of_a_new_kind_shows_its_key(library: Library) -> None:
    assert view(library, "en").label("odd_new_field") == "odd new field"


def test_joined_leaves_no_stray_commas() -> None:
    assert plain(joined([(), said("a"), (), said("b"), ()], ", ")) == "a, b"
    assert joined([(), ()], ", ") == ()
