"""Registers as JSON and CSV: described by their schemas, the same in all languages, and nothing internal in them."""

from __future__ import annotations

import codecs
import csv
import io
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from generators.outputs.data.files import FORMS
from generators.register import registers
from tests.needs import absent
from tests.outputs.data.published import context, published
from tests.tiny import handbook, minutes, write

DECISION = """\
    decisions:
      - {code: EC/2024-04-01/D1, text: TEXT, status: in-force}
    actions:
      - code: EC/2024-04-01/A1
        text: {sq: Të shkruhet çështja, en: To write the case}
        owner: example-ministry
        due: {date: 2024-05-01}
        status: open
"""
PLAIN = "{sq: Vendoset për çështjen ë ç, en: Decided on the case}"


def sitting(root: Path, text: str = PLAIN) -> Path:
    item = DECISION.replace("TEXT", text)
    return write(root, {"content/minutes/2024/ec-2024-04-01.yaml": minutes("EC/2024-04-01", "2024-04-01", item=item)})


def rows(raw: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def parsed(found: dict[str, bytes], address: str) -> Any:
    return json.loads(found[address])


def test_every_register_and_list_has_all_its_files(tmp_path: Path) -> None:
    root = sitting(handbook(tmp_path))
    found, known = published(root), context(root).registers
    assert {one.key for one in registers()} <= set(known)
    assert {"strategy", "programme", "indicator"} <= set(known)
    assert all(f"/data/{key}.{suffix}" in found for key in known for suffix in FORMS)


def test_every_file_of_json_is_as_its_schema_says(tmp_path: Path) -> None:
    root = sitting(handbook(tmp_path))
    found = published(root)
    for key in context(root).registers:
        schema = parsed(found, f"/data/{key}.schema.json")
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema, format_checker=FormatChecker()).validate(parsed(found, f"/data/{key}.json"))
        assert schema["titles"].keys() == {"sq", "en"}


def test_every_column_of_csv_is_described(tmp_path: Path) -> None:
    root = sitting(handbook(tmp_path))
    found = published(root)
    for key in context(root).registers:
        described = parsed(found, f"/data/{key}.csv-metadata.json")
        head = next(csv.reader(io.StringIO(found[f"/data/{key}.csv"].decode("utf-8-sig"))))
        assert [column["name"] for column in described["tableSchema"]["columns"]] == head
        assert described["url"] == f"{key}.csv"


def test_an_action_is_the_same_in_both_files(tmp_path: Path) -> None:
    found = published(sitting(handbook(tmp_path)))
    (row,) = parsed(found, "/data/actions.json")["rows"]
    assert row["code"] == {"value": "EC/2024-04-01/A1"}
    assert row["text"]["text"] == {"sq": "Të shkruhet çështja", "en": "To write the case"}
    assert row["owner"]["keys"] == ["example-ministry"]
    assert row["due"] == {"value": "2024-05-01", "text": {"sq": "1 maj 2024", "en": "1 May 2024"}}
    assert row["status"]["keys"] == ["open", "_overdue"]
    assert row["page"] == {
        "sq": "../sq/minutes/ec-2024-04-01.html#a1",
        "en": "../en/minutes/ec-2024-04-01.html#a1",
    }
    (line,) = rows(found["/data/actions.csv"])
    assert line["code"] == "EC/2024-04-01/A1"
    assert (line["text_sq"], line["text_en"]) == ("Të shkruhet çështja", "To write the case")
    assert (line["due"], line["due_sq"]) == ("2024-05-01", "1 maj 2024")
    assert line["status_keys"] == "open|_overdue"
    assert line["page_en"] == "../en/minutes/ec-2024-04-01.html#a1"


