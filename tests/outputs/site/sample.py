"""Pages made by hand: every kind of block, both languages, and texts that would like to be markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generators.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Crumb,
    Fields,
    Gloss,
    Heading,
    Inline,
    Notice,
    Page,
    Pair,
    Paragraph,
    Prose,
    Row,
    Side,
    Span,
    Table,
)
from generators.site_plan import Link, Section, SitePlan
from generators.words import words
from tests.outputs.charts.charted import EMPTY, charts
from tests.outputs.site.sample_prose import NUMBERS, PROSE

HOSTILE = "<script>alert(1)</script> {{x}} {% y %} [a](javascript:1) ::: note & \"'<!-- </title> `{role}`x"
LONG = "vendimmarrje" * 25
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M2 5h36" stroke="#333" fill="none"/></svg>'
)
LANGUAGES = (("sq", "Shqip"), ("en", "English"))


def t(lang: str, sq: str, en: str) -> str:
    """Return the words in the language."""
    return sq if lang == "sq" else en


def say(text: str) -> Inline:
    """Return plain words as spans."""
    return (Span(text),)


def plan(lang: str, base: str | None = None) -> SitePlan:
    """Return a plan with a navigation of a real size."""
    guidelines = (
        Link(t(lang, "Udhëzuesi i punës së GMIP-ve", "Guide to the work of the IPMGs"), "guideline/ipmg-guide"),
        Link(t(lang, "Udhëzim për procesverbalet", "Guideline on minutes"), "guideline/hostile"),
        Link(t(lang, "Terma reference standarde", "Standard terms of reference"), "guideline/fallback"),
    )
    registers = (
        Link(t(lang, "Regjistri i vendimeve", "Register of decisions"), "register/decisions-2019"),
        Link(t(lang, "Fjalorth", "Glossary"), "glossary/all"),
    )
    return SitePlan(
        lang=lang,
        title=t(lang, "Manuali i koordinimit të politikave", "Policy coordination handbook"),
        publisher=t(lang, "Sekretariati i Koordinimit të Politikave", "Policy Coordination Secretariat"),
        languages=LANGUAGES,
        sections=(
            Section("guidelines", t(lang, "Udhëzime", "Guidelines"), guidelines),
            Section("registers", t(lang, "Regjistra", "Registers"), registers),
        ),
        words=dict(words(lang).known),
        base_address=base,
        edit_address="https://git.example/handbook/edit/main",
        as_of="2026-03-09",
        licence=t(lang, "Tekstet: CC BY 4.0", "Texts: CC BY 4.0"),
        contact="mailto:doracaku@example.org",
    )


def guide(lang: str) -> Page:
    """Return a guideline as readers will mostly see them."""
    blocks: tuple[Block, ...] = (
        Notice("draft", t(lang, "Projekt", "Draft"), say(t(lang, "Ky tekst nuk është miratuar.", "Not adopted."))),
        Notice("example", t(lang, "Shembull", "Example"), ()),
        Fields(
            (
                (t(lang, "Versioni", "Version"), say("1.10")),
                (t(lang, "Miratuar nga", "Adopted by"), (Span("KPS", href="body/kps"), Span(" 2019"))),
                (t(lang, "Gjendja", "Status"), (Span(t(lang, "projekt", "draft"), role="badge"),)),
            )
        ),
        Prose(PROSE[lang], lang, NUMBERS),
    )
    page = _page("guideline/ipmg-guide", lang, t(lang, "Udhëzuesi i punës së GMIP-ve", "Guide to the work"), blocks)
    words_ = t(lang, "Përgatit dhe ndjek punën.", "Prepares the work and follows it up.")
    gloss = Gloss((t(lang, "Sekretariati", "secretariat"),), "glossary/all", words_)
    standing = t(lang, "versioni 1.10, në fuqi nga 1 mars 2026", "version 1.10, in force from 1 March 2026")
    ways = (Crumb(t(lang, "Krah për krah", "Side by side"), "beside/ipmg-guide.en-sq"),)
    return replace(page, terms=(gloss,), standing=standing, ways=ways)


def beside(lang: str) -> Page:
    """Return a page side by side: a heading, a point, one that is missing and one that is outdated."""
    sq, en = t(lang, "shqip", "Albanian"), t(lang, "anglisht", "English")
    late = t(lang, "Përkthim i vjetruar", "Outdated translation")
    none = t(lang, "Nuk gjendet në këtë gjuhë", "Not in this language")

    def pair(mark: str, one: str, other: str, number: str, level: int = 0, state: str = "") -> Pair:
        left = Side("sq", sq, (Prose(one, "sq"),), number)
        right = Side("en", en, (Prose(other, "en"),) if other else (), number if other else "", state)
        return Pair(mark, (left, right) if lang == "sq" else (right, left), level)

    blocks: tuple[Block, ...] = (
        pair("purpose", "## Qëllimi *i punës*", "## Purpose of *work*", "1", 2),
        pair("p-7kq2", "Ky udhëzues[^a] vlen.\n\n[^a]: Shënim.", "This guide[^a] holds.\n\n[^a]: A note.", "1.1"),
        pair("p-st01", "- Sekretariati përgatit.", "- The secretariat prepares.", "1.1a", 0, late),
        pair("p-tab1", "| Hapi | Ditë |\n|---|---:|\n| Ftesa | 5 |", "", "1.2", 0, none),
    )
    title = t(lang, "Udhëzuesi: shqip – anglisht", "Guide: English – Albanian")
    page = _page("beside/ipmg-guide.en-sq", lang, title, blocks)
    crumbs = (*page.crumbs[:1], Crumb("GMIP", "guideline/ipmg-guide"), Crumb(t(lang, "Krah", "Side"), None))
    return replace(page, crumbs=crumbs, listed=False, searchable=False)


def checklist(lang: str) -> Page:
    """Return a checklist with a picture, and one picture that is not the site's own."""
    words_ = t(
        lang,
        "{#day}\n## Para mbledhjes\n\n- ☐ Data është **konfirmuar**.\n- ☐ Shih [udhëzuesin](guideline/ipmg-guide).\n\n"
        "![Rrjedha e punës](_images/content/pages/flow.svg)\n",
        "{#day}\n## Before the meeting\n\n- ☐ The date is **confirmed**.\n- ☐ See the [guide](guideline/ipmg-guide).\n"
        "\n![The flow of work](_images/content/pages/flow.svg)\n",
    )
    return _page("page/checklist", lang, t(lang, "Lista e kontrollit", "Checklist"), (Prose(words_, lang),))


