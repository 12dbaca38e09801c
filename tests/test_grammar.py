"""Albanian sentences around words that we do not know: these stand in quotation marks, or where no case is asked for.

A title has its own gender and case, so that after an article it would be wrong more often than right.
"""

from __future__ import annotations

import re

import pytest

from generators.words import shipped

ARTICLE = re.compile(r"\b(?:e|i|së|të) \{(?:title|name|institution|body|heading|document|group|owner)\}")


@pytest.mark.parametrize("key", sorted(key for key, text in shipped("sq").items() if "{" in text))
def test_no_title_stands_after_an_article(key: str) -> None:
    assert not ARTICLE.search(shipped("sq")[key])


def test_a_title_after_an_article_would_be_found() -> None:
    assert ARTICLE.search("te shqyrtuesit e {institution}")
    assert not ARTICLE.search("te titulli “{name}”")
