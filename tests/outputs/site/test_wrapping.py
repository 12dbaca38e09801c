"""An acronym with its ending stays whole; all else may break and is escaped."""

from __future__ import annotations

from generators.outputs.site.wrapping import whole


def test_an_acronym_keeps_its_ending() -> None:
    assert whole("Termat e GMIP-it & të BE-së") == (
        'Termat e <span class="whole">GMIP-it</span> &amp; të <span class="whole">BE-së</span>'
    )


def test_other_hyphens_may_break() -> None:
    assert whole("IPSTF2-SG/2019-10-25 <b> by-law") == "IPSTF2-SG/2019-10-25 &lt;b&gt; by-law"
