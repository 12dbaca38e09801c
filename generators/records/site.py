"""Site: who publishes this repository, in which languages, and by which policy."""

from __future__ import annotations

from typing import Literal

from generators.model.record import Part, Record
from generators.model.scalars import (
    Address,
    Authentic,
    LanguageTag,
    Line,
    Maybe,
    TimeZone,
    WebAddress,
)
from generators.model.texts import Text


class Licences(Part):
    """Under which licences code and content may be used, by SPDX identifier."""

    code: Maybe[Line]
    content: Maybe[Line]


class Site(Record):
    """The one record that says what holds for all others."""

    title: Text
    tagline: Text | None = None
    publisher: Maybe[Text]
    languages: tuple[LanguageTag, ...]
    authentic: Authentic
    time_zone: TimeZone
    missing_translations: Literal["publish", "refuse"]
    base_address: Maybe[WebAddress]
    repository: Maybe[WebAddress]
    edit_address: Maybe[WebAddress]
    contact: Maybe[Address]
    licences: Licences
    notice: Text | None = None
