"""One table of headers: the files for hosts say what it says, and with them the site has all points there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generators import headers
from generators.serving.guard import with_table
from tests.observatory import points, score

HOSTING = Path(__file__).parents[1] / "docs" / "hosting"
FILES = {
    "nginx.conf": headers.nginx,
    "apache.conf": headers.apache,
    ".htaccess": headers.apache,
    "_headers": headers.netlify,
    "gitlab.rb": headers.gitlab,
}
OWN = ["../_static/theme.js?v=1", "../_static/site.js?v=1"]


@pytest.mark.parametrize("name", FILES)
def test_each_file_holds_the_table_and_no_other_header(name: str) -> None:
    text = (HOSTING / name).read_text(encoding="utf-8")
    made = FILES[name]()
    lines = [line.strip() for line in text.splitlines()]
    wanted = [line.strip() for line in made.splitlines()]
    start = lines.index(wanted[0])
    assert lines[start : start + len(wanted)] == wanted, f"docs/hosting/{name} should hold:\n{made}"
    for header in headers.TABLE:
        assert text.count(header.name) == 1


def of_file(name: str) -> dict[str, str]:
    """Return the headers that a file sets, read as its host reads them."""
    patterns = {
        "nginx.conf": r'add_header (\S+) "([^"]*)" always;',
        "apache.conf": r'Header always set (\S+) "([^"]*)"',
        ".htaccess": r'Header always set (\S+) "([^"]*)"',
        "_headers": r"^  ([\w-]+): (.*)$",
        "gitlab.rb": r'^ *"([\w-]+): ([^"]*)",$',
    }
    text = (HOSTING / name).read_text(encoding="utf-8")
    return {key.lower(): value for key, value in re.findall(patterns[name], text, re.MULTILINE)}


@pytest.mark.parametrize("name", FILES)
def test_the_observatory_gives_all_points(name: str) -> None:
    found = points(of_file(name), OWN)
    assert {test: one for test, one in found.items() if one < 0} == {}
    assert score(of_file(name), OWN) == 130


def test_what_the_preview_sends_over_tls_has_the_same_points() -> None:
    sent = {name.decode(): value.decode() for name, value in with_table([], tls=True)}
    assert score(sent, OWN) == 130


def test_a_host_that_sets_no_headers_leaves_what_a_page_can_say_itself() -> None:
    meta = {"content-security-policy": headers.POLICY, "referrer-policy": "no-referrer"}
    assert score(meta, OWN) == 55
    assert points(meta, OWN)["content-security-policy"] == 10


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"content-security-policy": ""}, 55),
        ({"content-security-policy": "default-src 'self'"}, 80),
        ({"content-security-policy": "script-src 'unsafe-inline'; frame-ancestors 'none'"}, 80),
        ({"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"}, 120),
        ({"content-security-policy": "default-src 'none'; script-src http://x; frame-ancestors 'none'"}, 80),
        ({"content-security-policy": "default-src 'none'; img-src http://x; frame-ancestors 'none'"}, 110),
        ({"strict-transport-security": ""}, 80),
        ({"strict-transport-security": "max-age=60"}, 120),
        ({"x-content-type-options": ""}, 125),
        ({"referrer-policy": "unsafe-url"}, 120),
        ({"cross-origin-resource-policy": ""}, 120),
        ({"set-cookie": "a=b"}, 60),
    ],
)
def test_each_missing_header_costs_its_points(change: dict[str, str], wanted: int) -> None:
    assert score({**of_file("nginx.conf"), **change}, OWN) == wanted


def test_scripts_of_others_cost_points() -> None:
    assert points({}, ["//cdn.example/x.js"])["subresource-integrity"] == -50
    assert points({}, ["https://cdn.example/x.js"])["subresource-integrity"] == -5


def test_the_policy_of_pages_is_that_of_the_header_without_what_only_a_header_can_say() -> None:
    header = next(one for one in headers.TABLE if one.name == "Content-Security-Policy")
    assert header.value == f"{headers.POLICY}; frame-ancestors 'none'"


def test_no_value_can_break_out_of_its_file() -> None:
    for header in headers.TABLE:
        assert not set(header.value) & set('"\\\n\r$%`')
