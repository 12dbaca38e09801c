"""What machines are told of the search interface: an OpenAPI document and an OpenSearch description per language."""

from __future__ import annotations

from textwrap import shorten
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from pydantic import TypeAdapter

from generators.serving.asked import MOST_VALUES, PARAMETERS, Parameter
from generators.words import Words
from search.answer import Answer
from search.query.limits import CHARACTERS

SEARCH, OPENED, OPENAPI, OPENSEARCH = "/api/search", "/api/opened", "/api/openapi.json", "/api/opensearch-"
"""The last is followed by a language and `.xml`."""
SHORT_NAME, LONG_NAME = 16, 48
"""Characters at most, by OpenSearch 1.1."""
_PROBLEMS = {"400": "api.refused", "429": "api.too-often", "503": "api.busy"}


def openapi(words: Words) -> dict[str, Any]:
    """Return the OpenAPI 3.1 document of the interface."""
    schema = TypeAdapter(Answer).json_schema(ref_template="#/components/schemas/{model}")
    shapes = schema.pop("$defs", {})
    shapes["Answer"] = schema
    shapes["Problem"] = {
        "type": "object",
        "required": ["code", "message", "hint"],
        "properties": {name: {"type": "string"} for name in ("code", "message", "hint")},
    }
    answers = {"200": _content(words("api.answer"), "Answer")}
    answers |= {status: _content(words(key), "Problem") for status, key in _PROBLEMS.items()}
    get = {
        "operationId": "search",
        "summary": words("command.search.about"),
        "parameters": [_parameter(one, words) for one in PARAMETERS],
        "responses": answers,
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": words("api.title"), "version": "1"},
        "paths": {SEARCH: {"get": get}},
        "components": {"schemas": shapes},
    }


def _content(description: str, shape: str) -> dict[str, Any]:
    reference = {"$ref": f"#/components/schemas/{shape}"}
    return {"description": description, "content": {"application/json": {"schema": reference}}}


def _parameter(one: Parameter, words: Words) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    if one.kind == "number":
        schema = {"type": "integer", "minimum": one.least, "maximum": one.most, "default": one.usual}
    elif one.kind == "flag":
        schema = {"type": "string", "enum": ["0", "1"], "default": "0"}
    elif one.name == "q":
        schema |= {"maxLength": CHARACTERS}
    if one.repeated:
        schema = {"type": "array", "items": schema, "maxItems": MOST_VALUES}
    return {"name": one.name, "in": "query", "description": words(f"api.parameter.{one.name}"), "schema": schema}


def opensearch(words: Words, lang: str, title: str, base: str) -> str:
    """Return the OpenSearch 1.1 description of one language; `base` is the address of the server without a slash."""
    page = f"{base}/{lang}/find.html#q={{searchTerms}}"
    machine = f"{base}{SEARCH}?reader={lang}&q={{searchTerms}}"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{escape(_cut(title, SHORT_NAME))}</ShortName>\n"
        f"<LongName>{escape(_cut(title, LONG_NAME))}</LongName>\n"
        f"<Description>{escape(words('command.search.about'))}</Description>\n"
        f"<Language>{escape(lang)}</Language>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n"
        f'<Url type="text/html" template={quoteattr(page)}/>\n'
        f'<Url type="application/json" template={quoteattr(machine)}/>\n'
        "</OpenSearchDescription>\n"
    )


def _cut(title: str, most: int) -> str:
    """Return as many whole words of a title as the standard leaves room for, or the beginning of a longer word."""
    return shorten(title, most, placeholder="") or title[:most]
