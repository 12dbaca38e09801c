"""What somebody who writes sees: an edit and the page follows, a mistake and the page stays, mended and it is gone."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generators.building import Order, build
from tests.serving.conftest import ROOT, Preview, children, end, gone, running, start, until
from tests.tiny import handbook, minutes, write

PAGE = "/{}/page/example-page.html"
TEXT = "content/pages/example-page.{}.md"
BODY = "content/bodies/example-committee.yaml"
SEARCH_HEAD = re.compile(rb' data-search-api="[^"]*"|<link rel="search"[^>]*>\n')
"""What only a preview adds for its search, and no build."""


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_an_edit_reloads_the_page_with_the_new_words(preview: Preview, lang: str) -> None:
    page = PAGE.format(lang)
    with preview.events(page) as events:
        preview.change(TEXT.format(lang), f"Words in {lang}.", f"Other words in {lang}.")
        until(events, "reload")
    assert f"Other words in {lang}." in preview.ask(page).text
    preview.change(TEXT.format(lang), f"Other words in {lang}.", f"Words in {lang}.")


def test_an_edit_reloads_no_page_that_does_not_show_it(preview: Preview) -> None:
    other, shown = "/en/act/example-act.html", PAGE.format("en")
    with preview.events(other) as quiet, preview.events(shown) as events:
        preview.change(TEXT.format("en"), "Words in en.", "Quiet words.")
        until(events, "reload")
        preview.change("content/acts/example-act.yaml", "en: ", "en: Loud ")
        assert "read" in until(quiet, "reload")
    preview.change(TEXT.format("en"), "Quiet words.", "Words in en.")
    preview.change("content/acts/example-act.yaml", "en: Loud ", "en: ")


def test_a_mistake_leaves_the_page_and_is_told_in_its_language_until_it_is_mended(preview: Preview) -> None:
    page = PAGE.format("sq")
    before = preview.ask(page).text
    good = (preview.root / BODY).read_text(encoding="utf-8")
    with preview.events(page, lang="sq") as events, preview.events(page, lang="en") as english:
        preview.change(BODY, "type: committee", "type: committee\nwrong: 1\ntittle: 2")
        found = until(events, "problems", lambda data: data and len(data["problems"]) == 2)
        assert found["lang"] == "sq"
        assert found["problems"][0]["place"].startswith(f"{BODY}:")
        assert found["problems"][0]["hint"]
        assert until(english, "problems", bool)["problems"] != found["problems"]
        assert preview.ask(page).text == before
        assert preview.ask("/en/body/example-committee.html").status == 200
        preview.write(BODY, good)
        assert until(events, "problems") is None
    assert preview.ask(page).text == before


def test_yaml_that_is_no_yaml_and_bytes_that_are_no_text_stop_nothing(preview: Preview) -> None:
    good = (preview.root / BODY).read_bytes()
    with preview.events(PAGE.format("en")) as events:
        for raw in (b"a: [", b"\xff\xfe", b"\x00", b"&a [*a, *a]\n"):
            (preview.root / BODY).write_bytes(raw)
            assert until(events, "problems", bool)["problems"][0]["place"].startswith(BODY)
        (preview.root / BODY).write_bytes(good)
        assert until(events, "problems") is None


def test_a_new_record_gets_its_page_and_a_removed_one_loses_it(preview: Preview) -> None:
    address, path = "/en/minutes/ec-2024-05-05.html", "content/minutes/2024/ec-2024-05-05.yaml"
    assert preview.ask(address).status == 404
    with preview.events(address) as events:
        preview.write(path, minutes("EC/2024-05-05", "2024-05-05"))
        until(events, "reload")
        assert preview.ask(address).status == 200
        (preview.root / path).unlink()
        until(events, "reload")
    assert preview.ask(address).status == 404


def test_an_edit_between_two_connections_is_not_missed(preview: Preview) -> None:
    with preview.events(PAGE.format("en"), version="of-yesterday") as events:
        until(events, "reload")


def test_pages_are_those_of_a_build_whatever_was_edited_before(tmp_path: Path) -> None:
    root = handbook(tmp_path / "repository")
    edits = [
        (TEXT.format("en"), "Words", "Changed words"),
        (BODY, "type: committee\n", "type: committee\ncode: EC\n"),
        ("content/vocabularies/body-types.yaml", "sq: committee", "sq: komitet"),
        ("content/institutions/example-ministry.yaml", "en: ", "en: New "),
        ("content/site.yaml", "en: ", "en: Renamed "),
        ("content/acts/example-act.yaml", "en: ", "en: Amended "),
    ]
    with running(root) as preview:
        for path, old, new in edits:
            with preview.events("/en/index.html", version="") as events:
                until(events, "reload")
            preview.change(path, old, new)
        preview.write("content/words/sq.yaml", "site:\n  home: Ballina\n")
        with preview.events("/sq/page/example-page.html", version="") as events:
            while "Ballina" not in preview.ask("/sq/page/example-page.html").text:
                until(events, "reload")
        # A preview makes no Word and PDF files, and so leads to none.
        built = build(Order(root, tmp_path / "public", plain=True, as_of=date(2024, 6, 1), documents=False))
        assert built.shown, built.problems
        pages = sorted(path.relative_to(built.shown).as_posix() for path in built.shown.rglob("*.html"))
        assert len(pages) > 40
        for page in pages:
            if "/" in page:
                head, added, rest = preview.ask(f"/{page}").body.partition(b'<link rel="stylesheet" href="/_serve')
                shown = head + rest.partition(b"</script>\n")[2]
                assert added, page
                shown = SEARCH_HEAD.sub(b"", shown)
                assert shown == (built.shown / page).read_bytes(), page


def test_a_repository_that_is_broken_from_the_start_says_so_and_appears_when_mended(tmp_path: Path) -> None:
    root = write(handbook(tmp_path / "repository"), {BODY: "type: committee\n"})
    with running(root) as preview:
        answer = preview.ask("/sq/index.html")
        assert answer.status == 503
        assert "cannot be shown yet" in answer.text
        with preview.events("/sq/index.html") as events:
            assert until(events, "problems", bool)["problems"]
            good = handbook(tmp_path / "good") / BODY
            preview.write(BODY, good.read_text(encoding="utf-8"))
            until(events, "reload")
        assert preview.ask("/sq/index.html").status == 200


def test_a_folder_that_goes_and_comes_back_is_watched_again(tmp_path: Path) -> None:
    root = handbook(tmp_path / "repository")
    # What asks about a guideline cannot stand without it, and a preview shows nothing that has a mistake.
    shutil.rmtree(root / "content/self-checks")
    with running(root) as preview, preview.events("/en/guideline/example-guideline.html") as events:
        shutil.move(root / "guidelines", tmp_path / "aside")
        until(events, "reload")
        assert preview.ask("/en/guideline/example-guideline.html").status == 404
        shutil.move(tmp_path / "aside", root / "guidelines")
        until(events, "reload")
        preview.change("guidelines/example-guideline.en.md", "Words in en.", "Back again.")
        until(events, "reload")
        assert "Back again." in preview.ask("/en/guideline/example-guideline.html").text


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_quietly_with_its_workers(tmp_path: Path, number: int) -> None:
    preview = start(handbook(tmp_path / "repository"))
    workers = children(preview.process)
    with preview.events("/en/index.html") as events:
        assert until(events, "problems") is None
        assert end(preview, number) == (0, "")
    assert gone(workers)


def test_workers_end_with_a_preview_that_is_killed(tmp_path: Path) -> None:
    preview = start(handbook(tmp_path / "repository"))
    workers = children(preview.process)
    if not workers:
        pytest.skip("this system does not tell what processes a process has started")
    end(preview, signal.SIGKILL)
    assert gone(workers)


def test_a_worker_that_dies_is_started_again(tmp_path: Path) -> None:
    with running(handbook(tmp_path / "repository")) as preview:
        for number in children(preview.process):
            os.kill(number, signal.SIGKILL)
        assert preview.ask(PAGE.format("en")).status == 200


def test_a_port_in_use_and_a_second_preview_are_said_in_plain_words(tmp_path: Path) -> None:
    root = handbook(tmp_path / "repository")
    door = [sys.executable, str(ROOT / "build.py"), "--lang", "en", "--root", str(root), "serve", "--no-open"]
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run([*door, "--port", port], capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert f"Port {port} is in use" in done.stderr
        assert "Traceback" not in done.stderr
    with running(root):
        done = subprocess.run([*door, "--port", "0"], capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert "Somebody else is at work here" in done.stderr
    done = subprocess.run([*door, "--host", "no.such.host.invalid"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "no name or address of this machine" in done.stderr


def test_nothing_of_the_preview_is_written_into_a_build(tmp_path: Path) -> None:
    root = handbook(tmp_path / "repository")
    with running(root):
        built = build(Order(root, tmp_path / "public", plain=True, as_of=date(2024, 6, 1)))
    assert built.shown
    assert not [path for path in built.shown.rglob("*") if path.is_file() and b"_serve" in path.read_bytes()]
    names = json.loads((built.shown / "manifest.json").read_text())["files"]
    assert not [name for name in names if "reload" in name]
