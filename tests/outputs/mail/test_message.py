"""An e-mail: two alternatives that say the same, known headers, inlined style, equal bytes, and never too large."""

from __future__ import annotations

import email
import email.policy
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest
from lxml import html

from generators.blocks import Bullets, Heading, Notice, Page, Paragraph, Prose, Span
from generators.outputs.mail.letter import Letter, letter
from generators.outputs.mail.message import MOST, Sender, Stamp, message
from generators.problem import DoracakError
from tests.outputs.documents.houses import page, plain_house

SENDER = Sender("Sekretariati ynë", "", "example.invalid")
STAMP = Stamp("newsletter-2024-03", "sq", date(2024, 5, 1), "Europe/Tirane")
BLOCKS = (
    Notice("example", "Shembull", (Span("Të dhëna shembull."),)),
    Heading("_own", 2, (Span("Nga sekretariati"),)),
    Prose("Një **lajm** me [lidhje](https://example.org/a) dhe ![një foto](_images/none.png).\n", "sq"),
    Bullets((Paragraph((Span("EC/D1", href="minutes/ec"), Span(": vendim për ç’ështje"))),)),
)


def made(tmp_path: Path, *blocks: object) -> Letter:
    shown: Page = page(*(blocks or BLOCKS), title="Buletini, mars 2024", lang="sq")  # type: ignore[arg-type]
    return letter(shown, plain_house(tmp_path, "sq"))


def parsed(raw: bytes) -> EmailMessage:
    found = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    return found


def test_both_alternatives_say_the_same_words(tmp_path: Path) -> None:
    found = parsed(message(made(tmp_path), SENDER, STAMP))
    assert [one.get_content_type() for one in found.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    plain, rich = (one.get_content() for one in found.iter_parts())
    words_of = " ".join("".join(map(str, html.fromstring(rich).itertext())).split())
    for words in ("Buletini, mars 2024", "Të dhëna shembull.", "Nga sekretariati", "lajm", "vendim për ç’ështje"):
        assert words in plain and words in words_of


def test_headers_are_known_and_name_the_day(tmp_path: Path) -> None:
    found = parsed(message(made(tmp_path), SENDER, STAMP))
    assert found["Subject"] == "Buletini, mars 2024"
    assert found["From"] == "Sekretariati ynë <newsletter@example.invalid>"
    assert found["Date"] == "Wed, 01 May 2024 08:00:00 +0200"
    assert found["Message-ID"] == "<newsletter-2024-03.sq.2024-05-01@example.invalid>"
    assert (found["Content-Language"], found["X-Unsent"]) == ("sq", "1")


def test_a_stated_address_is_the_sender(tmp_path: Path) -> None:
    sender = Sender("Zyra", "zyra@example.org", "example.org")
    assert parsed(message(made(tmp_path), sender, STAMP))["From"] == "Zyra <zyra@example.org>"


def test_equal_letters_are_equal_bytes_with_whole_lines(tmp_path: Path) -> None:
    first, second = (message(made(tmp_path / name), SENDER, STAMP) for name in "ab")
    assert first == second
    assert b"\r\n" in first and b"\n" not in first.replace(b"\r\n", b"")
    assert max(map(len, first.split(b"\r\n"))) <= 998


def test_style_stands_at_the_elements_and_nothing_is_loaded(tmp_path: Path) -> None:
    root = html.fromstring(made(tmp_path).html)
    assert [one.get("style") for one in root.iter("h2")] and all(one.get("style") for one in root.iter("h1", "h2"))
    kept = "".join(str(one.text) for one in root.iter("style"))
    assert "@media (prefers-color-scheme: dark)" in kept and "max-width: 480px" in kept
    assert root.xpath("//img | //script | //link | //@src") == []
    assert "url(" not in made(tmp_path).html


def test_the_encoding_is_named_first(tmp_path: Path) -> None:
    assert b"<meta charset=" in made(tmp_path).html.encode()[:200]


def test_links_keep_their_address_in_plain_words_and_places_of_the_site_need_one(tmp_path: Path) -> None:
    found = made(tmp_path)
    assert "<https://example.org/a>" in found.plain
    assert "minutes/ec" not in found.plain and "EC/D1" in found.plain


def test_a_picture_is_told_in_words(tmp_path: Path) -> None:
    assert "një foto" in made(tmp_path).plain


def test_a_letter_that_would_be_cut_is_refused(tmp_path: Path) -> None:
    long = tuple(Paragraph((Span(f"Fjalë {place} " * 20),)) for place in range(500))
    with pytest.raises(DoracakError) as found:
        message(made(tmp_path, *long), SENDER, STAMP)
    assert found.value.name == "mail-too-large"
    assert int(found.value.values["size"]) > MOST // 1000
