"""Facts are read from both languages into one form; each row is what a secretary may write."""

from __future__ import annotations

import pytest

from generators.facts import differences, facts

SAME = [
    ("më 25 tetor 2019", "on 25 October 2019"),
    ("më 25.10.2019", "on 25th of October 2019"),
    ("më 25 tetorit të vitit 2019", "on October 25, 2019"),
    ("në tetor 2019", "in October 2019"),
    ("deri më 31 janar të çdo viti", "by 31 January of each year"),
    ("1 234,5 lekë", "1,234.5 lek"),
    ("1\u00a0234\u00a0567 euro", "EUR 1,234,567"),
    ("2,7 milionë euro", "EUR 2.7m"),
    ("82,6 për qind", "82.6%"),
    ("5 milionë banorë", "5,000,000 inhabitants"),
    ("ligji nr. 44/2015, neni 83, pika 1", "law no. 44/2015, article 83(1)"),
    ("ligji nr. 8480, datë 27.5.1999", "law no. 8480 of 27 May 1999"),
    ("ligji nr. 8480 i vitit 1999", "law 8480/1999"),
    ("takimi i 7-të", "the 7th meeting"),
    ("në vitin 2019-n", "in 2019"),
    ("njoftimi jepet 14 ditë përpara", "a 14-day notice is given"),
    ("mbledhja nr. 3", "the 3rd meeting"),
    ("dy muaj", "2 months"),
    ("2 muaj", "two months"),
    ("kapitulli 3.2 në orën 13:00", "chapter 3.2 at 13:00"),
    ("projekti P129332 i IPS-2", "project P129332 of IPS-2"),
    ("[ligji](law-1-2020) {#p-2aa2} https://a.al/2019/10", "[the law](law-1-2020#p-3bb3) https://a.eu/2020"),
    ("të gjitha 5 pikat", "all 5 points"),
    ("nga 2019 deri 2021", "2019–2021"),
    ("81,82% dhe [1,234.5]{lang=en}", "[81,82%]{lang=sq} and 1,234.5"),
    ("shkruhet `1 234,5`", "it is written"),
]
DIFFERENT = [
    ("më 25 tetor 2019", "on 26 October 2019", "dates"),
    ("në tetor 2019", "on 25 October 2019", "dates"),
    ("14 ditë", "15 days", "numbers"),
    ("3.2", "3.3", "numbers"),
    ("1 234 lekë", "1,243 lek", "amounts"),
    ("1,5 milionë euro", "1.5 billion euro", "amounts"),
    ("100 lekë", "100 euro", "amounts"),
    ("82,6 për qind", "826 per cent", "amounts"),
    ("ligji nr. 44/2015", "law no. 44/2016", "references"),
    ("neni 83", "article 84", "numbers"),
]


@pytest.mark.parametrize(("sq", "en"), SAME)
def test_the_same_fact_in_two_languages(sq: str, en: str) -> None:
    assert list(differences(sq, "sq", en, "en")) == []
    assert list(differences(en, "en", sq, "sq")) == []


@pytest.mark.parametrize(("sq", "en", "kind"), DIFFERENT)
def test_another_fact_is_named_once_by_its_kind(sq: str, en: str, kind: str) -> None:
    assert [found.kind for found in differences(sq, "sq", en, "en")] == [kind]


@pytest.mark.parametrize("lang", ["mk", "fr", "rup", "sr-Latn"])
def test_a_language_without_data_of_ours_is_read_by_what_babel_knows(lang: str) -> None:
    assert facts("14 25.10.2019", lang).found["dates"] == {"2019-10-25": "25.10.2019"}
    assert list(differences("14", "sq", "14", lang)) == []
