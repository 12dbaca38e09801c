"""All of a site that is laid out before Sphinx makes its pages, and what is written beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generators import answers, filing, history, pictures, unchanged
from generators.laying import Laid, lay, mend
from generators.outputs.data import files as data_files
from generators.outputs.data.context import Context
from generators.outputs.documents.ahead import Ahead
from generators.outputs.index.units import Findable
from generators.outputs.site import register_data, search_index
from generators.outputs.site.root import write_root
from generators.outputs.site.sphinx_run import Wanted, put_known
from generators.outputs.site.staging import Listed, write_if_new
from generators.pages import families
from generators.part_memory import PartMemory
from generators.remembered import Remembered
from generators.site_plan import SitePlan
from generators.tree import FolderTree
from generators.view import View
from generators.waiting import waiting


@dataclass(frozen=True)
class LaidSite:
    """One build of the repository at `root`: what is remembered of the build before is in its `.cache/`.

    `views` are those of all languages, as open data hold the words of all, over one library that says what it is asked;
    `plans` those of the languages that are built. `documents` are the files for Word and on paper that pages lead to.
    """

    root: Path
    views: Mapping[str, View]
    plans: Mapping[str, SitePlan]
    told: answers.Answers
    documents: Mapping[str, Ahead] = field(default_factory=dict)
    pages: dict[str, Laid] = field(default_factory=dict)

    @property
    def built(self) -> dict[str, View]:
        """Return the views of the languages that are built."""
        return {tag: self.views[tag] for tag in self.plans}

    @property
    def stages(self) -> dict[str, Path]:
        """Return where the pages of each language are staged."""
        return {tag: self.root / ".cache" / "stage" / tag for tag in self.plans}

    @property
    def listed(self) -> dict[str, Sequence[Listed]]:
        """Return the pages of each language that search engines are to know."""
        return {tag: one.listed for tag, one in self.pages.items()}

    @property
    def findable(self) -> dict[tuple[str, str], Findable]:
        """Return what search asks of pages, by language and address."""
        return {(tag, address): one for tag, laid in self.pages.items() for address, one in laid.findable.items()}

    def remembering(self, memory: PartMemory) -> AbstractContextManager[object]:
        """Return what keeps the memory of the library open for a block."""
        return memory.opened(self._memory("parts"))

    def lay(self, tag: str) -> None:
        """Stage all pages of one language."""
        view = self.views[tag]
        ways = self.documents[tag].ways if tag in self.documents else {}
        with self._memory(f"pages/{tag}") as known:
            pages = waiting(families(view, self.told.asked_changes))
            self.pages[tag] = lay(self.stages[tag], self.plans[tag], pages, known, view, ways)

    def put_known(self, out: Path, previous: Path | None) -> list[Wanted]:
        """Put the pages that are known as HTML into their place, and return what is wanted of each language.

        Those that are not known stand staged then, whatever befell what was staged before.
        """
        cache = self.root / ".cache" / "sphinx"
        found = []
        for tag, laid in self.pages.items():
            found.append(put_known(self.stages[tag], out, cache, tag, previous, laid.staged))
            mend(self.stages[tag], laid, found[-1].missing, tag)
        return found

    def write_rest(self, folder: Path, previous: Path | None) -> None:
        """Write what is not a page of Sphinx's: the start page, open data, pictures and the index of search.

        Files that are the same in the release `previous` are linked to.
        """
        write_root(folder, list(self.plans.values()), self.listed)
        self.write_files(folder, previous)
        for tag, offered in self.documents.items():
            for path, raw in offered.files.items():
                write_if_new(folder / tag / path, raw)
        # One library serves all views, and pictures are the same in all languages.
        view = next(iter(self.built.values()))
        pictures.copy(FolderTree(self.root), view.library, folder)
        memory = self.root / ".cache" / "search"
        search_index.write(folder, view, tuple(self.built), memory, self.findable, previous)

    def write_files(self, folder: Path, previous: Path | None) -> None:
        """Write the rows of registers and open data."""
        for tag, view in self.built.items():
            before = previous / tag if previous else None
            with self._memory(f"rows/{tag}") as known:
                rows = waiting(register_data.families(view))
                filing.write(folder / tag, rows, known, self.root / ".cache" / "rows" / tag, before)
        context = Context(self.views, self.told.asked_changes)
        with self._memory("data") as known:
            data = waiting([data_files.files(context, tuple(self.built))])
            filing.write(folder, data, known, self.root / ".cache" / "data", previous)

    def _memory(self, name: str) -> Remembered:
        return Remembered(self.root / ".cache" / "remembered" / f"{name}.json", f"{name} {self._ground}", self.told)

    @cached_property
    def _ground(self) -> str:
        """Return a hash of what all of this build rests on."""
        tags = unchanged.tags(self.root) if history.has_git(self.root) else ""
        day = next(iter(self.views.values())).today
        return self.told.ground((day.isoformat(), tags))
