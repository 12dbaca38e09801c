"""What an OpenDocument text has besides its words is told, and what nobody sees does not come in unseen."""

from __future__ import annotations

from generators.importing.pieces import taken_apart
from generators.importing.reading import Read, read
from tests.importing.files import odt

GHOST = '<style:style style:name="G" style:family="text"><style:text-properties text:display="none"/></style:style>'
CHANGED = (
    "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion><office:change-info>"
    "<dc:creator>Ana</dc:creator><dc:date>2024-03-01T10:00:00</dc:date></office:change-info>"
    "<text:p>e vjetër</text:p></text:deletion></text:changed-region></text:tracked-changes>"
)


def of(body: str, styles: str = "", master: str = "") -> Read:
    return read("file.odt", odt(body, styles, master))


def said(made: Read) -> list[str]:
    return [piece.text for piece in taken_apart(made.blocks).pieces]


def found(made: Read) -> list[tuple[str, str, str]]:
    return [(one.kind, one.said, one.by) for one in made.losses]


def test_heads_are_told() -> None:
    master = (
        '<style:master-page style:name="Standard" style:page-layout-name="x"><style:header><text:p>PROTOKOLL 7</text:p>'
        "</style:header></style:master-page>"
    )
    assert of("<text:p>x</text:p>", master=master).edges == ("PROTOKOLL 7",)


def test_hidden_words_are_left_out_and_told() -> None:
    made = of('<text:p>shihet <text:span text:style-name="G">e fshehtë</text:span>mirë</text:p>', GHOST)
    assert said(made) == ["shihet mirë"]
    assert found(made) == [("hidden", "e fshehtë", "")]


def test_tracked_deletions_are_told() -> None:
    made = of(f"{CHANGED}<text:p>mbetet <text:change text:change-id='c1'/>kjo</text:p>")
    assert said(made) == ["mbetet kjo"]
    assert found(made) == [("deleted", "e vjetër", "Ana, 2024-03-01")]


def test_comments_are_told() -> None:
    note = "<office:annotation><dc:creator>Ana</dc:creator><text:p>A është?</text:p></office:annotation>"
    made = of(f"<text:p>Fjalë{note} tjetër</text:p>")
    assert said(made) == ["Fjalë tjetër"]
    assert found(made) == [("comment", "A është?", "Ana")]


def test_the_words_of_a_box_follow_their_paragraph() -> None:
    box = "<draw:frame><draw:text-box><text:p>Në kuti</text:p></draw:text-box></draw:frame>"
    made = of(f"<text:p>Para{box}</text:p><text:p>Pas</text:p>")
    assert said(made) == ["Para", "Në kuti", "Pas"]
    assert found(made) == [("box", "Në kuti", "")]


def test_a_tab_parts_what_stands_beside_it() -> None:
    assert said(of("<text:p>Afati:<text:tab/>15.11.2019</text:p>")) == ["Afati:\ue00015.11.2019"]


def test_a_table_in_a_table_is_kept_as_words() -> None:
    def grid(cell: str) -> str:
        row = f"<table:table-row><table:table-cell>{cell}</table:table-cell></table:table-row>"
        return f"<table:table><table:table-column/>{row}</table:table>"

    made = of(grid("<text:p>jashtë</text:p>" + grid("<text:p>brenda</text:p>")))
    (piece,) = taken_apart(made.blocks).pieces
    assert piece.rows == (("jashtë\nbrenda",),)
    assert [one.kind for one in made.losses] == ["inner-table"]


def test_a_file_without_a_text_is_empty() -> None:
    assert said(of("")) == []
