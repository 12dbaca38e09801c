"""What is marked internal reaches no page: a canary word is looked for in everything that outputs receive."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.library import Library
from generators.loading import load
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from tests.made_pages import make
from tests.tiny import handbook, minutes, write

CANARY = "kanarina"
SITTING = "content/minutes/2024/ec-2024-04-01.yaml"
PERSON = "{id: kanarina-a, name: Kanarina, institution: example-ministry, capacity: chair, FLAG}"
OTHER = "{id: other, name: Dikush, institution: example-ministry, capacity: chair}"


def sitting(items: str, **changes: str) -> dict[str, str]:
    text = minutes("EC/2024-04-01", "2024-04-01", item=items)
    for key, value in changes.items():
        old = next(line for line in text.splitlines() if line.startswith(f"{key}:"))
        text = text.replace(old, f"{key}: {value}")
    return {SITTING: text}


def attendance(people: str) -> str:
    return f"{{complete: false, present: [{people}], excused: not-stated, absent: not-stated}}"


def record(path: str, text: str) -> dict[str, str]:
    return {f"{path}.yaml": text}


BODY = "type: committee\nnames:\n  - {text: {en: NAME}}\nbasis: example\nsource: {en: x}\n"
MEMBER = "{id: kanarina-m, post: {sq: Kanarina, en: Kanarina}, capacity: chair, basis: example, FLAG}"
GUIDELINE = (
    "title: {sq: Kanarina, en: Kanarina}\nsummary: {en: Kanarina}\nowner: not-stated\nstatus: draft\n"
    "review_by: not-stated\nbasis: example\nsource: {en: x}\nversion: '1'\nFLAG\n"
)
MADE = "text: {sq: Kanarina, en: Kanarina}"
ITEM = "  - {id: kanarina-i, title: {en: Kanarina}, kind: information, deliberated: not-stated, FLAG}\n"

CASES: dict[str, dict[str, str]] = {
    "a person": sitting("", attendance=attendance(f"{PERSON}, {OTHER}")),
    "a person who is the chair": sitting("", attendance=attendance(f"{PERSON}, {OTHER}"), chair="kanarina-a"),
    "a person who presents": sitting("    presenter: kanarina-a\n", attendance=attendance(f"{PERSON}, {OTHER}")),
    "the only person": sitting("", attendance=attendance(PERSON)),
    "the whole attendance": sitting(
        "", attendance=attendance(PERSON.replace(", FLAG", "")).replace("{complete", "{FLAG, complete")
    ),
    "an invitation": sitting("", invitation="{sent: 2024-01-01, FLAG}", source="{en: Kanarina}"),
    "an item": sitting(ITEM),
    "the only item": {
        SITTING: sitting("")[SITTING].split("items:")[0]
        + f"items:\n{ITEM}next_meeting: not-stated\napproval: not-stated\n"
    },
    "a decision": sitting(f"    decisions:\n      - {{code: EC/2024-04-01/D1, {MADE}, status: in-force, FLAG}}\n"),
    "an action": sitting(
        f"    actions:\n      - {{code: X/A1, {MADE}, due: {{date: not-stated}}, status: open, FLAG}}\n"
    ),
    "the day of an action": sitting(
        f"    actions:\n      - {{code: X/A1, {MADE}, due: {{text: {{en: Kanarina}}, FLAG}}, status: open}}\n"
    ),
    "a point": sitting("    points:\n      - {id: kanarina-p, text: {sq: Kanarina, en: Kanarina}, FLAG}\n"),
    "a member": record("content/bodies/other-group", f"{BODY}members:\n  - {MEMBER}\n"),
    "a secretariat": record(
        "content/bodies/other-group", f"{BODY}secretariat: {{institution: not-stated, unit: {{en: Kanarina}}, FLAG}}\n"
    ),
    "a name among two": record(
        "content/bodies/other-group", BODY.replace("basis:", "  - {text: {en: Kanarina}, FLAG}\nbasis:")
    ),
    "the only name": record("content/bodies/kanarina-body", BODY.replace("NAME}", "Kanarina}, FLAG")),
    "a scheme's code": record(
        "content/schemes/other-scheme",
        "title: {en: Other}\nmandatory: false\nbasis: example\nsource: {en: x}\ncodes:\n"
        "  - {id: kanarina-c, code: Kanarina, name: {en: Kanarina}, basis: example, FLAG}\n"
        "  - {id: below, code: '2', name: {en: Below}, parent: kanarina-c, basis: example}\n",
    ),
    "a whole document with its prose": {
        **record("guidelines/kanarina-text", GUIDELINE),
        "guidelines/kanarina-text.sq.md": "{#kanarina}\n## Kanarina\n\nKanarina.\n",
        "guidelines/kanarina-text.en.md": "{#kanarina}\n## Kanarina\n\nKanarina.\n",
    },
    "a whole body that others name": {
        **record("content/bodies/kanarina-body", f"{BODY.replace('NAME', 'Kanarina')}FLAG\n"),
        **record("content/bodies/other-group", f"{BODY}parent: kanarina-body\n"),
        SITTING: minutes("EC/2024-04-01", "2024-04-01", body="kanarina-body"),
    },
    "an institution that owes an action": {
        **record(
            "content/institutions/kanarina-office",
            "names:\n  - {text: {en: Kanarina}}\nsector: government\nbasis: example\nsource: {en: x}\nFLAG\n",
        ),
        **sitting(
            "    actions:\n      - {code: X/A1, text: {en: Do it}, owner: kanarina-office,"
            " due: {date: not-stated}, status: open}\n"
        ),
    },
    "whole minutes": {SITTING: minutes("EC/2024-04-01", "2024-04-01").replace("Opening", "Kanarina") + "FLAG\n"},
}


def library(root: Path, files: dict[str, str], flag: str) -> Library:
    found = load(FolderTree(write(handbook(root), {path: text.replace("FLAG", flag) for path, text in files.items()})))
    assert found.problems == ()
    return found


def published(held: Library) -> str:
    public = held.public()
    views = [View(public, lang, words(lang, public.words.get(lang)), date(2024, 6, 1)) for lang in ("sq", "en")]
    return repr([page for view in views for page in make(view, {})]).lower()


@pytest.mark.parametrize("name", CASES)
def test_a_canary_is_on_no_page(tmp_path: Path, name: str) -> None:
    assert CANARY in published(library(tmp_path / "open", CASES[name], "access: public"))
    assert CANARY not in published(library(tmp_path / "closed", CASES[name], "access: internal"))


@pytest.mark.parametrize("name", CASES)
def test_a_canary_is_nowhere_in_what_outputs_receive(tmp_path: Path, name: str) -> None:
    held = library(tmp_path, CASES[name], "access: internal")
    assert CANARY in repr(held).lower()
    public = held.public()
    assert (public.sources, public.files, public.ids, public.prose, public.problems) == ({}, {}, {}, {}, ())


def test_what_is_hidden_is_said_to_be_not_public_and_never_not_stated(tmp_path: Path) -> None:
    held = library(tmp_path, CASES["a person who is the chair"], "access: internal").public()
    view = View(held, "sq", words("sq"), date(2024, 6, 1))
    (page,) = [page for page in make(view, {}) if page.address == "minutes/ec-2024-04-01"]
    assert "('Kryesuesi', (Span(text='jo publike'" in repr(page)


def test_the_rest_of_a_record_stays(tmp_path: Path) -> None:
    shown = published(library(tmp_path, CASES["a person"], "access: internal"))
    assert "dikush" in shown
    assert "minutes/ec-2024-04-01" in shown


def test_a_record_without_internal_parts_is_not_even_copied(tmp_path: Path) -> None:
    held = load(FolderTree(handbook(tmp_path)))
    public = held.public()
    assert set(public.documents) == set(held.documents)
    assert all(public.documents[key].record is document.record for key, document in held.documents.items())
