"""The whole way from two states to the report that every output prints."""

from __future__ import annotations

from dataclasses import replace

from generators.loading import load
from generators.redline.compare import Redline, compare, other_files
from generators.redline.effects import Effects, effects
from generators.redline.labels import Labels, labels, languages
from generators.redline.listings import listings, summary
from generators.redline.report import Report
from generators.redline.sections import Sides, section
from generators.redline.states import State, states
from generators.session import Session


def make(session: Session, asked: str, path: str = "", internal: bool = False) -> Report:
    """Return what differs between the two states that were asked for."""
    old, new = states(session.root, asked)
    before, after = load(old.tree, session.cache), load(new.tree, session.cache)
    redline = compare(before, after, internal, path)
    return report(session, replace(redline, others=other_files(old, new, path)), old, new)


def report(session: Session, redline: Redline, old: State, new: State) -> Report:
    """Return the redline in the words of the session's language."""
    found = effects(redline)
    now = Labels(session.view(redline.after))
    langs = languages(redline.after, (lang for change in redline.documents for lang in change.prose))
    sides = Sides(labels(redline.before, now.view), now, langs, _behind(found, now))
    return Report(
        lang=session.lang,
        languages=langs,
        language_names=tuple(map(now.view.language_name, langs)),
        old=_name(old, now),
        new=_name(new, now),
        summary=tuple(summary(redline, found, sides)),
        listings=tuple(listings(redline, found, sides)),
        sections=tuple(section(change, sides) for change in redline.documents),
    )


def _behind(found: Effects, now: Labels) -> dict[tuple[str, str, str], str]:
    notes = {"outdated": now.words("redline.note.behind"), "missing": now.words("redline.note.missing")}
    behind = (one for one in found.translations if one.what in notes)
    return {(one.document.id, one.lang, unit): notes[one.what] for one in behind for unit in one.units}


def _name(state: State, now: Labels) -> str:
    if not state.commit:
        return now.words("redline.folder")
    if state.name == state.commit:
        return state.commit[:12]
    return now.words("redline.state", name=state.name, commit=state.commit[:12])
