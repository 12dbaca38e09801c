"""What a Word file has besides its words is told, and what nobody sees does not come in unseen."""

from __future__ import annotations

import pytest

from generators.importing.loss import Loss
from generators.importing.pieces import taken_apart
from generators.importing.reading import Read, read
from tests.importing.files import changed, docx, minutes, p, run

V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
MC = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
BOX = "<w:txbxContent><w:p><w:r><w:t>Në kuti</w:t></w:r></w:p></w:txbxContent>"
DATED = 'w:id="1" w:author="Ana" w:date="2024-03-01T10:00:00Z"'


def of(raw: bytes) -> Read:
    return read("file.docx", raw)


def said(made: Read) -> list[str]:
    return [piece.text for piece in taken_apart(made.blocks).pieces]


def losses(made: Read, *kinds: str) -> list[tuple[str, str, int]]:
    return [(one.kind, one.said, one.place) for one in made.losses if one.kind in kinds]


def test_heads_and_feet_are_told() -> None:
    made = of(minutes())
    assert made.edges == ("REPUBLIKA SHEMBULL — PROTOKOLL Nr. 12/3",)
    assert Loss("edge", "REPUBLIKA SHEMBULL — PROTOKOLL Nr. 12/3") in made.losses


@pytest.mark.parametrize("look", ["<w:vanish/>", '<w:vanish w:val="1"/>'])
def test_hidden_words_are_left_out_and_told(look: str) -> None:
    made = of(docx("Para", p(run("shihet ") + run("e fshehtë", look))))
    assert said(made) == ["Para", "shihet"]
    assert losses(made, "hidden") == [("hidden", "e fshehtë", 2)]


def test_words_hidden_by_a_style_are_left_out_too() -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:style w:type="character" w:styleId="Ghost"><w:name w:val="Ghost"/><w:rPr><w:vanish/></w:rPr></w:style>'
        "</w:styles>"
    )
    raw = changed(docx(p(run("a") + run("b", '<w:rStyle w:val="Ghost"/>'))), "word/styles.xml", styles)
    assert said(of(raw)) == ["a"]
    assert losses(of(raw), "hidden") == [("hidden", "b", 1)]


def test_words_that_are_not_hidden_stay() -> None:
    assert said(of(docx(p(run("shihet", '<w:vanish w:val="0"/>'))))) == ["shihet"]


def test_tracked_changes_are_done_and_told() -> None:
    text = run("mbetet ") + f"<w:ins {DATED}>{run('e re')}</w:ins>"
    made = of(docx(p(text + f"<w:del {DATED}><w:r><w:delText>e vjetër</w:delText></w:r></w:del>")))
    assert said(made) == ["mbetet e re"]
    found = [(one.kind, one.said, one.by) for one in made.losses]
    assert ("inserted", "e re", "Ana, 2024-03-01") in found
    assert ("deleted", "e vjetër", "Ana, 2024-03-01") in found


def test_comments_are_told() -> None:
    comment = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"<w:comment {DATED}><w:p><w:r><w:t>A është kështu?</w:t></w:r></w:p></w:comment></w:comments>"
    )
    made = of(changed(docx("Fjalë"), "word/comments.xml", comment))
    assert [(one.said, one.by) for one in made.losses if one.kind == "comment"] == [
        ("A është kështu?", "Ana, 2024-03-01")
    ]


def test_the_words_of_a_box_follow_their_paragraph() -> None:
    drawn = f"<w:r><w:pict {V}><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r>"
    made = of(docx(p(run("Para") + drawn), "Pas"))
    assert said(made) == ["Para", "Në kuti", "Pas"]
    assert losses(made, "box", "picture") == [("box", "Në kuti", 1)]


def test_a_box_that_is_there_twice_for_old_programs_is_taken_once() -> None:
    both = (
        f"<w:r><mc:AlternateContent {MC} {V}><mc:Choice Requires='wps'><w:drawing><wps:txbx>{BOX}</wps:txbx>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert said(of(docx(p(both)))) == ["Në kuti"]


def test_a_tab_parts_what_stands_beside_it() -> None:
    assert said(of(docx("Afati:\t15.11.2019"))) == ["Afati:\ue00015.11.2019"]


@pytest.mark.parametrize(("state", "sign"), [("<w:checked/>", "☒"), ('<w:checked w:val="0"/>', "☐"), ("", "☐")])
def test_boxes_of_old_forms_have_a_sign(state: str, sign: str) -> None:
    box = (
        f"<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar></w:r>"
    )
    end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    assert sign in " ".join(said(of(docx(p(box + end + run(" Prezent"))))))


def test_what_cannot_come_along_is_told() -> None:
    date_field = '<w:fldSimple w:instr=" DATE \\@ dd.MM "><w:r><w:t>1.3.2024</w:t></w:r></w:fldSimple>'
    looks = run("x", '<w:color w:val="FF0000"/>') + run("y", '<w:highlight w:val="yellow"/>')
    contents = p('<w:pPr><w:pStyle w:val="TOC1"/></w:pPr>' + run("1 Hyrje 3"))
    made = of(docx(contents, p(date_field), p(looks), p(run("bardhë", '<w:color w:val="FFFFFF"/>'))))
    kinds = {one.kind for one in made.losses}
    assert {"contents", "field", "look-colour", "look-highlight", "white"} <= kinds
    assert "1 Hyrje 3" not in said(made)
    assert "1.3.2024" in said(made)


def test_macros_are_told_and_never_taken() -> None:
    assert Loss("macros") in of(changed(docx("x"), "word/vbaProject.bin", b"\0")).losses
