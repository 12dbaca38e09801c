"""`new` writes every kind into its place, and refuses in words what would be wrong."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from generators.kind import registry
from tests.commands.conftest import Run
from tests.tiny import site, write

DOOR = Path(__file__).parents[2] / "build.py"


@pytest.mark.parametrize("kind", [kind for kind in registry() if kind not in ("site", "minutes")])
def test_every_kind_passes_check(kind: str, run: Run) -> None:
    done = run("new", kind, "--id", "brand-new", "--title", "sq=Krejt i ri", "--title", "en=Brand new: a test")
    assert done.code == 0, done.err
    path = next(line.removeprefix("written: ") for line in done.out.splitlines() if line.startswith("written: "))
    own = "brand-new/" if registry()[kind].own_folder else ""
    assert path == f"{registry()[kind].folder}/{own}brand-new.yaml"
    assert run("check").code == 0, run("check").out
    assert "Brand new: a test" in run("list", kind).out


def test_minutes_get_their_code_id_and_year(run: Run, root: Path) -> None:
    body = root / "content/bodies/example-committee.yaml"
    body.write_text(body.read_text() + "code: EC\n")
    for name in ("ec-2024-05-06", "ec-2024-05-06-2"):
        done = run("new", "minutes", "--body", "example-committee", "--date", "2024-05-06")
        assert f"written: content/minutes/2024/{name}.yaml" in done.out, done.err
    text = (root / "content/minutes/2024/ec-2024-05-06-2.yaml").read_text()
    assert "code: EC/2024-05-06-2\n" in text
    assert "Mbledhja e organit Komiteti shembull, 6 maj 2024" in text
    assert run("check").code == 0


def test_prose_kinds_get_a_twin_in_every_language_with_the_same_point(run: Run, root: Path) -> None:
    run("new", "guideline", "--id", "brand-new", "--title", "sq=I ri")
    twins = [(root / f"guidelines/brand-new.{lang}.md").read_text() for lang in ("sq", "en")]
    assert twins[0].startswith("{#purpose}\n## Qëllimi\n\n{#p-")
    assert twins[1].startswith("{#purpose}\n## Purpose\n\n{#p-")
    assert twins[0].splitlines()[3] == twins[1].splitlines()[3]
    assert "brand-new" not in run("tidy", "--check").out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["act", "--title", "en=T"], "A new record needs an id."),
        (["act", "--id", "Ç Ë", "--title", "en=T"], "for example: c-e"),
        (["act", "--id", "example-page", "--title", "en=T"], "content/pages/example-page.yaml is there already."),
        (["act", "--id", "brand-new"], "needs a title"),
        (["act", "--id", "brand-new", "--title", "de=T"], 'The language "de" is not known here.'),
        (["act", "--id", "brand-new", "--title", "T"], '"T" is not what --title understands.'),
        (["act", "--id", "brand-new", "--title", "en=T", "--set", "type="], '"type=" is not what --set understands.'),
        (["act", "--id", "brand-new", "--title", "en=T", "--date", "soon"], '"soon" is not a day'),
        (["act", "--id", "brand-new", "--title", "en=T", "--set", "tipe=law"], "would not be right"),
        (["minutes"], "Minutes need the body"),
        (["minutes", "--body", "example-comittee", "--date", "2024-05-06"], "Did you mean: example-committee?"),
        (["minutes", "--body", "example-committee", "--date", "2024-05-06"], "has no code"),
        (["site"], "content/site.yaml is there already."),
    ],
)
def test_what_would_be_wrong_is_refused_and_nothing_written(line: list[str], said: str, run: Run, root: Path) -> None:
    before = sorted(path for path in root.rglob("*") if ".cache" not in path.parts)
    done = run("new", *line)
    assert done.code == 1
    assert said in done.err
    assert before == sorted(path for path in root.rglob("*") if ".cache" not in path.parts)


def test_what_would_be_wrong_is_said_in_the_language_of_the_reader(run: Run) -> None:
    done = run("--lang", "sq", "new", "act", "--id", "brand-new", "--title", "en=T", "--set", "tipe=law")
    assert 'gabim: Regjistrimi i ri nuk do të ishte i saktë: Çelësi "tipe" nuk njihet këtu.' in done.err


def test_an_id_that_was_published_is_never_given_again(run: Run, root: Path) -> None:
    write(root, {"content/ids.txt": "gone\n"})
    assert "was published before" in run("new", "act", "--id", "gone", "--title", "en=T").err


def test_a_new_repository_begins_with_its_site(run: Run, root: Path) -> None:
    (root / "content/site.yaml").unlink()
    assert run("new", "site").code == 0
    assert "languages: [sq, en]" in (root / "content/site.yaml").read_text()


def test_a_site_in_other_languages_gets_its_texts_in_those(run: Run, root: Path) -> None:
    write(root, {"content/site.yaml": site("de", "en", "mk").replace("{sq: Doracaku, en: Handbook}", "{de: H}")})
    run("new", "act", "--id", "brand-new", "--title", "de=Akt")
    text = (root / "content/acts/brand-new.yaml").read_text()
    assert "title: {de: Akt}\n" in text
    assert "source: {de: Example, en: Example, mk: Example}\n" in text


def test_at_a_terminal_it_asks(root: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, str(DOOR), "--root", str(root), "--lang", "en", "new", "act"]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True) as running:
        os.close(theirs)
        os.write(ours, b"Akti i ri\nThe new act\n\n")
        assert running.wait(timeout=60) == 0, os.read(ours, 4000)
    os.close(ours)
    assert "en: The new act" in (root / "content/acts/the-new-act.yaml").read_text()
