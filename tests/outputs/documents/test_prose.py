"""Prose in every form: each construct of the subset arrives, and what is foreign to it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.blocks import Paragraph, Prose, Span
from generators.outputs.documents.form import FORMS
from generators.outputs.documents.render import render
from tests.outputs.documents.houses import PDFTOTEXT, page, part, plain_house, said

TEXT = """\
{#purpose}
## Kanarina-titull

{#p-1}
Kanarina-pikë with *Kanarina-theks*, **Kanarina-fort**, `Kanarina-kod` and a note.[^1]

- []{#p-2} Kanarina-zë
- []{#p-3} Kanarina-tjetër

1. Kanarina-një

   Kanarina-brenda

| Kanarina-kokë | Numri |
|---|--:|
| Kanarina-qelizë | 12 |

::: note
Kanarina-shënim
:::

> Kanarina-citat

Kanarina-term
: Kanarina-kuptim

[Kanarina-lidhje](guideline/elsewhere#there) [Kanarina-vend](#p-2) [the quorum]{.param} [Kanarina-shqip]{lang=sq}

```
Kanarina-bllok
```

[^1]: Kanarina-fund
"""
NUMBERS = (("purpose", "1"), ("p-1", "1.1"), ("p-2", "1.1a"), ("p-3", "1.1b"))
WORDS = sorted(
    {word.strip(".,*`[]") for word in TEXT.replace("(", " ").replace("]", " ").split() if "Kanarina" in word}
)


@pytest.fixture(params=sorted(FORMS))
def form(request: pytest.FixtureRequest) -> str:
    if request.param == "pdf" and PDFTOTEXT is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    return str(request.param)


def test_every_construct_of_the_subset_arrives(tmp_path: Path, form: str) -> None:
    text = said(form, render(page(Prose(TEXT, "en", NUMBERS)), plain_house(tmp_path), form))
    assert len(WORDS) >= 19
    assert [word for word in WORDS if word not in text] == []
    assert [number for number in ("1.1", "1.1a", "1.1b") if number not in text] == []


@pytest.mark.parametrize(
    "text",
    [
        "1. para is no list", "- nor this", "= nor a heading", "/ term: nor this", "#panic() $x$ @cite <lab> [b] _e_",
        "12. dhe më shumë", "// nor a comment", "a \\ b ~ c `d` \"e\" 'f' -- --- g",
    ],
)  # fmt: skip
def test_words_are_never_read_as_markup(tmp_path: Path, form: str, text: str) -> None:
    twice = page(Paragraph((Span(text),)), Paragraph((Span(text, role="muted"),)))
    made = said(form, render(twice, plain_house(tmp_path), form))
    assert made.count(" ".join(text.split())) == 2


def test_markup_of_other_readers_is_plain_words(tmp_path: Path, form: str) -> None:
    text = "<b>fat</b> `x`{=openxml} {.blank} ~~old~~ H~2~O $x^2$\n\n[x]{custom-style=Evil}\n\n<script>1</script>\n"
    made = render(page(Prose(text, "en")), plain_house(tmp_path), form)
    assert "<b>fat</b>" in said(form, made)
    assert "<script>1</script>" in said(form, made)
    assert b"<script" not in made
    assert "Evil" not in said(form, made)
    if form == "docx":
        assert "Evil" not in part(made, "word/document.xml")


def test_nothing_outside_is_ever_opened(tmp_path: Path, form: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Fshehtina")
    text = f"![a picture]({secret}) ![another](http://127.0.0.1:9/x.png) ![third](../../secret.txt)\n"
    made = said(form, render(page(Prose(text, "en")), plain_house(tmp_path), form))
    assert "a picture" in made
    assert "Fshehtina" not in made


def test_prose_of_another_language_is_marked(tmp_path: Path) -> None:
    made = page(Prose("Vetëm shqip.\n", "sq"))
    house = plain_house(tmp_path)
    assert 'w:val="sq-AL"' in part(render(made, house, "docx"), "word/document.xml")
    assert 'fo:language="sq"' in part(render(made, house, "odt"), "content.xml")
    assert '<div lang="sq">' in render(made, house, "html").decode()