def test_addresses_are_whole_where_the_site_states_its_own(tmp_path: Path) -> None:
    root = sitting(handbook(tmp_path))
    site = root / "content/site.yaml"
    stated = site.read_text("utf-8").replace("base_address: not-stated", "base_address: https://handbook.example/a/")
    site.write_text(stated, encoding="utf-8")
    (row,) = parsed(published(root), "/data/actions.json")["rows"]
    assert row["page"]["sq"] == "https://handbook.example/a/sq/minutes/ec-2024-04-01.html#a1"


def test_words_of_another_language_are_not_given_as_those_of_this_one(tmp_path: Path) -> None:
    (row,) = parsed(published(sitting(handbook(tmp_path), "{sq: Vetëm shqip}")), "/data/decisions.json")["rows"]
    assert row["text"]["text"] == {"sq": "Vetëm shqip"}


@pytest.mark.parametrize("begin", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1"])
def test_no_cell_of_csv_is_a_formula_and_json_keeps_the_words(tmp_path: Path, begin: str) -> None:
    text = f'{{sq: "{begin}, ë", en: "{begin} in English"}}'
    found = published(sitting(handbook(tmp_path), text))
    (line,) = rows(found["/data/decisions.csv"])
    assert (line["text_sq"], line["text_en"]) == (f"'{begin}, ë", f"'{begin} in English")
    (row,) = parsed(found, "/data/decisions.json")["rows"]
    assert row["text"]["text"]["sq"] == f"{begin}, ë"


def test_csv_has_a_byte_order_mark_and_the_line_ends_of_its_standard(tmp_path: Path) -> None:
    raw = published(sitting(handbook(tmp_path)))["/data/decisions.csv"]
    assert raw.startswith(codecs.BOM_UTF8) and raw.endswith(b"\r\n")
    assert raw.count(b"\n") == raw.count(b"\r\n") == 2


def test_libreoffice_reads_the_letters_and_no_formula(tmp_path: Path) -> None:
    office = shutil.which("soffice") or absent("calc", "LibreOffice is not there")
    root = sitting(handbook(tmp_path / "root"), '{sq: "=1+1 ë ç", en: Case}')
    (tmp_path / "decisions.csv").write_bytes(published(root)["/data/decisions.csv"])
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    # 44 and 34 are comma and quotation mark; 0 lets LibreOffice find out the encoding, as its dialog does.
    asked = "--infilter=Text - txt - csv (StarCalc):44,34,0,1"
    command = [office, home, "--headless", asked, "--convert-to", "fods", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "decisions.csv")], check=True, capture_output=True, timeout=240)
    made = tmp_path / "decisions.fods"
    read = made.read_text(encoding="utf-8") if made.is_file() else absent("calc", "LibreOffice has no Calc here")
    assert "<text:p>&apos;=1+1 ë ç</text:p>" in read
    assert "Komiteti shembull" in read and "table:formula" not in read


def test_what_is_internal_is_in_no_file(tmp_path: Path) -> None:
    root = sitting(handbook(tmp_path))
    hidden = (root / "content/institutions/example-ministry.yaml").read_text(encoding="utf-8")
    marked = "access: internal\nnote: {sq: Kanarina, en: Kanarina}\n"
    item = (
        "    decisions:\n      - {code: EC/2024-05-01/D1, access: internal, text: {sq: Kanarina, en: Kanarina},"
        " status: in-force}\n    actions:\n      - {code: EC/2024-05-01/A1, text: {sq: Po, en: Yes},"
        " owner: kanarina, due: {date: 2024-07-01}, status: open}\n"
    )
    write(
        root,
        {
            "content/institutions/kanarina.yaml": marked + hidden,
            "content/minutes/2024/ec-2024-05-01.yaml": minutes("EC/2024-05-01", "2024-05-01", item=item),
        },
    )
    for address, raw in published(root).items():
        if not address.endswith(".xlsx"):
            assert b"kanarina" not in raw.lower(), address


def test_the_same_library_gives_the_same_bytes(tmp_path: Path) -> None:
    root = sitting(handbook(tmp_path))
    assert published(root) == published(root)
