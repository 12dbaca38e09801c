"""Files of forms and lemmas in the layouts people have them in, and the table made of them."""

from benchmarks.conflation import Columns, bare, report, words

UNIMORPH = [
    "vendim\tvendimet\tN;NOM;PL;DEF\n",
    "vendim\tvendimi\tN;NOM;SG;DEF\n",
    "çati\tçatitë\tN\n",
    "çati\tçatia\tN\n",
]
CONLLU = [
    "# text = Vendimet u miratuan.\n",
    "1\tVendimet\tvendim\tNOUN\t_\n",
    "2-3\tu\t_\t_\t_\n",
    "2\tu\tu\tPART\t_\n",
    "3\tmiratuan\tmiratoj\tVERB\t_\n",
    "4\t.\t.\tPUNCT\t_\n",
    "\n",
]


def test_a_form_and_its_lemma() -> None:
    assert words(["Vendimet\tvendim\n", "# remark\n", "alone\n"], Columns()) == {"vendimet": {"vendim"}}


def test_unimorph() -> None:
    found = words(UNIMORPH, Columns(form=1, lemma=0))
    assert found == {"vendimet": {"vendim"}, "vendimi": {"vendim"}, "çatitë": {"çati"}, "çatia": {"çati"}}


def test_conllu_of_some_parts_of_speech() -> None:
    found = words(CONLLU, Columns(1, 2, 3, frozenset({"NOUN", "VERB", "ADJ"})))
    assert found == {"vendimet": {"vendim"}, "miratuan": {"miratoj"}}


def test_several_forms_in_a_column() -> None:
    assert words(["vend\tvend vendi\n"], Columns(1, 0)) == {"vend": {"vend"}, "vendi": {"vend"}}


def test_the_table_has_both_ways_of_typing() -> None:
    rows = list(report(words(UNIMORPH, Columns(form=1, lemma=0)), "sq"))
    assert rows[0] == "4 forms, 2 lemmas"
    assert rows[-1] == "| ours | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 |"
    assert any(row.startswith("| simplemma |") for row in rows)


def test_bare() -> None:
    assert bare("çështjeve") == "ceshtjeve"
