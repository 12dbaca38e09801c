"""Which terms of the glossary occur on a page, in whatever form the glossary and the language's endings allow.

A form is matched word by word. A word of four letters or more may carry one of the endings that the language's file
lists, behind its stem or in place of its last vowel; acronyms are matched as they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from generators.blocks import Block, Bullets, Gloss, Paragraph, Prose
from generators.document import Document
from generators.kinds.glossary import GlossaryTerm
from generators.language import language
from generators.layouts.common import body_language
from generators.view import View, plain

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[ \t]+")
_VOWELS = "aeiouyë"
_ROOT = 4
WITHOUT = frozenset({"glossary", "scheme", "vocabulary"})
"""Kinds of pages that are lists of words themselves."""


@dataclass(frozen=True)
class Form:
    """One way in which a term is written; `exact` where capital letters matter."""

    words: tuple[str, ...]
    term: str
    exact: bool


Forms = Mapping[str, tuple[Form, ...]]


def glosses(view: View, document: Document, blocks: Iterable[Block]) -> tuple[Gloss, ...]:
    """Return the terms that occur in the text of a page, each with the forms that stand there."""
    if document.kind.name in WITHOUT:
        return ()
    lang = body_language(view, document)
    texts = [plain_text for block in blocks for plain_text in _texts(block, lang)]
    found: list[Gloss] = []
    for glossary in view.library.of("glossary"):
        forms = glossary.once(("forms", lang), partial(_forms, glossary, lang))
        seen: dict[str, set[str]] = {}
        for text in texts:
            for term, words in occurrences(text, forms, language(lang).endings):
                seen.setdefault(term, set()).add(words)
        found += [
            Gloss(tuple(sorted(seen[entry.id])), f"{glossary.address}#{entry.id}", entry.definition[lang])
            for entry in glossary.field("terms")
            if entry.id in seen and lang in entry.definition
        ]
    return tuple(found)


def _texts(block: Block, lang: str) -> Iterator[str]:
    if isinstance(block, Prose) and block.lang == lang:
        yield block.markdown
    elif isinstance(block, Paragraph):
        yield plain(block.words)
    elif isinstance(block, Bullets):
        yield from (plain(item.words) for item in block.items)


def _forms(glossary: Document, lang: str) -> Forms:
    found: dict[str, list[Form]] = {}
    for entry in glossary.field("terms"):
        for written in _written(entry, lang):
            words = tuple(_WORD.findall(written))
            exact = written.isupper()
            if words and (exact or _is_telling(words)):
                form = Form(words if exact else tuple(word.lower() for word in words), entry.id, exact)
                found.setdefault(_root(words[0].lower()), []).append(form)
    return {root: tuple(sorted(forms, key=lambda one: -len(one.words))) for root, forms in found.items()}


def _is_telling(words: tuple[str, ...]) -> bool:
    """Say whether a form can be taken for its term: not a short word, nor two of which one is a particle."""
    if len(words) <= 2:
        return all(len(word) > 2 for word in words) and sum(map(len, words)) > _ROOT
    return True


def _written(entry: GlossaryTerm, lang: str) -> Iterator[str]:
    for text in (entry.words, entry.acronym):
        if text is not None and lang in text:
            yield text[lang]
    yield from (entry.variants or {}).get(lang, ())


def _root(word: str) -> str:
    return _stem(word)[:_ROOT]


def _stem(word: str) -> str:
    return word[:-1] if len(word) > _ROOT and word[-1] in _VOWELS else word


def occurrences(text: str, forms: Forms, endings: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield (term, words as they stand) for every place in a text where a term is written; the longest form counts."""
    words = list(_WORD.finditer(text))
    place = 0
    while place < len(words):
        first = words[place][0].lower()
        length = 1
        for form in forms.get(first[:_ROOT], ()):
            # Most forms fall at their first word, which costs a fifth of looking at all of them.
            if not form.exact and not _same(first, form.words[0], endings):
                continue
            here = words[place : place + len(form.words)]
            if _stands(text, here, form, endings):
                yield form.term, text[here[0].start() : here[-1].end()]
                length = len(form.words)
                break
        place += length


def _stands(text: str, here: list[re.Match[str]], form: Form, endings: frozenset[str]) -> bool:
    if len(here) < len(form.words):
        return False
    if not all(_BETWEEN.fullmatch(text, one.end(), other.start()) for one, other in pairwise(here)):
        return False
    if form.exact:
        return all(found[0] == word for found, word in zip(here, form.words, strict=True))
    return all(_same(found[0].lower(), word, endings) for found, word in zip(here, form.words, strict=True))


def _same(found: str, word: str, endings: frozenset[str]) -> bool:
    """Say whether a word is this one, or this one with an ending of the language."""
    if found == word:
        return True
    if len(word) < _ROOT:
        return False
    stem = _stem(word)
    return found.startswith(stem) and found[len(stem) :] in endings