def moved(lang: str) -> Page:
    """Return what stands at the former address of the guideline."""
    words_ = (Span("Faqja është këtu: ", "sq" if lang != "sq" else None), Span("GMIP", href="guideline/ipmg-guide"))
    other = (Span("The page is here: ", "en" if lang != "en" else None), Span("IPMG", href="guideline/ipmg-guide"))
    page = _page("guideline/old-guide", lang, "Zhvendosur", (Paragraph(words_), Paragraph(other)))
    return replace(page, moved="guideline/ipmg-guide", listed=False, searchable=False)


def register(lang: str) -> Page:
    """Return a register with forty rows."""
    columns = (
        Column("code", t(lang, "Kodi", "Code")),
        Column("date", t(lang, "Data", "Date"), "date"),
        Column("words", t(lang, "Vendimi", "Decision")),
        Column("days", t(lang, "Ditë", "Days"), "number"),
    )
    names = ("Çështja", "Dokumenti", "Ëndrra", "Afati", "Xhelozia", "Dhoma", "Zgjidhja")
    rows = tuple(
        Row(
            f"d-{place}",
            (
                Cell(say(f"IPSTF2-SG/2019-10-{place % 28 + 1:02}/D{place}"), f"{place:04}"),
                Cell(say(f"{place % 28 + 1} 10 2019"), f"2019-10-{place % 28 + 1:02}"),
                Cell((Span(f"{names[place % 7]} "), Span("minutes", href="minutes/ipstf2-2019#d1", lang="en"))),
                Cell(say(str(place * 7 % 100))),
            ),
        )
        for place in range(40)
    )
    caption = t(lang, "Vendimet e vitit 2019", "Decisions of 2019")
    table = Table("decisions", caption, columns, rows, register=True)
    title = t(lang, "Regjistri i vendimeve", "Register of decisions")
    return _page("register/decisions-2019", lang, title, (table,), "registers")


