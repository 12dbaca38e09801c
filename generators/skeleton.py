"""A new record from the sample of its kind: with the words, ids and places that the repository asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from generators import source
from generators.agenda.draft import next_day
from generators.agenda.prepared import Begun, minutes_text
from generators.codes import codes
from generators.document import ID
from generators.kind import Kind, ProseRule
from generators.language import language
from generators.library import Library
from generators.model.record import leaves
from generators.model.texts import Ref, Text
from generators.problem import DoracakError, KeyPath
from generators.session import day_of, one_of
from generators.slugs import slug
from generators.tidying.points import mint, taken_ids
from generators.tidying.spans import replaced, scalar, texts
from generators.validate import validate
from generators.view import View
from generators.words import DEFAULT, words

FIRST_HEADING = "purpose"


@dataclass(frozen=True)
class Wish:
    """What the user said of the new record; what is absent is taken from the sample or derived.

    `lang` is the language of comments in the new file.
    """

    id: str | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    bodies: tuple[str, ...] = ()
    day: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    lang: str = DEFAULT


def skeleton(library: Library, kind: Kind, wish: Wish) -> dict[str, str]:
    """Return the new files by path; raises DoracakError where the wish cannot be fulfilled."""
    wish = _on_a_day(library, kind, wish)
    values = _values(library, kind, wish)
    key = "site" if kind.name == "site" else wish.id or _derived(values)
    _refuse(library, key)
    values = {**_own_code(library, kind, key), **values}
    path = _path(kind, key, wish)
    text = _text(library, kind, wish, values)
    _, problems = validate(kind, source.read(path, text.encode()))
    if problems:
        raise DoracakError("would-not-pass", problems[0])
    files = {path: text}
    if kind.prose is not ProseRule.NONE:
        files |= _twins(library, kind, path, key)
    strange = next((one for one in files if one in library.files), None)
    if strange:
        raise DoracakError("exists", file=strange)
    return files


def _own_code(library: Library, kind: Kind, key: str) -> dict[KeyPath, str]:
    """Return the id in capital letters as the code, where the sample's own belongs to another record."""
    code = source.read("sample", kind.sample.encode()).data.get("code")
    taken = {one.code for one in codes(library)} | set(library.codes) if code else set()
    return {("code",): key.upper()} if code in taken else {}


def _on_a_day(library: Library, kind: Kind, wish: Wish) -> Wish:
    """Return the wish with the day of the next sitting that is known, where minutes are begun without a day."""
    if kind.name != "minutes" or wish.day or not wish.bodies:
        return wish
    day = next_day(library, _body(library, wish.bodies[0]), date.min)
    return replace(wish, day=day.isoformat()) if day else wish


def _body(library: Library, key: str) -> str:
    return one_of(key, [document.id for document in library.of("body")], "unknown-body")


def _text(library: Library, kind: Kind, wish: Wish, values: Mapping[KeyPath, str]) -> str:
    """Return the record: minutes as they follow from the records of their bodies, all else from the sample."""
    if kind.name != "minutes" or not (wish.bodies and wish.day):
        return replaced(kind.sample, {**_texts(library, kind, wish), **_unfilled(library, kind), **values})
    spoken = words(wish.lang, library.words.get(wish.lang))
    day = day_of(wish.day, "--date")
    bodies = tuple(library.documents[key] for key in wish.bodies)
    view = View(library, wish.lang, spoken, day)
    begun = Begun(view, bodies, day, values[("code",)], Text(_titles(library, kind, wish)))
    return replaced(minutes_text(begun), values)


def _values(library: Library, kind: Kind, wish: Wish) -> dict[KeyPath, str]:
    """Return the fields that the user gave, or that follow from what was given."""
    fields = set(source.read("sample", kind.sample.encode()).data)
    values: dict[KeyPath, str] = {}
    if wish.bodies:
        bodies = [_body(library, body) for body in wish.bodies]
        name = one_of("bodies" if "bodies" in fields else "body", fields, "no-such-field")
        values[(name,)] = f"[{', '.join(bodies)}]" if name == "bodies" else bodies[0]
    if wish.day:
        day_of(wish.day, "--date")
        values[(one_of("date", fields, "no-such-field"),)] = wish.day
    values |= {(key,): scalar(value) for key, value in wish.values.items()}
    if kind.name == "minutes" and ("code",) not in values:
        values[("code",)] = _code(library, wish)
    return values


