"""The one table of HTTP headers that protect the site: `serve` sends them, and the files for hosts are made from it.

What of it a page can say itself stands in its `<meta>`, for hosts that let nobody set headers.
"""

from __future__ import annotations

from dataclasses import dataclass

# "self" also covers file:// in Chromium (measured with 156), so the strict policy serves a USB stick as it stands.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)
"""The Content-Security-Policy of every page; as a header it also says what browsers ignore in a `<meta>`."""

_UNUSED = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
"""Abilities of browsers that a handbook never asks for; only names that browsers know, as others are complained of."""


@dataclass(frozen=True)
class Header:
    """One header; `tls` says that it means something only where the site is served over TLS."""

    name: str
    value: str
    tls: bool = False


TABLE = (
    Header("Content-Security-Policy", f"{POLICY}; frame-ancestors 'none'"),
    Header("X-Content-Type-Options", "nosniff"),
    Header("Referrer-Policy", "no-referrer"),
    Header("Permissions-Policy", ", ".join(f"{name}=()" for name in _UNUSED)),
    Header("Cross-Origin-Opener-Policy", "same-origin"),
    Header("Cross-Origin-Resource-Policy", "same-origin"),
    Header("Strict-Transport-Security", "max-age=63072000; includeSubDomains", tls=True),
)


def sent(tls: bool) -> tuple[Header, ...]:
    """Return the headers of every answer over this kind of connection."""
    return tuple(header for header in TABLE if tls or not header.tls)


def nginx() -> str:
    """Return the headers as nginx reads them; `always` sends them with errors too."""
    return "".join(f'add_header {header.name} "{header.value}" always;\n' for header in TABLE)


def apache() -> str:
    """Return the headers as Apache reads them, in its own configuration and in .htaccess."""
    return "".join(f'Header always set {header.name} "{header.value}"\n' for header in TABLE)


def netlify() -> str:
    """Return the headers as `_headers`, which Netlify and Cloudflare Pages read beside the pages."""
    return "/*\n" + "".join(f"  {header.name}: {header.value}\n" for header in TABLE)


def gitlab() -> str:
    """Return the headers for the settings of one's own GitLab, where they hold for all of its sites."""
    listed = "".join(f'  "{header.name}: {header.value}",\n' for header in TABLE)
    return f"gitlab_pages['headers'] = [\n{listed}]\n"
