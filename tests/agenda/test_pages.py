"""Agenda, invitation, extract and event as readers find them, in both languages, and nothing internal in any."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import vobject

from generators.agenda.calendar import invitation_event, sitting_event
from generators.agenda.draft import draft
from generators.agenda.events import Calendar, icalendar_text
from generators.agenda.extract import extract_page
from generators.agenda.invitation import invitation_page
from generators.agenda.pages import agenda_page
from generators.agenda.sentences import sentence
from generators.blocks import Page, Span
from generators.outputs.markdown import markdown
from generators.registers import entry_of, sittings
from generators.view import View, plain
from tests.agenda.chain import BODY, FIRST, agenda, item, library, minutes, repository, view
from tests.page_text import lines, section
from tests.tiny import write

ASK = """\
    asks:
      - id: e1
        body: committee
        title: {sq: Kërkesa, en: The request}
        reason: {sq: Arsyeja, en: It is due.}
"""
ACTION = """\
      - code: CODE/A1
        access: internal
        text: {sq: CANARY, en: CANARY}
        owner: ministry
        due: {date: 2024-05-01}
        status: open
"""
FILES = minutes("2024-04-01", item("plan", "    outcome: postponed\n")) | minutes(
    "2024-05-02", item("budget", ASK), "group", "TG"
)


def pages(root: Path, lang: str, day: str | None = "2024-06-15") -> tuple[Page, Page]:
    held = agenda(root, day)
    seen = view(library(root), lang)
    return agenda_page(seen, held), invitation_page(seen, held)


def hrefs(page: Page) -> set[str | None]:
    found: set[str | None] = set()
    for block in page.blocks:
        found |= {span.href for span in getattr(block, "words", ()) if isinstance(span, Span)}
        for row in getattr(block, "rows", ()):
            cells = getattr(row, "cells", ())
            found |= {span.href for cell in cells for span in cell.words}
    return found


def test_each_item_says_why_it_is_there(tmp_path: Path) -> None:
    page, _ = pages(repository(tmp_path, FILES), "en")
    assert plain(page.title) == "Draft agenda: Test Committee, 15 June 2024"
    told = list(lines(page.blocks))
    for reason in (
        "Every sitting begins with it.",
        "The minutes TC/2024-04-01 are not approved; their state: draft.",
        "1 action of earlier sittings is still open.",
        "It comes back from TC/2024-04-01; its outcome there: postponed.",
        "Asked for in TG/2024-05-02 by: Test Group.",
        "Reason: It is due.",
    ):
        assert reason in told
    assert {
        "minutes/committee-2024-04-01",
        "minutes/committee-2024-04-01#plan",
        "minutes/group-2024-05-02#budget",
        "minutes/committee-2024-03-01#a1",
    } <= hrefs(page)


def test_it_speaks_albanian_too(tmp_path: Path) -> None:
    page, invitation = pages(repository(tmp_path, FILES), "sq")
    assert plain(page.title) == "Projektrendi i ditës: Komiteti i Provës, 15 qershor 2024"
    told = list(lines(page.blocks))
    assert "### Miratimi i procesverbalit të datës 1 prill 2024" in told
    assert "Rikthehet nga TC/2024-04-01; përfundimi atje: u shty." in told
    assert "Kërkuar te TG/2024-05-02 nga: Grupi i Provës." in told
    assert "Ju ftojmë në mbledhjen e organit Komiteti i Provës, më 15 qershor 2024." in list(lines(invitation.blocks))


def test_deadlines_stand_with_the_terms_that_give_them(tmp_path: Path) -> None:
    page, _ = pages(repository(tmp_path, FILES), "en")
    told = section(page, "Deadlines")
    terms = "Terms of the Committee, version 0.1"
    assert f"Invitation and draft agenda sent | 1 June 2024 | 14 days before the sitting | {terms}" in told
    assert any(line.startswith("Proposals for the agenda | 25 May 2024 past |") for line in told)


def test_where_no_terms_are_in_force_it_says_so_and_shows_the_draft(tmp_path: Path) -> None:
    root = repository(tmp_path, FILES)
    terms = root / "guidelines/tor/committee-terms.yaml"
    terms.write_text(terms.read_text(encoding="utf-8").replace("2023-01-01", "2030-01-01"), encoding="utf-8")
    (told,) = [line for line in section(pages(root, "en")[0], "Deadlines") if line.startswith("Papers")]
    assert told == (
        "Papers sent | 8 June 2024 draft | 7 days before the sitting | "
        "Not stated. Only the draft gives this figure, and it binds nobody: Terms of the Committee"
    )


def test_an_invitation_names_posts_and_no_persons(tmp_path: Path) -> None:
    _, page = pages(repository(tmp_path, FILES), "en")
    assert "Head | Ministry of Testing | chair" in section(page, "Invited")
    assert "Seats are named by post; who holds a post is not stated here." in section(page, "Invited")


def test_without_a_day_nothing_is_invented(tmp_path: Path) -> None:
    root = repository(tmp_path)
    first = (root / FIRST).read_text(encoding="utf-8")
    write(root, {FIRST: first.replace("next_meeting: 2024-06-01", "next_meeting: not-stated")})
    page, invitation = pages(root, "en", None)
    assert "Date: not stated" in list(lines(page.blocks))
    assert any("Its day is not stated." in line for line in lines(invitation.blocks))
    held = agenda(root)
    assert invitation_event(view(library(root)), held) is None


def test_the_event_has_the_hour_and_place_of_the_minutes_begun_for_it(tmp_path: Path) -> None:
    begun = minutes("2024-06-15", item("opening"))
    (path,) = begun
    text = begun[path].replace("start: not-stated", "start: 10:00").replace("end: not-stated", "end: 12:30")
    text = text.replace("venue: not-stated", "venue: {sq: Salla 2, en: Room 2}")
    root = repository(tmp_path, {path: text})
    seen = view(library(root))
    event = invitation_event(seen, agenda(root, "2024-06-15"))
    assert event is not None
    made = vobject.readOne(icalendar_text([event], Calendar("C", "en", "Europe/Tirane", seen.today))).vevent
    assert made.dtstart.value.isoformat() == "2024-06-15T10:00:00+02:00"
    assert made.dtend.value.isoformat() == "2024-06-15T12:30:00+02:00"
    assert (made.location.value, made.uid.value) == ("Room 2", "TC/2024-06-15@doracak.invalid")
    assert "2. Follow-up of open actions" in made.description.value
    kept = sitting_event(seen, next(one for one in sittings(seen.library) if one.document.id == "committee-2024-06-15"))
    assert (kept.code, kept.start, kept.end, kept.place) == (event.code, event.start, event.end, event.place)


def test_an_extract_holds_all_of_the_decision_and_certifies_nothing(tmp_path: Path) -> None:
    root = repository(tmp_path)
    seen = view(library(root))
    entry = entry_of(seen.library, "TC/2024-03-01/D1")
    assert entry is not None
    told = list(lines(extract_page(seen, entry).blocks))
    for line in (
        "Item: Opening",
        "The plan for 5 000 euro is approved.",
        "Status: in force",
        "Votes: not stated",
        "Dissent: not stated",
        "State of the minutes: approved",
        "Certified by: not stated",
    ):
        assert line in told, told


@pytest.mark.parametrize("code", ["TC/2024-03-01/D1", "TC/2024-03-01/A1"])
@pytest.mark.parametrize("lang", ["en", "sq"])
def test_an_extract_is_the_same_with_all_and_with_public_records(code: str, lang: str, tmp_path: Path) -> None:
    whole = library(repository(tmp_path))
    made = []
    for held in (whole, whole.public()):
        entry = entry_of(held, code)
        assert entry is not None
        made.append(markdown(extract_page(view(held, lang), entry)))
    assert made[0] == made[1]


def test_nothing_internal_reaches_an_agenda_unless_it_is_asked_for(tmp_path: Path) -> None:
    hidden = item("canary-item", "    access: internal\n    outcome: postponed\n").replace(
        "Item canary", "CANARY canary"
    )
    ask = ASK.replace("- id: e1", "- access: internal\n        id: e1").replace("The request", "CANARY")
    files = minutes("2024-04-01", hidden + item("open", "    actions:\n" + ACTION))
    files |= minutes("2024-05-02", item("budget", ask), "group", "TG")
    root = repository(tmp_path, files)
    seat = "  - {id: spy, access: internal, post: {sq: CANARY, en: CANARY}, capacity: member, basis: example}\n"
    body = (root / BODY).read_text(encoding="utf-8").replace("members:\n", "members:\n" + seat)
    write(root, {BODY: body})
    whole = library(root)
    assert "CANARY" not in everything(view(whole.public()))
    assert everything(view(whole)).count("CANARY") >= 4


def everything(seen: View) -> str:
    held = draft(seen.library, seen.library.documents["committee"], date(2024, 6, 15), seen.today)
    event = invitation_event(seen, held)
    assert event is not None
    texts = [markdown(page(seen, held)) for page in (agenda_page, invitation_page)]
    return "\n".join([*texts, icalendar_text([event], Calendar("C", seen.lang, "Europe/Tirane", seen.today))])


def test_a_sentence_keeps_the_order_of_its_template() -> None:
    link = (Span("A1", href="minutes/m#a1"),)
    assert sentence("Nga {source}: {seen}.", seen=(Span("x"),), source=link) == (
        Span("Nga "),
        *link,
        Span(": "),
        Span("x"),
        Span("."),
    )
    assert plain(sentence("{other} {source}", source=link)) == "{other} A1"
