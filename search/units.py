"""What can be found: one thing that a reader would want to land on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SearchUnit:
    """One thing that a reader would want to land on, with all that the search knows of it.

    `address` has no language folder, so that the same thing has one address in every language.
    """

    address: str
    """`kind/id.html#anchor`, as in `guideline/approving-minutes.html#p-7kq2`."""
    lang: str
    """The language of the text."""
    kind: str
    """The kind of the document: `minutes`, `guideline`, `page`, `glossary`, `body` and so on."""
    part: str
    """`point`, `section`, `decision`, `recommendation`, `action`, `clause`, `term`, `row`
    or `document`."""
    document: str
    """The id of the document."""
    title: str
    """The document's title in `lang`."""
    heading: tuple[str, ...]
    """The headings above the unit, outermost first."""
    number: str
    """The number readers see (`3.2`), or nothing."""
    code: str
    """What others cite it by (`IPSTF2-SG/2019-10-25/D1`, `VKM 128/2018`), or nothing."""
    text: str
    """The plain text of the unit."""
    bodies: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    """Codes with their scheme: `sdg:8.5`."""
    status: str = ""
    date: str = ""
    """An ISO day, or nothing; its first four digits are the year facet."""
    since: str = ""
    """In force from, an ISO day."""
    until: str = ""
    """In force until, an ISO day."""
    counterpart: bool = False
    """Whether the same address exists in another language."""

    @property
    def id(self) -> str:
        """The one name of this unit in every index."""
        return f"{self.lang}/{self.address}"
