"""What the preview refuses, and the headers on each of its answers."""

from __future__ import annotations

from contextlib import suppress

import pytest

from generators import headers
from generators.serving.guard import name_of
from tests.serving.conftest import Preview, running, until
from tests.tiny import handbook

PAGE = "/sq/page/example-page.html"


def protected(found: dict[str, str]) -> None:
    """Assert that all headers of the table are there, and none that says what serves."""
    for header in headers.TABLE:
        assert (found.get(header.name.lower()) == header.value) != header.tls, header.name
    assert "server" not in found
    assert found["cache-control"] == "no-store"


def of_raw(answer: bytes) -> tuple[int, dict[str, str]]:
    lines = answer.partition(b"\r\n\r\n")[0].decode().split("\r\n")
    pairs = (line.partition(":") for line in lines[1:])
    return int(lines[0].split()[1]), {name.strip().lower(): value.strip() for name, _, value in pairs}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (PAGE, 200),
        ("/", 200),
        ("/en/_static/site.css", 200),
        ("/_serve/reload.js", 200),
        ("/nowhere.html", 404),
        ("/en/_static/nothing.css", 404),
        ("/_serve/nothing", 404),
        ("/en/page/", 307),
        ("/en", 307),
        ("/de", 404),
    ],
)
def test_every_answer_has_the_headers(preview: Preview, path: str, status: int) -> None:
    answer = preview.ask(path)
    assert answer.status == status
    protected({name.lower(): value for name, value in answer.headers.items()})


def test_a_folder_leads_to_its_list(preview: Preview) -> None:
    assert preview.ask("/en/page/").headers["location"] == "/en/page/index.html"
    assert preview.ask("/en").headers["location"] == "/en/index.html"


@pytest.mark.parametrize("path", ["//evil.example/", "//evil.example", "/%2f/evil.example/", "/\\evil.example/"])
def test_no_address_leads_to_another_host(preview: Preview, path: str) -> None:
    answer = preview.ask(path)
    assert answer.status == 404
    assert "location" not in answer.headers


def test_types_are_told(preview: Preview) -> None:
    kinds = {path: preview.ask(path).headers["content-type"] for path in (PAGE, "/sq/_static/site.css")}
    assert list(kinds.values()) == ["text/html; charset=utf-8", "text/css; charset=utf-8"]
    with preview.events(PAGE):
        assert preview.ask("/_serve/events", "HEAD").status == 204


@pytest.mark.parametrize("path", [PAGE, "/", "/nowhere.html", "/sq/_static/site.css"])
def test_head_is_get_without_a_body(preview: Preview, path: str) -> None:
    get, head = preview.ask(path), preview.ask(path, "HEAD")
    assert head.body == b""
    assert head.status == get.status
    assert head.headers["content-length"] == str(len(get.body))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"])
def test_other_methods_are_refused(preview: Preview, method: str) -> None:
    answer = preview.ask(PAGE, method)
    assert answer.status == 405
    assert answer.headers["allow"] == "GET, HEAD"


HIDDEN = "content/secret.txt"
WAYS_OUT = [
    "/../{}",
    "/sq/../../{}",
    "/sq/..%2f..%2f{}",
    "/sq/%2e%2e/%2e%2e/{}",
    "/sq/_static/..%2f..%2f..%2f..%2f..%2f{}",
    "/sq/_static/../../../../../{}",
    "/sq/_static/..%5c..%5c{}",
    "/sq/_static/..\\..\\{}",
    "/sq/_static//{}",
    "/sq/_static/%2f{}",
    "/sq/_static/site.css%00",
    "/sq/_static/site.css%00.txt",
    "/sq/_static/.",
    "/sq/_static/..",
    "/sq/_static/",
    "/sq/%00",
    "/%00",
    "/_serve/../{}",
    "/_serve/..%2frun.py",
    "/_serve/run.py",
    "/_serve/%2e%2e/generators/serving/run.py",
    "/%2e%2e%2f{}",
    "/%252e%252e%252f{}",
    "/%c0%ae%c0%ae/{}",
    "/sq/page/..%2fpage%2fexample-page.html",
    "/stage/sq/plan.json",
    "/../stage/sq/plan.json",
    "/file:///{}",
    "/C:%5c{}",
]


