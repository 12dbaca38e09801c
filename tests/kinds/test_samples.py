"""The sample of every kind: it loads without a problem, and so does a whole repository made of samples."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators import check
from generators.kind import Kind, ProseRule, registry
from generators.loading import load
from generators.model.record import leaves
from generators.model.texts import Ref, Term
from generators.problem import Severity
from generators.source import read
from generators.tree import FolderTree
from generators.validate import validate
from tests.tiny import VOCABULARIES, handbook

KINDS = list(registry().values())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_sample_is_a_record_of_its_kind(kind: Kind) -> None:
    source = read("sample.yaml", kind.sample.encode())
    record, problems = validate(kind, source)
    assert (source.problems, problems) == ((), ())
    assert record is not None
    assert set(kind.title(record)) in ({"sq", "en"}, set())
    assert kind.title(record) or kind.caption


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_sample_says_that_it_is_an_example(kind: Kind) -> None:
    record, _ = validate(kind, read("sample.yaml", kind.sample.encode()))
    basis = getattr(record, "basis", None)
    assert basis is None or basis.value == "example"
    assert getattr(record, "status", "draft") == "draft"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_a_sample_names_is_known_by_kind_or_vocabulary(kind: Kind) -> None:
    record, _ = validate(kind, read("sample.yaml", kind.sample.encode()))
    for _, value in leaves(record):
        if isinstance(value, Ref):
            assert value.kinds
            assert set(value.kinds) <= set(registry())
        elif isinstance(value, Term):
            assert VOCABULARIES[value.vocabulary] == value


def test_the_names_and_folders_of_kinds_are_their_own() -> None:
    assert len({kind.name for kind in KINDS}) == len({kind.folder for kind in KINDS}) == len(KINDS)
    assert {kind.folder.split("/")[0] for kind in KINDS} == {"content", "guidelines"}
    assert {kind.name for kind in KINDS if kind.prose is ProseRule.NORMATIVE} == {"guideline", "tor"}
    assert [kind.name for kind in KINDS if not kind.paged] == ["leaflet", "newsletter", "site"]


def test_a_repository_of_samples_has_no_error(tmp_path: Path) -> None:
    library = load(FolderTree(handbook(tmp_path)))
    assert library.problems == ()
    assert {document.kind.name for document in library} == set(registry())
    found = check.run(library)
    assert [problem for problem in found if check.registry()[problem.check].severity is Severity.ERROR] == []
