"""How one language talks to search: its operators and fields, and what facets and their values are called in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from generators.kind import registry
from generators.view import View, plain
from search.lore import Speech
from search.plan import FACETS
from search.units import SearchUnit

_STATUSES = ("decision-statuses", "action-statuses", "minutes-states")
OPERATORS = ("and", "or", "not")
FIELDS = (*FACETS, "since", "until")


def speech(view: View, units: Sequence[SearchUnit]) -> Speech:
    """Return what the words files and the records say in the view's language."""
    say = view.words
    begin = "search.message."
    return Speech(
        operators={say(f"search.operator.{name}"): name for name in OPERATORS},
        fields={say(f"search.field.{name}").casefold(): name for name in FIELDS},
        stop=tuple(say("search.stop").split()),
        section=tuple(say("search.section").split()),
        messages={key.removeprefix(begin): text for key, text in say.known.items() if key.startswith(begin)},
        labels=dict(_labels(view, units)),
    )


def _labels(view: View, units: Sequence[SearchUnit]) -> Iterator[tuple[str, str]]:
    for name in FACETS:
        yield name, view.words(f"search.facet.{name}")
    for facet, (held, label) in _VALUES.items():
        for value in sorted({value for unit in units for value in held(unit) if value}):
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


_VALUES: dict[str, tuple[Callable[[SearchUnit], tuple[str, ...]], Callable[[View, str], str]]] = {
    "kind": (lambda unit: (unit.kind,), _kind),
    "body": (lambda unit: unit.bodies, _record),
    "institution": (lambda unit: unit.institutions, _record),
    "status": (lambda unit: (unit.status,), _status),
    "lang": (lambda unit: (unit.lang,), _language),
    "scheme": (lambda unit: unit.schemes, _scheme),
}
