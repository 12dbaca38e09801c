"""The other columns of tables of chapters, goals, markers and tags are recomputed from the YAML files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import product
from typing import Any

from tests.report_data import raw_lines, raw_tags
from tests.report_data.raw import Asked, day, records
from tests.report_data.rows import recomputed
from tests.report_data.test_activity_columns_are_traced import status

Row = tuple[Any, ...]
STRENGTHS = ("principal", "significant", "supporting")
SCORES = (*STRENGTHS, "not-targeted", "not-screened")
MARKERS = ("environment", "gender-marker", "rio-markers")


def chapters(asked: Asked) -> Iterator[Row]:
    """Yield the activities of each chapter that were planned and implemented."""
    for code in raw_tags.codes("eu-acquis"):
        own = raw_tags.tagged_lines(asked, "eu-acquis", {code["id"]})
        done, planned = raw_lines.implementation(asked, own)
        yield code["code"], len(own), planned, done


def clusters(asked: Asked) -> Iterator[Row]:
    """Yield the chapters of each cluster, and the activities that were planned and implemented."""
    by_cluster: dict[str, set[str]] = {}
    for code in raw_tags.codes("eu-acquis"):
        if "parent" in code:
            by_cluster.setdefault(code["parent"], set()).add(code["id"])
    for own in by_cluster.values():
        done, planned = raw_lines.implementation(asked, raw_tags.tagged_lines(asked, "eu-acquis", own))
        yield len(own), planned, done


def measures(asked: Asked) -> Iterator[Row]:
    """Yield day, status and light of each activity, for each of its chapters."""
    for code in raw_tags.codes("eu-acquis"):
        for one in raw_tags.tagged_lines(asked, "eu-acquis", {code["id"]}):
            yield code["code"], day(one["end"]), status(asked, one), raw_lines.light(one, asked.cut)


def tags_of(asked: Asked, scheme: str) -> list[tuple[raw_tags.Subject, dict[str, Any]]]:
    """Return what is tagged in a scheme, with its tags."""
    return [(one, tag) for one in raw_tags.subjects(asked) for tag in one["tags"] if tag["scheme"] == scheme]


def strongest(asked: Asked) -> Iterator[Row]:
    """Yield the strongest tag of each goal; empty where it has none, none where no strength is stated."""
    for code in raw_tags.codes("sdg"):
        tags_ = [tag for _, tag in tags_of(asked, "sdg") if raw_tags.code_id("sdg", tag["code"]) == code["id"]]
        own = [tag["strength"] for tag in tags_]
        yield code["code"], next((one for one in STRENGTHS if one in own), None) if own else ""


def goals_of_strategies(asked: Asked) -> Iterator[Row]:
    """Yield the goals of each strategy, and how strongly it is tagged."""
    served = {to.partition("#")[0] for one in raw_lines.of_year(asked) for to in one.get("serves", [])}
    for key in records("content/strategies"):
        if asked.body is None or key in served:
            own = [tag for one, tag in tags_of(asked, "sdg") if one["source"] == key]
            counts = Counter(tag["strength"] for tag in own)
            goals = {raw_tags.code_id("sdg", tag["code"]) for tag in own}
            yield key, len(goals), *(counts[one] for one in STRENGTHS), counts["not-stated"]


def tags(asked: Asked) -> Iterator[Row]:
    """Yield the strength of each tag of all schemes, and the day on which it was given."""
    for scheme in records("content/schemes"):
        for _, tag in tags_of(asked, scheme):
            yield scheme, None if tag["strength"] == "not-stated" else tag["strength"], day(tag.get("date")) or ""


def tags_in(scheme: str) -> Any:
    """Return what recomputes the tags of one scheme."""
    return lambda asked: (one[1:] for one in tags(asked) if one[0] == scheme)


def objects(asked: Asked) -> Iterator[Row]:
    """Yield how many objects there are to be held against each scheme."""
    yield from ((scheme, len(raw_tags.subjects(asked))) for scheme in records("content/schemes"))


def markers(*groups: str) -> Any:
    """Return what recomputes the scores of markers in these groups of objects."""

    def rows(asked: Asked) -> Iterator[Row]:
        for scheme, group in product(MARKERS, groups):
            for code in raw_tags.codes(scheme):
                scores = Counter(raw_tags.scores(asked, scheme, code["id"], group).values())
                if scores:
                    screened = (scores.total() - scores["not-screened"], scores.total())
                    yield group, code["code"], *(scores[one] for one in SCORES), scores.total(), screened

    return rows


GROUPS = ("strategy", "lines", "indicator")
MARKER = "group code principal significant supporting not-targeted not-screened objects screened%"
test_chapters = recomputed("acquis-chapters", "code activities planned implemented", chapters)
test_clusters = recomputed("acquis-clusters", "chapters planned implemented", clusters)
test_measures = recomputed("acquis-measures", "code end status light", measures)
test_strongest_tags = recomputed("sdg-coverage", "code strongest", strongest)
test_goals_of_strategies = recomputed(
    "sdg-strategies", "strategy goals principal significant supporting unstated", goals_of_strategies
)
test_objects = recomputed("screened-share", "scheme objects", objects)
test_markers = recomputed("marker-distribution", MARKER, markers(*GROUPS))
test_markers_of_lines = recomputed("marker-lines", MARKER, markers("lines"))
test_tags = recomputed("tags", "scheme strength date", tags)
test_links = recomputed("sdg-links", "strength date", tags_in("sdg"))
test_assessments = recomputed("assessments", "strength date", tags_in("environment"))
