"""Which text a page shows, in the words of a citation: its version, and whether it is in force or a draft."""

from __future__ import annotations

from generators.document import Document
from generators.in_force import is_draft, version_in_force
from generators.kind import ProseRule
from generators.layouts.common import period
from generators.view import View, plain


def standing(view: View, document: Document) -> str:
    """Return `version 1.4, in force from 1 March 2026`, `version 0.3, draft` and the like.

    Empty for what has neither version nor code: a citation then gives the day that the site speaks of. The words are
    those of the record alone; that a version holds is what its record claims.
    """
    if document.kind.prose is ProseRule.NORMATIVE:
        return _of_version(view, document)
    code = document.field("code")
    return str(code) if document.kind.name == "minutes" else ""


def _of_version(view: View, document: Document) -> str:
    held = None if is_draft(document) else version_in_force(document, view.today)
    if held is None:
        status = "draft" if is_draft(document) else document.field("status")
        words = plain(view.word(status))
        return view.words("cite.status", version=document.field("version"), status=words)
    dates = plain(period(view, held.from_, held.until))
    return view.words("cite.in-force", version=held.version, period=dates)
