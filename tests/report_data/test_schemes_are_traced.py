"""Tables of chapters, goals and markers are recomputed from the YAML files with plain loops."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest

from generators.figures.lights import LIGHTS
from generators.in_scope.markers import SCORES
from tests.report_data import raw_lines, raw_tags
from tests.report_data.raw import ASKED, Asked, records
from tests.report_data.scopes import lines, parts, value
from tests.report_data.tracing import traces

every_issue = pytest.mark.parametrize("asked", ASKED, ids=str)
MARKERS = ("environment", "gender-marker", "rio-markers")
STRENGTHS = ("principal", "significant", "supporting")


@every_issue
@traces("acquis-chapters", columns="objects activities rate done on-track at-risk off-track not-started no-data")
def test_each_chapter(asked: Asked) -> None:
    found, covered = lines("acquis-chapters", asked), raw_tags.covered(asked, "eu-acquis")
    assert list(found) == [f"eu-acquis#{code['id']}" for code in raw_tags.codes("eu-acquis")]
    for code in raw_tags.codes("eu-acquis"):
        line = found[f"eu-acquis#{code['id']}"]
        own = raw_tags.tagged_lines(asked, "eu-acquis", {code["id"]})
        lights = Counter(raw_lines.light(one, asked.cut) for one in own)
        assert value(line, "objects") == len(covered.get(code["id"], ()))
        assert value(line, "activities") == len(own)
        assert parts(line.facts["rate"]) == raw_lines.implementation(asked, own)
        assert {name: value(line, name) for name in LIGHTS} == {name: lights[name] for name in LIGHTS}


@every_issue
@traces("acquis-clusters", columns="covered activities rate")
def test_each_cluster_counts_an_activity_of_two_chapters_once(asked: Asked) -> None:
    covered = raw_tags.covered(asked, "eu-acquis")
    for key, line in lines("acquis-clusters", asked).items():
        chapters = {one["id"] for one in raw_tags.codes("eu-acquis") if f"eu-acquis#{one.get('parent')}" == key}
        own = raw_tags.tagged_lines(asked, "eu-acquis", chapters)
        assert parts(line.facts["covered"]) == (len(chapters & set(covered)), len(chapters))
        assert (value(line, "activities"), parts(line.facts["rate"])) == (
            len(own),
            raw_lines.implementation(asked, own),
        )


@every_issue
def test_the_measures_of_chapters_are_the_tagged_lines(asked: Asked) -> None:
    expected = {
        f"eu-acquis#{code['id']}/{one['key']}"
        for code in raw_tags.codes("eu-acquis")
        for one in raw_tags.tagged_lines(asked, "eu-acquis", {code["id"]})
    }
    assert set(lines("acquis-measures", asked)) == expected


@every_issue
@traces(
    "sdg-coverage", columns="targets strategies activities indicators objects principal significant supporting unstated"
)
def test_each_goal(asked: Asked) -> None:
    held = raw_tags.subjects(asked)
    for code in raw_tags.codes("sdg"):
        line = lines("sdg-coverage", asked)[f"sdg#{code['id']}"]
        tags = [
            (one, tag["strength"])
            for one in held
            for tag in one["tags"]
            if tag["scheme"] == "sdg" and raw_tags.code_id("sdg", tag["code"]) == code["id"]
        ]
        groups = Counter(one["group"] for one, _ in tags)
        strong = Counter(strength for _, strength in tags)
        names = {"strategies": "strategy", "activities": "lines", "indicators": "indicator"}
        assert {name: value(line, name) for name in names} == {name: groups[group] for name, group in names.items()}
        assert {name: value(line, name) for name in STRENGTHS} == {name: strong[name] for name in STRENGTHS}
        assert value(line, "unstated") == strong["not-stated"]
        assert value(line, "objects") == len({one["source"] for one, _ in tags})
        assert value(line, "targets") == int(code["targets"])


def test_there_are_169_targets_and_how_many_are_covered_is_not_stated() -> None:
    for asked in ASKED:
        line = lines("sdg-figures", asked)["sdg-targets-covered"]
        assert (value(line, "denominator"), value(line, "numerator"), value(line, "value")) == (169, None, None)


@every_issue
def test_links_of_goals_and_tags_of_all_schemes(asked: Asked) -> None:
    expected = Counter(
        f"{tag['scheme']}/{one['source']}/{tag['code']}" for one in raw_tags.subjects(asked) for tag in one["tags"]
    )
    assert set(lines("tags", asked)) == set(expected)
    assert set(lines("sdg-links", asked)) == {key for key in expected if key.startswith("sdg/")}
    assert set(lines("assessments", asked)) == {key for key in expected if key.startswith("environment/")}


@every_issue
@traces("screened-share", columns="screened tagged codes")
def test_screened_tagged_and_covered_shares_of_each_scheme(asked: Asked) -> None:
    found = lines("screened-share", asked)
    assert set(found) == set(records("content/schemes"))
    for scheme, line in found.items():
        expected = raw_tags.shares(asked, scheme)
        assert {name: parts(line.facts[name]) for name in expected} == expected


@every_issue
def test_scores_of_each_marker(asked: Asked) -> None:
    found = lines("marker-distribution", asked)
    for scheme, group in product(MARKERS, ("strategy", "lines", "indicator")):
        for code in raw_tags.codes(scheme):
            scores = Counter(raw_tags.scores(asked, scheme, code["id"], group).values())
            key = f"{scheme}#{code['id']}/{group}"
            assert (key in found) == bool(scores)
            if scores:
                assert {name: value(found[key], name) for name in SCORES} == {name: scores[name] for name in SCORES}
                screened = (scores.total() - scores["not-screened"], scores.total())
                assert parts(found[key].facts["screened"]) == screened


@every_issue
@traces("marker-amounts", columns="principal significant supporting not-targeted not-screened total tracked screened")
def test_amounts_of_each_marker(asked: Asked) -> None:
    found = lines("marker-amounts", asked)
    for scheme, currency in product(MARKERS, ("ALL", "EUR")):
        amounts = raw_tags.planned(asked, currency)
        for code in raw_tags.codes(scheme):
            scores = raw_tags.scores(asked, scheme, code["id"], "lines")
            by_score: Counter[str] = Counter()
            for source, amount in amounts.items():
                by_score[scores[source]] += amount  # type: ignore[assignment]
            key = f"{scheme}#{code['id']}/{currency}"
            assert (key in found) == bool(amounts)
            if not amounts:
                continue
            line, screened = found[key], sum(amounts.values()) - by_score["not-screened"]
            assert {name: value(line, name) for name in SCORES} == {name: by_score[name] for name in SCORES}
            assert value(line, "total") == sum(amounts.values())
            assert parts(line.facts["screened"]) == (screened, sum(amounts.values()))
            assert parts(line.facts["tracked"]) == (by_score["principal"] + by_score["significant"], screened)


def test_no_tag_of_the_example_states_a_share() -> None:
    """The recomputation above takes whole amounts; shares are worked out by hand in a test of their own."""
    tags = [tag for asked in ASKED for one in raw_tags.subjects(asked) for tag in one["tags"]]
    assert tags
    assert not [tag for tag in tags if "share" in tag]