@pytest.mark.parametrize("way", WAYS_OUT)
def test_no_way_leads_out_of_the_pages(preview: Preview, way: str) -> None:
    (preview.root / HIDDEN).write_text("Kanarina", encoding="utf-8")
    for target in (HIDDEN, f"{preview.root.as_posix().lstrip('/')}/{HIDDEN}", "etc/passwd"):
        path = way.format(target)
        host = preview.address.removeprefix("http://")
        answer = preview.raw(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        status, found = of_raw(answer)
        assert status in (307, 400, 404), (path, status)
        assert found.get("location", "/sq/").startswith(("/sq/", "/_serve/")), path
        assert b"Kanarina" not in answer and b"root:" not in answer and b"import " not in answer
        protected(found)
    (preview.root / HIDDEN).unlink()


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("LOCALHOST:8000", 200),
        ("127.0.0.1", 200),
        ("127.0.0.1:1", 200),
        ("[::1]", 200),
        ("[::1]:8000", 200),
        ("evil.example", 421),
        ("evil.example:8000", 421),
        ("localhost.evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("evil.example@127.0.0.1", 421),
        ("127.0.0.2", 421),
        ("192.168.1.5", 421),
        ("localhost:8000:1", 421),
        ("[::1", 421),
        ("[::1]x", 421),
        ("", 421),
    ],
)
def test_only_our_own_names_are_answered(preview: Preview, host: str, status: int) -> None:
    answer = of_raw(preview.raw(f"GET {PAGE} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()))
    assert answer[0] == status
    protected(answer[1])


@pytest.mark.parametrize(
    ("request_line", "more", "status"),
    [
        ("GET /" + "a" * 3000 + " HTTP/1.1", "", 414),
        ("GET /?" + "a" * 3000 + " HTTP/1.1", "", 414),
        (f"GET {PAGE} HTTP/1.1", "X-Long: " + "a" * 12000 + "\r\nX-More: " + "a" * 12000 + "\r\n", 431),
        (f"GET {PAGE} HTTP/1.1", "".join(f"X-{number}: 1\r\n" for number in range(90)), 431),
        (f"GET {PAGE} HTTP/1.1", "Host: localhost\r\n", 400),
        (f"GET {PAGE} HTTP/1.1", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n", 403),
        (f"GET {PAGE} HTTP/1.1", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n", 200),
        ("NONSENSE", "", 400),
        ("GET http://evil.example/ HTTP/1.1", "", 404),
    ],
)
def test_requests_have_bounds(preview: Preview, request_line: str, more: str, status: int) -> None:
    answer = preview.raw(f"{request_line}\r\nHost: localhost\r\nConnection: close\r\n{more}\r\n".encode())
    assert of_raw(answer)[0] == status
    protected(of_raw(answer)[1])


def test_a_head_without_end_is_cut_off(preview: Preview) -> None:
    begun = b"GET / HTTP/1.1\r\nHost: localhost\r\nX: "
    assert of_raw(preview.raw(begun + b"a" * 20_000))[0] in (400, 431)
    with suppress(ConnectionResetError):
        assert of_raw(preview.raw(begun + b"a" * 1_000_000))[0] in (400, 431)
    assert preview.ask(PAGE).status == 200


def test_what_is_no_http_gets_a_plain_answer(preview: Preview) -> None:
    for noise in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"\0\0\0\0\r\n\r\n", b"EHLO x\r\n\r\n"):
        status, found = of_raw(preview.raw(noise))
        assert status == 400
        protected(found)
    assert preview.ask(PAGE).status == 200


def test_another_address_is_answered_under_its_own_name(tmp_path_factory: pytest.TempPathFactory) -> None:
    root = handbook(tmp_path_factory.mktemp("hosts") / "repository")
    with running(root, "--host", "127.0.0.3") as preview:
        assert preview.address.startswith("http://127.0.0.3:")
        assert preview.ask(PAGE).status == 200
        assert preview.ask(PAGE, Host="127.0.0.2").status == 421


@pytest.mark.parametrize(
    ("host", "name"),
    [("a:1", "a"), ("[::1]:2", "::1"), ("[::1]", "::1"), ("a:b", ""), ("[::1", ""), ("[a]b", ""), ("A", "a"), ("", "")],
)
def test_names_are_read_out_of_host_headers(host: str, name: str) -> None:
    assert name_of(host) == name


def test_a_stream_speaks_only_languages_of_the_handbook(preview: Preview) -> None:
    for lang in ("../../../tests", "../en", "/etc", "", "xx", "sq/../en"):
        with preview.events(PAGE, lang=lang) as events:
            assert until(events, "problems") is None
    for page in ("", "//", "/../x", "/sq/../../x.html", "\0", "no/slash"):
        with preview.events(page, version="") as events:
            until(events, "reload")
    assert preview.ask(PAGE).status == 200
