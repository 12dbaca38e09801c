"""The prose of the guideline made by hand, in both languages, and the numbers of its units."""

from __future__ import annotations

PROSE = {
    "sq": """\
{#purpose}
## Qëllimi dhe fusha e zbatimit

{#p-7kq2}
Ky udhëzues përcakton mënyrën e punës së *Grupeve të Menaxhimit të Integruar të Politikave* (**GMIP**). \
Shih [procesverbalet](minutes/ipstf2-2019#d1) dhe [Fjalorin](glossary/all).

{#p-8abc}
Kuorumi është [gjysma plus një]{.param} e anëtarëve[^kuorum], në anglisht [quorum]{lang=en}.

::: note
Afatet llogariten në **ditë pune**.
:::

{#steps}
### Hapat e procedurës

1. []{#p-st01} Sekretariati përgatit rendin e ditës.
2. []{#p-st02} Materialet dërgohen pesë ditë pune përpara:
   - projektakti;
   - relacioni;
     - me shtojca.
3. []{#p-st03} Kryetari miraton rendin e ditës.

{#p-tab1}
| Hapi | Afati | Ditë |
|:-----|:------|-----:|
| Ftesa | pesë ditë pune | 5 |
| Procesverbali | tri ditë pune | 3 |

{#terms}
## Terma

GMIP
: Grup i Menaxhimit të Integruar të Politikave.

Kuorum
: Numri më i vogël i anëtarëve të pranishëm.

> Pa kuorum nuk ka vendim.

[^kuorum]: Shih vendimin e Kryeministrit. Edhe [këtu](https://example.org/akti).
""",
    "en": """\
{#purpose}
## Purpose and scope

{#p-7kq2}
This guide sets out how the *Integrated Policy Management Groups* (**IPMG**) work. \
See the [minutes](minutes/ipstf2-2019#d1) and the [glossary](glossary/all).

{#p-8abc}
The quorum is [half of the members plus one]{.param}[^kuorum], in Albanian [kuorum]{lang=sq}.

::: note
Periods are counted in **working days**.
:::

{#steps}
### Steps of the procedure

1. []{#p-st01} The secretariat prepares the agenda.
2. []{#p-st02} Papers are sent five working days before:
   - the draft act;
   - the explanatory memorandum;
     - with annexes.
3. []{#p-st03} The chair approves the agenda.

{#p-tab1}
| Step | Period | Days |
|:-----|:-------|-----:|
| Invitation | five working days | 5 |
| Minutes | three working days | 3 |

{#terms}
## Terms

IPMG
: Integrated Policy Management Group.

Quorum
: The smallest number of members present.

> No quorum, no decision.

[^kuorum]: See the Prime Minister's order. Also [here](https://example.org/akti).
""",
}
NUMBERS = (
    ("purpose", "1"),
    ("p-7kq2", "1.1"),
    ("p-8abc", "1.2"),
    ("steps", "1.3"),
    ("p-st01", "1.3.1"),
    ("p-st02", "1.3.2"),
    ("p-st03", "1.3.3"),
    ("p-tab1", "1.4"),
    ("terms", "2"),
)
