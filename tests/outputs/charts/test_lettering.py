"""Words cut to the room that there is."""

from __future__ import annotations

from generators.outputs.charts.lettering import cut, lined, rows, thinned, wide


def test_the_widest_line_counts() -> None:
    assert wide("i") < wide("n") < wide("W")
    assert wide("n\nnnn\nn") == wide("nnn")
    assert wide("") == 0


def test_lines_that_do_not_fit_end_in_an_ellipsis() -> None:
    assert lined("one two three four five", 9, 2) == "one two\nthree…"
    assert lined("one two", 9, 2) == "one two"
    assert lined("", 9, 2) == ""
    assert rows((lined("one two three", 5, 3), "x")) == 3


def test_one_line_is_cut_between_words_where_that_leaves_any() -> None:
    assert cut("one two three", 9) == "one two…"
    assert cut("X" * 60, 10) == "X" * 9 + "…"
    assert cut("short", 10) == "short"


def test_labels_without_room_are_left_out_in_turn() -> None:
    assert thinned(("a", "b", "c", "d"), 6.0) == ("a", "", "c", "")
    assert thinned(("a", "b"), 20.0) == ("a", "b")