def hostile(lang: str) -> Page:
    """Return a page whose every text tries to be more than text."""
    prose = f'{{#h}}\n## {HOSTILE}\n\n{{#p onclick="x()" style="color:red" .skip}}\n{HOSTILE}\n\n{LONG}\n\n'
    prose += "<b onmouseover=x()>raw</b>\n\n```{raw} html\n<i>raw</i>\n```\n\n"
    prose += "[x](JaVaScript:alert(1)) [y](data:text/html,1)\n\n"
    prose += ":::{raw} html\n<i>\n:::\n\n{ref}`index` (target)= % comment\n"
    row = Row("row", (Cell(say(HOSTILE)), Cell(say(LONG))))
    blocks: tuple[Block, ...] = (
        Notice("note", HOSTILE, say(HOSTILE)),
        Heading("hand-made", 2, say(HOSTILE), "9"),
        Paragraph((Span(HOSTILE, lang='en" onclick="x'), Span("z", href="javascript:alert(1)")), "par", "9.1"),
        Paragraph((Span("a", role="strong"), Span("b", role="code"), Span("c", role="muted"))),
        Paragraph((Span(LONG, role="badge"),)),
        Bullets((Paragraph(say(HOSTILE), "bul", "9.2"), Paragraph(say(LONG)))),
        Bullets((Paragraph(say("1"), "one"), Paragraph(say("2"))), ordered=True),
        Fields(((HOSTILE, say(HOSTILE)), (LONG, say(LONG)))),
        Table("tab", HOSTILE, (Column("a", HOSTILE), Column("b", "B")), (row,)),
        Prose(prose, lang),
    )
    return _page("guideline/hostile", lang, HOSTILE, blocks)


def fallback(lang: str) -> Page:
    """Return a page that exists in Albanian only, shown in Albanian under either language."""
    blocks: tuple[Block, ...] = (Prose(PROSE["sq"], "sq", NUMBERS),)
    if lang != "sq":
        words_ = say("This page is shown in Albanian because it is not translated.")
        blocks = (Notice("fallback", "Not translated", words_), *blocks)
    page = _page("guideline/fallback", lang, "Terma reference standarde", blocks, body_lang="sq")
    return page if lang == "sq" else _retitle(page)


def _retitle(page: Page) -> Page:
    return Page(**{**vars(page), "title": (Span("Terma reference standarde", lang="sq"),), "searchable": False})


def index(lang: str) -> Page:
    """Return the start page."""
    words_ = t(lang, "Si punojnë grupet dhe çfarë kanë vendosur.", "How the groups work and what they decided.")
    return Page("index", lang, lang, say(plan(lang).title), (Paragraph(say(words_)),), description=words_)


def others(lang: str) -> tuple[Page, ...]:
    """Return the small pages that the others link to."""
    minutes = (Heading("d1", 2, say(t(lang, "Vendimi 1", "Decision 1"))), Paragraph(say("D1"), "d1-p"))
    return (
        _page("minutes/ipstf2-2019", lang, t(lang, "Procesverbal", "Minutes"), minutes, "registers"),
        _page("body/kps", lang, "KPS", (Paragraph(say("KPS")),)),
        _page("find", lang, t(lang, "Kërkimi", "Search"), (Paragraph(say("GMIP")),)),
        _page("glossary/all", lang, t(lang, "Fjalorth", "Glossary"), (Paragraph(say("GMIP")),), "registers"),
    )


def _page(
    address: str, lang: str, title: str, blocks: tuple[Block, ...], section: str = "guidelines", body_lang: str = ""
) -> Page:
    crumbs = (Crumb(t(lang, "Kreu", "Home"), "index"), Crumb(t(lang, "Udhëzime", "Guidelines"), None))
    return Page(
        address=address,
        lang=lang,
        body_lang=body_lang or lang,
        title=say(title),
        blocks=blocks,
        crumbs=crumbs,
        section=section,
        source=f"guidelines/{address.split('/')[-1]}.{lang}.md",
        changed=date(2025, 11, 3),
    )


def charted(lang: str) -> Page:
    """Return a page of charts of every kind and with every oddity."""
    drawn = tuple(replace(one, id=f"_{name}") for name, one in charts(lang).items())
    blocks: tuple[Block, ...] = (*drawn, replace(EMPTY, id="_empty"))
    return _page("report/charts", lang, t(lang, "Grafikë", "Charts"), blocks)


def pages(lang: str) -> tuple[Page, ...]:
    """Return all pages of one language."""
    made = (index(lang), guide(lang), register(lang), hostile(lang), fallback(lang), beside(lang), checklist(lang))
    return (*made, charted(lang), moved(lang), *others(lang))
