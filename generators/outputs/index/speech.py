"""How one language talks to search: its operators and fields, and what facets and their values are called in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from generators.kind import registry
from generators.view import View, plain
from search.lore import Speech
from search.plan import FACETS

_STATUSES = ("decision-statuses", "action-statuses", "minutes-states")
OPERATORS = ("and", "or", "not")
FIELDS = (*FACETS, "since", "until")
Values = Mapping[str, Collection[str]]
"""The values that facets have, by facet."""


def speech(view: View, values: Values) -> Speech:
    """Return what the words files and the records say in the view's language."""
    say = view.words
    begin = "search.message."
    return Speech(
        operators={say(f"search.operator.{name}"): name for name in OPERATORS},
        fields={say(f"search.field.{name}").casefold(): name for name in FIELDS},
        stop=tuple(say("search.stop").split()),
        section=tuple(say("search.section").split()),
        messages={key.removeprefix(begin): text for key, text in say.known.items() if key.startswith(begin)},
        labels=dict(_labels(view, values)),
    )


def _labels(view: View, values: Values) -> Iterator[tuple[str, str]]:
    for name in FACETS:
        yield name, view.words(f"search.facet.{name}")
    for facet, label in _LABELS.items():
        for value in sorted(values[facet]):
            yield f"{facet}.{value}", label(view, value)


def _kind(view: View, value: str) -> str:
    name = f"kind.{value}.many" if value in registry() else f"search.kind.{value}"
    return view.words.get(name, value)


def _record(view: View, value: str) -> str:
    document = view.library.get(value)
    return plain(view.title(document)) if document else value


def _status(view: View, value: str) -> str:
    known = _statuses(view)
    return known.get(value) or view.words.get(f"search.state.{value}", view.words.get(f"value.{value}", value))


def _statuses(view: View) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for vocabulary in filter(None, map(view.library.get, _STATUSES)):
        found |= {entry.id: plain(view.text(entry.words)) for entry in vocabulary.field("terms")}
    return found


def _language(view: View, value: str) -> str:
    return view.language_name(value)


def _scheme(view: View, value: str) -> str:
    scheme, _, code = value.partition(":")
    document = view.library.get(scheme)
    codes = document.field("codes") if document else ()
    name = next((plain(view.text(one.name)) for one in codes if one.code == code), "")
    title = _record(view, scheme)
    short = title.rpartition("(")[2].rstrip(")") if title.endswith(")") else scheme
    return f"{short} {code}: {name}" if name else f"{short} {code}"


_LABELS: Mapping[str, Callable[[View, str], str]] = {
    "kind": _kind,
    "body": _record,
    "institution": _record,
    "status": _status,
    "lang": _language,
    "scheme": _scheme,
}
