"""One more entry for a list in YAML text, written where it belongs and as its neighbours are; all else stays."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generators.problem import KeyPath
from generators.tidying.spans import Span, Spot, scalar, spans, texts

Entry = Mapping[str, str | Mapping[str, str]]
"""Keys with a word each, or with words by language."""
STEP = "  "


@dataclass(frozen=True)
class Written:
    """A YAML text that `read` found no problem in, with where each value stands."""

    text: str

    @cached_property
    def known(self) -> dict[KeyPath, Span]:
        """Return every value by its key path."""
        return {span.keys: span for span in spans(self.text)}

    @cached_property
    def _offsets(self) -> list[int]:
        starts = [0]
        for line in self.text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def offset(self, spot: Spot) -> int:
        """Return how many characters stand before a spot."""
        return self._offsets[spot[0]] + spot[1]

    def in_brackets(self, keys: KeyPath) -> bool:
        """Say whether a collection is written in brackets."""
        return self.text[self.offset(self.known[keys].start)] in "[{"

    def last_line(self, keys: KeyPath) -> int:
        """Return the line after the last one that a value fills, without the comments that follow it."""
        ends = [span.end for span in self.known.values() if span.keys[: len(keys)] == keys and self._is_sure(span)]
        line, column = max(ends)
        return line if column == 0 else line + 1

    def _is_sure(self, span: Span) -> bool:
        """Say whether the parser knows the end; a collection without brackets ends for it where the next one begins."""
        below = any(len(keys) > len(span.keys) and keys[: len(span.keys)] == span.keys for keys in self.known)
        return not below or self.in_brackets(span.keys)

    def with_lines(self, line: int, fresh: str) -> str:
        """Return the text with these lines before the line of this number."""
        lines = self.text.split("\n")
        return "\n".join([*lines[:line], *fresh.split("\n"), *lines[line:]])

    def with_words(self, place: int, fresh: str) -> str:
        """Return the text with these words after so many characters."""
        return self.text[:place] + fresh + self.text[place:]


def with_value(text: str, keys: KeyPath, value: str) -> str:
    """Return the text with the scalar at this key path written anew."""
    written = Written(text)
    span = written.known[keys]
    return text[: written.offset(span.start)] + scalar(value) + text[written.offset(span.end) :]


def with_word(text: str, keys: KeyPath, value: str, after: str) -> str:
    """Return the text with a scalar at this key path; one that is not there yet comes behind the key `after`."""
    written = Written(text)
    if keys in written.known:
        return with_value(text, keys, value)
    return _behind(written, keys, after, scalar(value), lambda _: f" {scalar(value)}")


def with_entry(text: str, keys: KeyPath, entry: Entry, after: str) -> str:
    """Return the text with one more entry at the end of the list at this key path.

    A list that is not there yet is begun behind the key `after` of the same mapping.
    """
    written = Written(text)
    if keys in written.known:
        return _appended(written, keys, entry)
    bracketed = f"[{_in_brackets(entry)}]"
    return _behind(written, keys, after, bracketed, lambda indent: f"\n{_block(entry, indent + STEP)}")


def _behind(written: Written, keys: KeyPath, after: str, bracketed: str, block: Callable[[str], str]) -> str:
    """Return the text with a new key behind another one of its mapping: in brackets, or as a line with its block."""
    sibling = written.known[(*keys[:-1], after)]
    if written.in_brackets(keys[:-1]):
        return written.with_words(written.offset(sibling.end), f", {keys[-1]}: {bracketed}")
    assert sibling.key is not None
    indent = " " * sibling.key[0][1]
    return written.with_lines(written.last_line(sibling.keys), f"{indent}{keys[-1]}:{block(indent)}")


def _appended(written: Written, keys: KeyPath, entry: Entry) -> str:
    count = sum(len(known) == len(keys) + 1 and known[:-1] == keys for known in written.known)
    last = (*keys, count - 1)
    if written.in_brackets(keys):
        return written.with_words(written.offset(written.known[last].end), f", {_in_brackets(entry)}")
    line = written.text.split("\n")[written.known[last].start[0]]
    return written.with_lines(written.last_line(last), _block(entry, line[: len(line) - len(line.lstrip(" "))]))


def _in_brackets(entry: Entry) -> str:
    values = (f"{key}: {scalar(value) if isinstance(value, str) else texts(value)}" for key, value in entry.items())
    return "{" + ", ".join(values) + "}"


def _block(entry: Entry, indent: str) -> str:
    lines: list[str] = []
    for key, value in entry.items():
        if isinstance(value, str):
            lines.append(f"{key}: {scalar(value)}")
        else:
            lines += [f"{key}:", *(f"{STEP}{lang}: {scalar(words)}" for lang, words in value.items())]
    return "\n".join(f"{indent}{STEP if number else '- '}{line}" for number, line in enumerate(lines))
