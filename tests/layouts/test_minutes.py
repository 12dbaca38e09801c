"""The meeting of 25 October 2019: every stated fact is on its page, and silence is shown as silence."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from generators.blocks import Fields, Page
from generators.layouts.conclusions import due
from generators.library import Library
from generators.loading import load
from generators.model.texts import Text
from generators.records.minutes import Due
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.made_pages import make
from tests.page_text import lines, section
from tests.tiny import handbook, minutes, write

ROOT = Path(__file__).parents[2]
LATER = date(2031, 7, 9)
NOT_STATED = {"en": "not stated", "sq": "nuk përmendet"}


@pytest.fixture(scope="module")
def library() -> Library:
    return load(FolderTree(ROOT)).public()


@pytest.fixture(scope="module", params=["en", "sq"])
def page(library: Library, request: pytest.FixtureRequest) -> Page:
    return page_of(library, request.param, "minutes/ipstf2-sg-2019-10-25", LATER)


def page_of(library: Library, lang: str, address: str, today: date) -> Page:
    view = View(library, lang, words(lang, library.words.get(lang)), today)
    return next(page for page in make(view, {}) if page.address == address)


FACTS = {
    "en": """
        IPS (second) Trust Fund Support Group|25 October 2019|IPSTF2-SG/2019-10-25
        project had progressed|highlights of the main components
        Mrs. Majlinda Dhuka|Vice Secretary General|Director of the Department for Development and Good Governance
        EU Delegation|Embassy of Sweden|Embassy of Switzerland|World Bank implements the project|“such as”
        hardest part of the system design is already done|All actors should now put their efforts into implementation
        usability|quality of the data|In the short run it is the project
        Extensive and systemic capacity building|medium term
        Mrs. Oriana Arapi|General Director, Policy Unit at DDGG|IPS-TF2 Coordinator
        each IPS component|each project activity|next steps and the challenges|long-term sustainability
        Mrs. Veronika Korkaj|General Director of the Financing and Contracting Unit/CFCU
        all procurement and of all contracts|Figures were given on the funds disbursed|contracts and agreements signed
        high pace and intensity of the work|progress in putting the systems in place
        whether the go-live date is feasible|sustainability of the project in the medium and long term
        dedicated meeting on future support needs|“soon”|the government
        printed copies of the IPS leaflets|Mrs. Alma Gerxhani|communication consultant|in cooperation with each team
        communication strategy|agreed action plan|four leaflets in total, on IPS, AFMIS, IPSIS and EAMIS
        bilingual website www.ips.gov.al|being filled with content|monthly newsletters for the IPS users, sent regularly
        not exhaustive|high-level management event|launch of the IPS system|“by the end of this year”|31 December 2019
    """,
    "sq": """
        Grupi Mbështetës i Fondit të Mirëbesimit SPI|25 tetor 2019|IPSTF2-SG/2019-10-25
        ecuria e projektit|pikat kryesore të komponentëve kryesorë
        znj. Majlinda Dhuka|Zëvendëssekretare e Përgjithshme|Drejtore e Departamentit të Zhvillimit dhe Mirëqeverisjes
        Delegacioni i Bashkimit Evropian|Ambasada e Suedisë|Ambasada e Zvicrës|Banka Botërore zbaton projektin
        Pjesa më e vështirë e hartimit të sistemit|Të gjithë aktorët|faza e zbatimit
        përdorueshmërinë|cilësinë e të dhënave
        Në afat të shkurtër|kapaciteteve të administratës|periudhës afatmesme
        znj. Oriana Arapi|Drejtore e Përgjithshme e Njësisë së Politikave në DDGG|Koordinatore e IPS-TF2
        secilit komponent të SPI-së|secilës veprimtari të projektit|hapat e ardhshëm dhe sfidat|qëndrueshmëria afatgjatë
        znj. Veronika Korkaj|Njësisë së Financimit dhe Kontraktimit/CFCU|të gjitha prokurimeve dhe kontratave
        shifrat e fondeve të disbursuara|kontratave dhe marrëveshjeve të nënshkruara|ritmin e lartë dhe intensitetin
        përparimin në zbatimin e sistemeve|e realizueshme|periudhën afatmesme dhe afatgjatë
        mbledhje e posaçme për nevojat e ardhshme për mbështetje|“së shpejti”|qeveria
        kopje të shtypura|znj. Alma Gerxhani|konsulente komunikimi|në bashkëpunim me secilin ekip
        Strategjia e komunikimit|planit të veprimit të rënë dakord|katër fletëpalosje gjithsej, për SPI-në, AFMIS-in
        dygjuhëshe www.ips.gov.al|po mbushet me përmbajtje|buletine mujore për përdoruesit e SPI-së|nuk është shteruese
        nivelit të lartë drejtues|nisjen e sistemit SPI|“deri në fund të këtij viti”|31 dhjetor 2019
    """,
}


def facts(lang: str) -> list[str]:
    return [fact.strip() for line in FACTS[lang].strip().splitlines() for fact in line.split("|")]


def test_every_stated_fact_is_on_the_page(page: Page) -> None:
    text = "\n".join(lines(page.blocks))
    assert [fact for fact in facts(page.lang) if fact not in text] == []
    assert len(facts(page.lang)) > 40


GATHERED = "number start end venue mode languages classification minute_taker invitation"
SILENT = "quorum excused absent other_business next_meeting circulated comments_until signatures approval"


def test_particulars_that_the_text_does_not_state_stand_together_at_the_end(page: Page) -> None:
    particulars = next(block for block in page.blocks if isinstance(block, Fields))
    say = words(page.lang)
    label, shown = particulars.rows[-1]
    assert (label, plain(shown)) == (
        say("field.not_stated"),
        ", ".join(say(f"field.{one}") for one in GATHERED.split()),
    )
    assert NOT_STATED[page.lang] not in {plain(value) for _, value in particulars.rows}


@pytest.mark.parametrize("name", SILENT.split())
def test_what_the_text_does_not_say_is_said_not_to_be_stated(page: Page, name: str) -> None:
    label = words(page.lang)(f"field.{name}")
    shown = [
        plain(value) for block in page.blocks if isinstance(block, Fields) for key, value in block.rows if key == label
    ]
    assert shown == [NOT_STATED[page.lang]]


@pytest.mark.parametrize("name", ["agenda", "previous", "presentations"])
def test_whole_sections_that_the_text_leaves_out(page: Page, name: str) -> None:
    assert section(page, words(page.lang)(f"heading.{name}")) == [NOT_STATED[page.lang]]


def test_the_donors_have_no_names(page: Page) -> None:
    unnamed = f"{NOT_STATED[page.lang]} | {NOT_STATED[page.lang]} | "
    donors = [line for line in lines(page.blocks) if line.startswith(unnamed)]
    assert len(donors) == 4


def test_each_item_says_that_kind_and_deliberation_are_not_stated(page: Page) -> None:
    text = list(lines(page.blocks))
    for name, times in (("kind", 5), ("deliberated", 5), ("figures", 2), ("presenter", 1)):
        assert text.count(f"{words(page.lang)(f'field.{name}')}: {NOT_STATED[page.lang]}") == times


def test_promises_are_neither_decisions_nor_actions(page: Page, library: Library) -> None:
    made = section(page, words(page.lang)("heading.made"))
    none = {"en": "none reported", "sq": "asnjë nuk raportohet"}[page.lang]
    assert [line.split(": ")[1] for line in made] == [none] * 3
    for register in ("decisions", "recommendations", "actions"):
        listed = page_of(library, page.lang, f"register/{register}", LATER)
        assert not [line for line in lines(listed.blocks) if "2019-10-25" in line]


def test_the_person_responsible_for_the_meeting_is_not_stated(page: Page) -> None:
    (promise,) = [line for line in section(page, words(page.lang)("heading.commitments")) if "“" in line]
    assert promise.split(" | ")[2] == NOT_STATED[page.lang]
    (event,) = [line for line in section(page, words(page.lang)("heading.events")) if "“" in line]
    assert event.split(" | ")[1] == NOT_STATED[page.lang]


def test_no_zero_no_blank_and_no_day_of_today_is_invented(page: Page) -> None:
    text = list(lines(page.blocks))
    values = [value.strip() for line in text for value in re.split(r": | \| ", line)]
    assert not [value for value in values if re.fullmatch(r"[0–—-]", value)]
    assert not [line for line in text if line.endswith((":", ": "))]
    assert "2031" not in "\n".join(text)
    years = set(re.findall(r"\b(?:19|20)\d\d\b", "\n".join(text)))
    assert years == {"2019"}


def test_the_day_of_building_changes_nothing(page: Page, library: Library) -> None:
    assert page_of(library, page.lang, page.address, date(2019, 10, 26)) == page


def test_no_number_is_on_the_page_that_is_not_in_the_record(page: Page) -> None:
    text = re.sub(r"\b31 (December|dhjetor) 2019\b", "", "\n".join(lines(page.blocks)))
    numbers = set(re.findall(r"(?<![\w-])\d+(?![\w])", text))
    assert numbers <= {"25", "2019", "10"}


def test_a_full_record_shows_what_it_states(tmp_path: Path) -> None:
    item = (
        "    decisions:\n      - {code: EC/2024-03-01/D1, text: {sq: U vendos., en: It was decided.}, status: in-force,"
        " votes: {sq: 5 me 1, en: 5 to 1}}\n"
        "    actions:\n      - {code: EC/2024-03-01/A1, text: {sq: Të bëhet., en: To be done.},"
        " owner: example-ministry, due: {date: 2024-04-01}, status: open}\n"
    )
    text = minutes("EC/2024-03-01", "2024-03-01", item=item).replace("start: not-stated", "start: 09:05")
    root = write(
        handbook(tmp_path), {"content/minutes/2024/ec-2024-03-01.yaml": text.replace("number: not-stated", "number: 7")}
    )
    shown = list(lines(page_of(load(FolderTree(root)), "en", "minutes/ec-2024-03-01", LATER).blocks))
    for line in (
        "Decision EC/2024-03-01/D1. It was decided.",
        "Votes: 5 to 1",
        "Action EC/2024-03-01/A1. To be done.",
        "Owner: Example ministry",
        "Due: 1 April 2024",
        "Start: 09:05",
        "Number: 7",
        "Decisions: 1",
        "Recommendations: none reported",
        "Actions: 1",
    ):
        assert line in shown


def test_when_something_is_due(library: Library) -> None:
    view = View(library, "en", words("en"), LATER)
    soon, why = Text({"en": "soon"}), Text({"en": "by custom"})
    assert plain(due(view, Due(date=date(2024, 4, 1)))) == "1 April 2024"
    assert plain(due(view, Due(text=soon))) == "“soon”"
    assert plain(due(view, Due(text=soon, derived=date(2024, 5, 1), basis=why))) == "“soon”; 1 May 2024 (by custom)"
    assert plain(due(view, Due())) == "not stated"