def _code(library: Library, wish: Wish) -> str:
    """Return the code of a sitting: that of the first body and the day; `-2` for a second sitting on that day."""
    if not wish.bodies or not wish.day:
        raise DoracakError("body-and-day-needed")
    document = library.get(wish.bodies[0])
    code = document.field("code") if document else None
    if not isinstance(code, str):
        raise DoracakError("body-without-code", body=wish.bodies[0])
    first = f"{code}/{wish.day}"
    taken = {str(one.field("code")) for one in library.of("minutes")} | set(library.codes)
    later = (f"{first}-{count}" for count in range(2, 100))
    return first if first not in taken else next(made for made in later if made not in taken)


def _derived(values: Mapping[KeyPath, str]) -> str:
    code = values.get(("code",))
    if code is None:
        raise DoracakError("id-needed")
    return slug(code)


def _refuse(library: Library, key: str) -> None:
    if not ID.fullmatch(key):
        raise DoracakError("bad-new-id", id=key, example=slug(key) or "-")
    if key in library.ids:
        raise DoracakError("exists", file=library.ids[key][0])
    if key in library.baseline or key in library.retired:
        raise DoracakError("id-used-before", id=key)


def _path(kind: Kind, key: str, wish: Wish) -> str:
    folder = f"{kind.folder}/{(wish.day or '')[:4]}" if kind.by_year else kind.folder
    return f"{folder}/{key}/{key}.yaml" if kind.own_folder else f"{folder}/{key}.yaml"


def _sample(kind: Kind) -> Any:
    return kind.adapter.validate_python(source.read("sample", kind.sample.encode()).data)


def _texts(library: Library, kind: Kind, wish: Wish) -> dict[KeyPath, str]:
    """Return every text of the sample in the languages of this site, the title as the user gave it."""
    record = _sample(kind)
    title = kind.title(record)
    tags = library.site.languages
    found = {}
    for keys, value in leaves(record):
        if isinstance(value, Text):
            own = _titles(library, kind, wish) if value == title or keys == ("title",) else {}
            spoken = own or {tag: value.get(tag) or value.best(("en",))[0] for tag in tags}
            found[keys] = texts(spoken)
    return found


def _titles(library: Library, kind: Kind, wish: Wish) -> dict[str, str]:
    for tag in wish.titles:
        one_of(tag, library.site.languages, "unknown-language")
    if wish.titles or kind.name == "site":
        return dict(wish.titles)
    if kind.name != "minutes":
        raise DoracakError("title-needed", lang=library.site.languages[0])
    document = library.get(wish.bodies[0]) if wish.bodies else None
    day = day_of(str(wish.day), "--date")
    return {
        tag: words(tag)("new.meeting", body=document.title.best((tag,))[0], day=language(tag).day(day))
        for tag in library.site.languages
        if document
    }


def _unfilled(library: Library, kind: Kind) -> dict[KeyPath, str]:
    """Return `not-stated` for every record that the sample names and this repository lacks, where that may be said."""
    found: dict[KeyPath, str] = {}
    for keys, value in leaves(_sample(kind)):
        if isinstance(value, Ref) and value not in library.ids:
            text = replaced(kind.sample, {keys: "not-stated"})
            if not validate(kind, source.read("sample", text.encode()))[1]:
                found[keys] = "not-stated"
    return found


def _twins(library: Library, kind: Kind, path: str, key: str) -> dict[str, str]:
    point = mint(f"{key}\n{FIRST_HEADING}", taken_ids(library)) if kind.prose is ProseRule.NORMATIVE else None
    mark = f"{{#{point}}}\n" if point else ""
    return {
        f"{path.removesuffix('.yaml')}.{tag}.md": f"{{#{FIRST_HEADING}}}\n## {words(tag)('new.heading')}\n\n"
        f"{mark}{words(tag)('new.paragraph')}\n"
        for tag in library.site.languages
    }
