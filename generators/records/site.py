"""Site: who publishes this repository, in which languages, and by which policy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from generators.model.record import Part, Record
from generators.model.scalars import (
    Address,
    Authentic,
    Flag,
    LanguageTag,
    Line,
    Maybe,
    TimeZone,
    WebAddress,
)
from generators.model.texts import Text, ref


class Licences(Part):
    """Under which licences code and content may be used, by SPDX identifier."""

    code: Maybe[Line]
    content: Maybe[Line]


class Pin(Part):
    """An answer that search shows above all others for these queries; `to` is a record's id, or ID#ANCHOR."""

    queries: Mapping[str, tuple[Line, ...]]
    to: Line


class SearchSettings(Part):
    """What search does beyond finding; with `count_misses` queries that found nothing are counted on this machine."""

    pins: tuple[Pin, ...] = ()
    count_misses: Flag | None = None


class WholeHandbook(Part):
    """In which forms every build makes the whole handbook as one file; `page` offers them, as the start page does."""

    forms: tuple[Literal["pdf", "epub", "docx", "odt"], ...]
    page: Annotated[str, ref("page")] | None = None


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
    search: SearchSettings | None = None
    handbook: WholeHandbook | None = None
