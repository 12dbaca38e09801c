"""An e-mail as a file (RFC 5322, RFC 2046): plain words first, the same in HTML as the better alternative.

Date, Message-ID and the boundary between the parts follow from what is in it, so that the same letter is the same
bytes. `X-Unsent` lets Outlook open it as a draft.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime, time
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from zoneinfo import ZoneInfo

from generators.outputs.mail.letter import Letter
from generators.problem import DoracakError

MOST = 100_000
"""So many bytes a file may have: mail programs cut what is longer than 102 kB."""
NOBODY = "newsletter"


@dataclass(frozen=True)
class Sender:
    """Who sends: the name of the institution, its address where the site states one, and the host of its ids."""

    name: str
    address: str
    host: str

    @property
    def mailbox(self) -> Address:
        """Return the sender as a header wants it."""
        user, _, domain = (self.address or f"{NOBODY}@{self.host}").partition("@")
        return Address(self.name, user, domain)


@dataclass(frozen=True)
class Stamp:
    """What makes a letter known: its name, its language, its day and the time zone of that day."""

    name: str
    lang: str
    day: date
    zone: str


def message(letter: Letter, sender: Sender, stamp: Stamp) -> bytes:
    """Return the file of an e-mail; raises DoracakError for one that is too large to be shown whole."""
    made = EmailMessage(policy=SMTP)
    made["Subject"] = letter.subject
    made["From"] = sender.mailbox
    made["Date"] = format_datetime(datetime.combine(stamp.day, time(8), ZoneInfo(stamp.zone)))
    made["Message-ID"] = f"<{stamp.name}.{stamp.lang}.{stamp.day.isoformat()}@{sender.host}>"
    made["X-Unsent"] = "1"
    made.set_content(letter.plain, cte="quoted-printable")
    made.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    digest = hashlib.sha256(f"{letter.html}\0{letter.plain}".encode()).hexdigest()
    made.set_boundary(f"=_{digest[:40]}")
    made["Content-Language"] = stamp.lang
    raw = made.as_bytes()
    if len(raw) > MOST:
        values = {
            "letter": stamp.name,
            "lang": stamp.lang,
            "size": str(-(-len(raw) // 1000)),
            "most": str(MOST // 1000),
        }
        raise DoracakError("mail-too-large", **values)
    return raw
