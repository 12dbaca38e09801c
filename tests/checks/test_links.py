"""An address is seen as a browser would see it, whatever hides its scheme."""

from __future__ import annotations

import pytest

from generators.links import Target, is_outside, is_safe, target


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java%09script:alert(1)",
        "java&#10;script:alert(1)",
        "&#106;avascript:alert(1)",
        "\u200bjavascript:alert(1)",
        " javascript:alert(1)",
        "javascript&colon;alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org",
        "\\\\example.org",
        "%2f%2fexample.org",
    ],
)
def test_what_is_not_let_in(href: str) -> None:
    assert is_outside(href)
    assert not is_safe(href)


@pytest.mark.parametrize("href", ["https://example.org", "HTTP://example.org", "mailto:a@b.al", "tel:+355"])
def test_what_is_let_in(href: str) -> None:
    assert is_safe(href)


def test_targets_are_ids_with_an_anchor() -> None:
    assert target("guide") == Target("guide", "")
    assert target("guide#p-2aa2") == Target("guide", "p-2aa2")
    assert target("guide#") is target("../guide") is target("guide.html") is target("#a") is target("Guide") is None
