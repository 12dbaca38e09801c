"""Mozilla's HTTP Observatory, worked out from headers and pages at hand: its rules for a site without cookies or CORS.

Rules and points: "Tests & Scoring", https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring, and what it
describes in code: github.com/mdn/mdn-http-observatory, src/grader/charts.js (points, at commit 01b47110) and
src/analyzer/tests/csp.js (at commit 048ff598). A score begins at 100; what is lost is taken off first, and bonuses
count only where 90 or more is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

START, FOR_BONUS = 100, 90
SIX_MONTHS = 15768000
BROAD = {"ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"}
INLINE = {"'unsafe-inline'", "data:"}
PRIVATE = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
Policy = dict[str, set[str]]


def score(headers: Mapping[str, str], scripts: Iterable[str], https: bool = True) -> int:
    """Return the score of a site with these headers (names in lower case) whose pages load these scripts."""
    found = points(headers, scripts, https).values()
    left = START + sum(one for one in found if one < 0)
    return max(left + (sum(one for one in found if one > 0) if left >= FOR_BONUS else 0), 0)


def points(headers: Mapping[str, str], scripts: Iterable[str], https: bool = True) -> dict[str, int]:
    """Return the points of each test; a site that is only reached by TLS has nothing to redirect."""
    policy = parsed(headers.get("content-security-policy", ""))
    return {
        "content-security-policy": csp(policy),
        "x-frame-options": framing(policy, headers.get("x-frame-options", "")),
        "strict-transport-security": hsts(headers.get("strict-transport-security", ""), https),
        "redirection": 0 if https else -20,
        "referrer-policy": referrer(headers.get("referrer-policy", "")),
        "x-content-type-options": 0 if headers.get("x-content-type-options", "").strip().lower() == "nosniff" else -5,
        "cross-origin-resource-policy": corp(headers.get("cross-origin-resource-policy", "")),
        "subresource-integrity": integrity(scripts),
        "cookies": 0 if "set-cookie" not in headers else -40,
        "cross-origin-resource-sharing": 0 if "access-control-allow-origin" not in headers else -50,
    }


def parsed(text: str) -> Policy:
    """Return a policy by directive; as in browsers the first of two equal directives counts."""
    found: Policy = {}
    for part in text.split(";"):
        name, *sources = part.split()[:1] + [one.lower() for one in part.split()[1:]] if part.strip() else [""]
        if name:
            found.setdefault(name.lower(), set(sources) or {"'none'"})
    return found


def csp(policy: Policy) -> int:
    """Return the points of a Content-Security-Policy."""
    if not policy:
        return -25
    default = policy.get("default-src", {"*"})
    script, style, objects = (policy.get(f"{name}-src", default) for name in ("script", "style", "object"))
    active = set().union(*(one for name, one in policy.items() if name not in ("img-src", "media-src")))
    passive = policy.get("img-src", default) | policy.get("media-src", default)
    if script & (BROAD | INLINE) or objects & BROAD or any(one.startswith(("http:", "ftp:")) for one in active):
        return -20
    if "'unsafe-eval'" in script | style or any(one.startswith(("http:", "ftp:")) for one in passive):
        return -10
    if style & (BROAD | INLINE):
        return 0
    return 10 if default == {"'none'"} else 5


def framing(policy: Policy, header: str) -> int:
    """Return the points for keeping others from framing the site."""
    if not policy.get("frame-ancestors", {"*"}) & BROAD:
        return 5
    return 0 if header.strip().upper() in ("DENY", "SAMEORIGIN") else -20


def hsts(header: str, https: bool) -> int:
    """Return the points of Strict-Transport-Security, which counts over TLS alone."""
    age = re.search(r"max-age=(\d+)", header.lower())
    if age is None or not https:
        return -20
    return 0 if int(age[1]) >= SIX_MONTHS else -10


def referrer(header: str) -> int:
    """Return the points of Referrer-Policy; of several values the last counts."""
    if not header:
        return 0
    return 5 if header.split(",")[-1].strip().lower() in PRIVATE else -5


def corp(header: str) -> int:
    """Return the points of Cross-Origin-Resource-Policy."""
    return {"same-origin": 10, "same-site": 10, "cross-origin": 0, "": 0}.get(header.strip().lower(), -5)


def integrity(scripts: Iterable[str]) -> int:
    """Return the points for scripts without integrity: none are lost where all are the site's own."""
    foreign = [one for one in scripts if re.match(r"(?:[a-z]+:)?//", one, re.IGNORECASE)]
    if any(not one.lower().startswith("https://") for one in foreign):
        return -50
    return -5 if foreign else 0
