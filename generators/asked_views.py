"""What a command that writes documents starts from: the public library in every language that was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from generators import in_force
from generators.building import earlier
from generators.session import Session, one_of
from generators.view import View
from generators.words import words


def asked_views(session: Session, only: Sequence[str], as_of: str | None) -> dict[str, View]:
    """Return the view of each language, in all of them where none is named; raises DoracakError."""
    library = session.library()
    today = session.day(as_of, library)
    public = in_force.shown(library.public(), earlier(session.root, session.cache), today)
    languages = library.site.languages
    chosen = [one_of(tag, languages, "unknown-language") for tag in only] or list(languages)
    return {tag: View(public, tag, words(tag, public.words.get(tag)), today) for tag in chosen}
