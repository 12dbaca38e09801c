"""Keys that sort in a browser sort as the language does, letters beyond its alphabet and numbers within words too."""

from __future__ import annotations

import pytest

from generators.outputs.site.sorting import written

ORDERS = {
    "sq": ["", "2 gjëra", "10 gjëra", "Afati 2", "Afati 10", "Çështja", "Dokumenti", "Dhoma", "Ëndrra", "Gazeta",
           "Gjykata", "Xixa", "Xhaxhai", "Zgjidhja", "Zhurma", "Ωμέγα"],
    "en": ["9", "11", "Able", "able b", "Dhow", "Do", "Émile Zola", "Zebra"],
}  # fmt: skip


@pytest.mark.parametrize("lang", ORDERS)
def test_keys_are_in_the_order_of_the_language(lang: str) -> None:
    keys = [written(words, lang) for words in ORDERS[lang]]
    assert keys == sorted(keys)


def test_long_words_sort_by_their_beginning() -> None:
    assert len(written("vendim" * 50, "sq")) == 24
