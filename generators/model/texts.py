"""Texts in several languages, and values that point elsewhere: to a record, or to a term of a vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generators.model.scalars import RESERVED, Id, LanguageTag, Line


class Text(Mapping[str, str]):
    """The same words in one or more languages, by language tag; immutable."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """Keep a copy of the words."""
        self._words = dict(words)

    def __getitem__(self, language: str) -> str:
        """Return the words in this language; raises KeyError."""
        return self._words[language]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the languages."""
        return iter(self._words)

    def __contains__(self, language: object) -> bool:
        """Say whether the words are known in this language."""
        return language in self._words

    def __len__(self) -> int:
        """Return in how many languages the words are known."""
        return len(self._words)

    def __hash__(self) -> int:
        """Make texts usable as keys, as frozen records are."""
        return hash(tuple(sorted(self._words.items())))

    def __repr__(self) -> str:
        """Show the words as they are written in YAML."""
        return f"Text({self._words!r})"

    def best(self, languages: tuple[str, ...]) -> tuple[str, str]:
        """Return (words, language) in the first of these languages that has them, else in any."""
        for language in (*languages, *sorted(self._words)):
            if language in self._words:
                return self._words[language], language
        return "", languages[0]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read a mapping of language to words."""
        words = handler.generate_schema(dict[LanguageTag, Line])
        return core_schema.no_info_before_validator_function(
            _mapping, core_schema.no_info_after_validator_function(cls, words)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe it as a mapping of language to words."""
        return {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1}


def _mapping(value: Any) -> Any:
    if isinstance(value, Text):
        return dict(value)
    if not isinstance(value, dict):
        raise PydanticCustomError("wrong_value", "one text for all languages", {"expected": "texts"})
    return value


class Ref(str):
    """The id of a record, with the kinds that it may be of; empty means any."""

    kinds: tuple[str, ...] = ()


class Term(str):
    """A term of a vocabulary."""

    vocabulary: str = ""


def ref(*kinds: str) -> Any:
    """Return a marker for a field that names a record of these kinds."""

    def read(value: str) -> Ref:
        made = Ref(value)
        made.kinds = kinds
        return made

    return Marked(read, Id)


def term(vocabulary: str) -> Any:
    """Return a marker for a field whose values stand in the vocabulary of this id."""

    def read(value: str) -> Term:
        if value in RESERVED:
            raise PydanticCustomError("wrong_value", "reserved", {"expected": "term"})
        made = Term(value)
        made.vocabulary = vocabulary
        return made

    return Marked(read, Line)


class Marked:
    """Reads a string of the given type and then marks it; `Annotated[str, ref("body")]`."""

    def __init__(self, read: Any, inner: Any) -> None:
        """Keep what marks the value, and the type that it must have first."""
        self.read = read
        self.inner = inner

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read the inner type, then mark it."""
        return core_schema.no_info_after_validator_function(self.read, handler.generate_schema(self.inner))


AnyRef = Annotated[str, ref()]
Institution = Annotated[str, ref("institution")]
Body = Annotated[str, ref("body")]
Act = Annotated[str, ref("act")]
