"""Tranche figures: conditions and indicators met over those assessed, and what is due of the variable tranche."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generators.figures.ratio import ratio
from generators.figures.tranche import due
from generators.in_scope.figure_lines import COLUMNS, of_ratio
from generators.in_scope.tranches import ASSESSED, CONDITIONS, INDICATORS, REPORT, degrees, judged, variable
from generators.reports.data import Data, Line, ReportScope


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each figure of which a form says anything; what is due only of a single tranche of the year."""
    for key, table in (("conditions-met", CONDITIONS), ("indicators-met", INDICATORS)):
        found = degrees(scope, table)
        assessed = [one for one in found if one in ASSESSED]
        made = ratio(key, assessed.count("met"), len(assessed), scope.cut_off, (REPORT,))
        if found:
            yield of_ratio(made, left_out=len(found) - len(assessed))
    tranche = variable(scope)
    if tranche is not None:
        held = due((one for _, one in judged(scope)), tranche.possible, scope.cut_off, (REPORT,))
        made_of = of_ratio(held.ratio, tranche.currency, left_out=len(held.left_out))
        parts = {name: replace(made_of.facts[name], unit=tranche.currency) for name in ("numerator", "denominator")}
        # There is one tranche only, so that fields of the report can name its line without its currency.
        yield Line(held.ratio.key, {**made_of.facts, **parts})


DATA = Data(columns=COLUMNS, find=find)
