"""Files that come by e-mail from anyone: each is refused with a reason, quickly, and nothing of it is believed."""

from __future__ import annotations

import json
import re
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import get_args

import pytest

from generators.collecting import limits
from generators.collecting.files import found
from generators.collecting.given import Unreadable
from generators.collecting.reading import read
from generators.problem import DoracakError
from generators.reports.period import NONE, PeriodKind
from generators.words import shipped, words
from tests.collecting.example_form import HEAD, collect, form, repository
from tests.collecting.filling import word
from tests.collecting.test_round import saved

BOMB = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb">{more}]><a>&l9;</a>'
XXE = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return repository(tmp_path_factory.mktemp("hostile"))


def changed(raw: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(BytesIO(raw)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    change(parts)
    return packed(parts)


def packed(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, held in parts.items():
            file.writestr(name, held)
    return out.getvalue()


def entities(parts: dict[str, bytes]) -> None:
    more = "".join(f'<!ENTITY l{n} "{"&b;" if n == 0 else f"&l{n - 1};" * 10}">' for n in range(10))
    parts["word/document.xml"] = BOMB.format(more=more).encode()


def outside_entity(parts: dict[str, bytes]) -> None:
    raw = parts["word/document.xml"].decode()
    parts["word/document.xml"] = raw.replace("?>", "?>" + XXE, 1).replace("Plotësoni", "&e;").encode()


def put(name: str, raw: bytes) -> Callable[[dict[str, bytes]], None]:
    return lambda parts: parts.__setitem__(name, raw)


def take(name: str) -> Callable[[dict[str, bytes]], None]:
    def gone(parts: dict[str, bytes]) -> None:
        del parts[name]

    return gone


def nameless(parts: dict[str, bytes]) -> None:
    del parts["docProps/custom.xml"]
    parts["word/document.xml"] = re.sub(rb"/[0-9a-f]{12}/sq", b"", parts["word/document.xml"])


def deep(parts: dict[str, bytes]) -> None:
    parts["word/document.xml"] = b"<a>" * 230 + b"</a>" * 230


def many(parts: dict[str, bytes]) -> None:
    parts["word/document.xml"] = "".join(("<a>", *(f"<b{n}/>" for n in range(limits.NODES + 1)), "</a>")).encode()


CASES = {
    "bomb": put("word/media/a.png", bytes(5_000_000)),
    "doctype": entities,
    "path": put("../../etc/cron.d/x", b"x"),
    "macros": put("word/vbaProject.bin", b"x"),
    "no-form": nameless,
    "other": take("word/document.xml"),
    "xml": put("word/document.xml", b"<w:document><w:body>"),
    "elements": many,
}


@pytest.mark.parametrize("why", CASES)
def test_a_word_file_is_refused_with_its_reason(root: Path, why: str) -> None:
    raw = changed(form(root, "sq", "docx"), CASES[why])
    assert reason(raw) == why
    assert words("sq").has(f"collect.why.{why}")


def reason(raw: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        read(raw)
    return refused.value.why


def test_elements_are_counted_before_they_fill_the_memory(root: Path) -> None:
    def flood(parts: dict[str, bytes]) -> None:
        parts["word/document.xml"] = b"<a>" + b"<b/>" * 3_000_000

    assert reason(stored(form(root, "sq", "docx"), flood)) == "elements"


def test_tables_in_tables_are_read_once(root: Path) -> None:
    def nested(parts: dict[str, bytes]) -> None:
        raw = parts["word/document.xml"].decode()
        start, end = "<w:tbl><w:tr><w:tc>" * 55, "</w:tc></w:tr></w:tbl>" * 55
        inner = "<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 20_000
        parts["word/document.xml"] = raw.replace("<w:sectPr", f"{start}{inner}{end}<w:sectPr", 1).encode()

    assert read(changed(form(root, "sq", "docx"), nested)).said.report == "example-report"


def stored(raw: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """Return a changed file without compression, which no ratio gives away."""
    with zipfile.ZipFile(BytesIO(raw)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    change(parts)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file:
        for name, held in parts.items():
            file.writestr(name, held)
    return out.getvalue()


def test_an_entity_from_a_file_is_not_opened(root: Path) -> None:
    assert reason(changed(form(root, "sq", "docx"), outside_entity)) == "doctype"


def test_elements_too_deep_are_refused(root: Path) -> None:
    assert reason(changed(form(root, "sq", "docx"), deep)) == "elements"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "empty"),
        (b"hello", "other"),
        (b"%PDF-1.7", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old-word"),
        (b"PK\x03\x04", "broken"),
        (b"{", "json"),
        (b"{}", "no-form"),
        (b'{"doracak": "answers", "fields": [], "tables": {}}', "no-form"),
        (b"[" * 100_000, "other"),
        (b'{"a":' * 100_000, "json"),
        (b" " * (limits.FILE_BYTES + 1), "too-large"),
        (b"{" + b" " * limits.JSON_BYTES, "too-large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_form_is_refused(raw: bytes, why: str) -> None:
    assert reason(raw) == why


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_off_is_refused(root: Path, share: float) -> None:
    raw = form(root, "sq", "docx")
    assert reason(raw[: int(len(raw) * share)]) == "broken"


def test_a_part_that_lies_about_its_size_is_refused(root: Path) -> None:
    raw = bytearray(changed(form(root, "sq", "docx"), put("word/document.xml", bytes(3_000_000))))
    place = raw.rindex(b"word/document.xml") - 46
    raw[place + 24 : place + 28] = struct.pack("<I", 1000)
    assert reason(bytes(raw)) in ("broken", "xml")


def test_a_part_that_is_there_twice_is_refused(root: Path) -> None:
    out = BytesIO(form(root, "sq", "docx"))
    with zipfile.ZipFile(out, "a") as file, pytest.warns(UserWarning, match="Duplicate"):
        file.writestr("word/document.xml", "<a/>")
    assert reason(out.getvalue()) == "same-part"


def test_a_container_of_too_many_parts_is_refused() -> None:
    assert reason(packed({f"a{n}": b"" for n in range(limits.PARTS + 1)})) == "many-parts"


def test_a_report_an_institution_or_a_period_cannot_lead_out_of_the_folder(root: Path) -> None:
    held = json.loads(saved(root, "sq", HEAD, {}))
    whys = []
    for change in ({"report": "../../x"}, {"lang": "../x"}):
        (one,) = collect(root, json.dumps({**held, **change}).encode())
        whys.append(one.refused.why if one.refused else "")
    for key in ("institution", "body", "period"):
        fields = {**HEAD, f"form.{key}": "../../../etc/x"}
        (one,) = collect(root, json.dumps({**held, "fields": fields}).encode())
        whys.append(one.refused.why if one.refused else "")
    assert whys == ["report", "language", "other-institution", "other-body", "no-year"]


def test_more_rows_than_a_table_may_have_are_refused(root: Path) -> None:
    held = json.loads(saved(root, "sq", HEAD, {}))
    held["tables"] = {"measures.list": [{"measures.list.title": "x"}] * (limits.ROWS + 1)}
    (one,) = collect(root, json.dumps(held).encode())
    assert one.refused is not None
    assert one.refused.why == "rows"


def test_values_of_another_shape_are_kept_as_they_are(root: Path) -> None:
    held = json.loads(saved(root, "sq", HEAD, {}))
    held["fields"]["summary.facts.count"] = 5
    held["tables"] = {"measures.list": ["x", {"measures.list.title": ["y"]}], "nothing": {"a": None}}
    (one,) = collect(root, json.dumps(held).encode())
    assert one.answers is not None
    assert [unfit.said for unfit in one.answers.unfit] == ["5", "x", '["y"]', '{"a": null}']


def test_files_that_are_none_are_refused_before_they_are_opened(tmp_path: Path) -> None:
    (tmp_path / "large.docx").touch()
    with (tmp_path / "large.docx").open("r+b") as file:
        file.truncate(limits.FILE_BYTES + 1)
    (tmp_path / "folder.docx" / "inner").mkdir(parents=True)
    named = [*found([tmp_path, tmp_path / "folder.docx" / "inner", tmp_path / "nothing.docx"])]
    whys = []
    for _, load in named:
        with pytest.raises(Unreadable) as refused:
            load()
        whys.append(refused.value.why)
    assert whys == ["folder", "too-large", "empty-folder", "missing"]


def test_a_folder_passes_over_nothing_but_what_programs_hide(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.DOCX", "c.jpg", "~$b.docx", ".~lock.b.docx#"):
        (tmp_path / name).write_bytes(b"x")
    assert [Path(name).name for name, _ in found([tmp_path])] == ["a.pdf", "b.DOCX", "c.jpg"]


def test_too_many_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DoracakError, match="too-many-forms"):
        list(found([tmp_path / f"{n}.docx" for n in range(limits.FORMS + 1)]))


def test_a_name_that_steers_a_terminal_is_written_out(tmp_path: Path) -> None:
    ((name, _),) = found([tmp_path / "a\x1b[2J\n.docx"])
    assert name.endswith("a\\x1b[2J\\n.docx")


def test_every_reason_has_words_in_both_languages() -> None:
    folder = Path(__file__).parents[2] / "generators" / "collecting"
    said = {f"{start}-{name}" for start in ("no", "other") for name in ("institution", "body")}
    said |= {f"no-{one}" for one in get_args(PeriodKind) if one != NONE}
    said |= {why for path in folder.glob("*.py") for why in re.findall(r'Unreadable\(\s*"([a-z-]+)"', path.read_text())}
    assert len(said) > 20
    for lang in ("sq", "en"):
        assert all(words(lang).has(f"collect.why.{why}") for why in said)
        assert shipped(lang).keys() >= {f"collect.why.{why}" for why in said}


def test_a_form_of_ours_is_far_from_every_limit(root: Path) -> None:
    raw = word(form(root, "sq", "docx"), HEAD)
    assert len(raw) * 10 < limits.FILE_BYTES
    assert collect(root, raw)[0].refused is None
