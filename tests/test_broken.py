"""Every broken repository is answered with exactly the words that its case says, in English and in Albanian.

`RENEW=1 pytest tests/test_broken.py` writes the answers of today into the cases; read what changed before you keep it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from generators import check, report
from generators.loading import load
from generators.words import words
from tests.repository import HERE, MINIMAL, Case, build, cases, parts

FILES = sorted((HERE / "broken").glob("*.md"))
ALL = [
    pytest.param(path, case, id=f"{path.stem}: {case.title}")
    for path in FILES
    for case in cases(path.read_text(encoding="utf-8"))
]


def answers(root: Path, case: Case) -> dict[str, str]:
    problems = check.run(load(build(root, case.steps)))
    return {lang: report.text(problems, words(lang)) for lang in ("en", "sq")}


def test_the_minimal_repository_has_no_problems(tmp_path: Path) -> None:
    assert answers(tmp_path, Case("", (), {})) == {"en": "", "sq": ""}
    assert MINIMAL.is_dir()


@pytest.mark.parametrize(("path", "case"), ALL)
def test_a_broken_repository_is_answered_in_both_languages(path: Path, case: Case, tmp_path: Path) -> None:
    found = answers(tmp_path, case)
    if os.environ.get("RENEW"):
        renew(path, case, found)
    assert found == case.expected


def renew(path: Path, case: Case, found: dict[str, str]) -> None:
    """Write what is found into the case, at its end."""
    answered = re.compile(r"\n*```text (?:en|sq)\n.*?```(?=\n|$)", re.DOTALL)
    held = []
    for title, body in parts(path.read_text(encoding="utf-8")):
        if title == case.title:
            answer = "\n\n".join(f"```text {lang}\n{text}```" for lang, text in found.items())
            body = f"{answered.sub('', body).rstrip()}\n\n{answer}\n"
        held.append(f"## {title}\n{body}" if title else body)
    path.write_text("\n".join(one.rstrip("\n") + "\n" for one in held), encoding="utf-8")
