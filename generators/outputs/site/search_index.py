"""Writes the index that the pages search, beside the languages, because one index serves them all."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

from generators.outputs.index.lore import lore_of
from generators.outputs.index.units import units_of
from generators.outputs.site.search_box import FOLDER
from generators.outputs.site.staging import write_if_new
from generators.view import View
from search.analysis import analyser
from search.browser import base_forms, writing

_SNOWBALL = files("sphinx.search").joinpath("minified-js")
"""Snowball's own stemmers in JavaScript (BSD licence), which Sphinx brings along."""


def write(out: Path, view: View, languages: Collection[str], memory: Path) -> None:
    """Write the index of these languages of a view's library; `memory` keeps units of pages that did not change.

    Raises OSError where one of the two folders cannot be written.
    """
    library, day = view.library, view.today
    units = [unit for unit in units_of(library, day, memory / "units") if unit.lang in languages]
    lore = lore_of(library, units, day)
    built = tuple(lang for lang in lore.languages if lang in languages)
    analysers = {lang: analyser(lang, cache=memory / "rules") for lang in built}
    for name, raw in writing.write(units, analysers, replace(lore, languages=built), day.isoformat()).items():
        write_if_new(out / FOLDER / name, raw)
    for name in base_forms.stemmers(one.bases for one in analysers.values()):
        write_if_new(out / FOLDER / name, _SNOWBALL.joinpath(name).read_bytes())
