"""Analysis: one key for all forms of a word, typed with or without diacritics."""

from __future__ import annotations

import lzma
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.conflation import Columns, bare, words
from benchmarks.metrics import pairwise
from benchmarks.vocabulary import texts
from search.analysis import Analyser, analyser

PAIRS = Path(__file__).parent / "pairs" / "sq.tsv"
FLOOR = 0.97  # on our own pairs; what is below was broken, not found out


@cache
def own(lang: str) -> Analyser:
    return analyser(lang)


def bases(lang: str, word: str) -> tuple[str, ...]:
    (found,) = own(lang).words(word)
    return found.bases


@pytest.mark.parametrize(
    ("forms", "base"),
    [
        ("vendim vendimi vendimit vendimin vendime vendimet vendimeve vendimesh VENDIMEVE", "vendim"),
        ("mbledhje mbledhja mbledhjes mbledhjen mbledhjeve", "mbledhje"),
        ("politikë politikat politikave politikës", "politike"),
        ("ministrisë ministritë ministrive", "ministri"),
        ("miratohet miratojnë miratuar miratoi miratoftë", "miratoj"),
        ("donatorëve donatorët donator", "donator"),
        ("evropian europian evropiane", "europian"),
        ("GMIP GMIP-it gmip-i GMIP-së", "gmip"),
        ("shkruaj shkruan shkruajeni shkruhet", "shkruaj"),
        ("është janë ishte", "jam"),
    ],
)
def test_albanian_forms_share_a_base(forms: str, base: str) -> None:
    for form in forms.split():
        assert base in bases("sq", form)
        assert base in bases("sq", bare(form))


@pytest.mark.parametrize(
    ("forms", "base"),
    [
        ("decision decisions", "decis"),
        ("meet meeting meetings met", "meet"),
        ("woman women", "woman"),
        ("group's groups", "group"),
    ],
)
def test_english_forms_share_a_stem(forms: str, base: str) -> None:
    for form in forms.split():
        assert base in bases("en", form)


def test_our_own_pairs_are_joined_and_others_kept_apart() -> None:
    with PAIRS.open(encoding="utf-8") as lines:
        found = words(lines, Columns(form=1, lemma=0))
    assert len({lemma for lemmas in found.values() for lemma in lemmas}) >= 300
    keys = own("sq").bases.of
    for asked in (lambda form: bases("sq", form), lambda form: bases("sq", bare(form))):
        quality = pairwise(found, lambda form: bases("sq", form), asked)
        assert quality.f1 >= FLOOR, quality
    assert keys("vendimet") == ("vendim",)


def test_each_form_of_our_content_is_found_without_diacritics() -> None:
    forms = {word.text for text in texts("sq") for word in own("sq").words(text)}
    assert len(forms) > 2000
    for form in forms:
        with_marks, without = own("sq").words(form), own("sq").words(bare(form))
        assert [word.surface for word in with_marks] == [word.surface for word in without]
        assert all(set(one.bases) & set(other.bases) for one, other in zip(with_marks, without, strict=True))


def test_own_forms_go_first() -> None:
    one = analyser("sq", {"nëntemat": ["nëntemë"], "Evropën": ["Evropë"], "vendimet": ["akt", "vendim"]})
    assert [word.bases for word in one.words("nentemat evropen VENDIMET")] == [
        ("nenteme",),
        ("europe",),
        ("akt", "vendim"),
    ]
    assert one.fingerprint != own("sq").fingerprint


def test_own_forms_of_a_stemmed_language_are_stemmed() -> None:
    one = analyser("en", {"fora": ["forums"]})
    assert one.words("fora")[0].bases == ("forum",)


def test_equal_analysers_have_equal_fingerprints() -> None:
    assert analyser("sq").fingerprint == own("sq").fingerprint
    assert len({analyser(lang).fingerprint for lang in ("sq", "en", "fr-x-none", "tlh")}) == 4


def test_a_fingerprint_is_the_same_in_another_process() -> None:
    code = "from search.analysis import analyser; print(analyser('sq').fingerprint, analyser('en').fingerprint)"
    seeds = ({**os.environ, "PYTHONHASHSEED": seed} for seed in ("1", "2"))
    printed = [
        subprocess.run([sys.executable, "-c", code], env=seed, check=True, stdout=subprocess.PIPE).stdout
        for seed in seeds
    ]
    assert printed[0] == printed[1] == f"{own('sq').fingerprint} {own('en').fingerprint}\n".encode()


def test_a_word_of_parts_has_one_place_and_many_bases() -> None:
    (word,) = own("sq").words("IPS/AFMIS-it")
    assert (word.text, word.surface) == ("IPS/AFMIS-it", "ips/afmis")
    assert word.bases == ("ips/afmis", *bases("sq", "ips"), *bases("sq", "afmis"))


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Analyser]:
    """Return the folder that keeps the rules of a language without rules of its own, and its analyser."""
    folder = tmp_path_factory.mktemp("learned")
    return folder, analyser("enm", cache=folder)


def test_a_language_with_a_table_learns_once(learned: tuple[Path, Analyser]) -> None:
    folder, first = learned
    (kept,) = folder.iterdir()
    stamp = kept.stat().st_mtime_ns
    again = analyser("enm", cache=folder)
    assert kept.stat().st_mtime_ns == stamp
    assert again.fingerprint == first.fingerprint
    assert again.bases.rules.endings


@pytest.mark.parametrize("harm", ["cut", "other"])
def test_learned_rules_that_were_damaged_are_learned_again(harm: str, learned: tuple[Path, Analyser]) -> None:
    folder, first = learned
    (kept,) = folder.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-9] if harm == "cut" else lzma.compress(b"no rules"))
    assert analyser("enm", cache=folder).fingerprint == first.fingerprint
    assert kept.read_bytes() == whole


def test_a_language_with_a_stemmer_only_is_stemmed_and_any_other_folded() -> None:
    assert analyser("eu").bases.stemmer == "basque"
    assert [word.bases for word in analyser("tlh").words("tlhIngan Holvö")] == [("tlhingan",), ("holvo",)]


@given(st.text(), st.sampled_from(["sq", "en"]))
def test_any_text_has_words_at_their_place(text: str, lang: str) -> None:
    for word in own(lang).words(text):
        assert text[word.start : word.end] == word.text != ""
        assert word.surface
        assert word.bases
        assert all(word.bases)


def test_threads_do_not_disturb_each_other() -> None:
    asked = [
        f"{first}{middle}{end}" for first in "bdfl" for middle in ("ation", "over") for end in ("s", "ing", "ed")
    ] * 40
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda word: own("en").bases.of(word), asked))
    assert together == [own("en").bases.of(word) for word in asked]


def test_keys_do_not_depend_on_what_was_asked_before() -> None:
    asked = ["vendimet", "GMIP-it", "ç’është", "planet", "128/2018"]
    before = [analyser("sq").words(word)[0].bases for word in asked]
    random.Random(1).shuffle(asked)
    one = analyser("sq")
    assert sorted(one.words(word)[0].bases for word in asked) == sorted(before)
