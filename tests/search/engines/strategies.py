"""Small handbooks and plans over few keys, so that everything meets everything."""

from __future__ import annotations

from itertools import product

from hypothesis import strategies as st

from search.engines.keyed import FIELDS, Keyed
from search.plan import All, Any, Everything, Filters, Near, Node, Phrase, Term, Without
from search.units import SearchUnit

KEYS = ("a", "ab", "abc", "sq:a", "en:ab", "ë", "128/2018", "ipmg-ve", "A", "%", "a b", "\x00")
"""Also what no analysis gives but what would break an engine that writes keys carelessly."""
DAYS = ("", "2018-03-07", "2019-10-25", "2020")

keys = st.sampled_from(KEYS)
SPOTS = (*[()] * 48, *[(key,) for key in KEYS] * 4, *product(KEYS, repeat=2))
"""What stands at one position, drawn at once because lists of lists take most of the time: nothing, one key or two."""
positions = st.lists(st.sampled_from(SPOTS), max_size=7).map(tuple)
some = st.lists(st.sampled_from(("x", "y", "z")), max_size=2, unique=True).map(tuple)


@st.composite
def unit(draw: st.DrawFn, number: int) -> Keyed:
    made = SearchUnit(
        address=f"page/d{number}.html#u{draw(st.integers(0, 1))}",
        lang=draw(st.sampled_from(("sq", "en"))),
        kind=draw(st.sampled_from(("page", "minutes"))),
        part="point",
        document=f"d{number}",
        title="Ë",
        heading=(),
        number="",
        code="",
        text="ç",
        bodies=draw(some),
        institutions=draw(some),
        schemes=draw(some),
        status=draw(st.sampled_from(("", "draft", "in-force"))),
        date=draw(st.sampled_from(DAYS)),
        since=draw(st.sampled_from(DAYS)),
        until=draw(st.sampled_from(DAYS)),
    )
    return Keyed(made, {field: draw(positions) for field in FIELDS})


@st.composite
def handbooks(draw: st.DrawFn) -> list[Keyed]:
    return [draw(unit(number)) for number in range(draw(st.integers(0, 7)))]


fields = st.sampled_from(FIELDS)
boosts = st.sampled_from((0.5, 1.0, 2.0))
alternatives = st.lists(st.lists(keys, min_size=1, max_size=2).map(tuple), min_size=1, max_size=3).map(tuple)
leaves: st.SearchStrategy[Node] = st.one_of(
    st.builds(Term, fields, keys, boosts),
    st.builds(Phrase, fields, alternatives, boosts),
    st.builds(Near, fields, alternatives, st.integers(0, 3), st.booleans(), boosts),
    st.just(Everything()),
)


def _larger(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    children = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Any, children, st.integers(1, 2), st.booleans()),
        st.builds(All, children),
        st.builds(Without, inner, inner),
    )


plans: st.SearchStrategy[Node] = st.recursive(leaves, _larger, max_leaves=6)
_days = st.sampled_from(DAYS)
_chosen = st.frozensets(st.sampled_from(("x", "y", "nothing")), max_size=2)
filters: st.SearchStrategy[Filters] = st.builds(
    Filters,
    kind=st.frozensets(st.sampled_from(("page", "minutes")), max_size=1),
    body=_chosen,
    institution=_chosen,
    year=st.frozensets(st.sampled_from(("2018", "2019")), max_size=2),
    status=st.frozensets(st.sampled_from(("draft", "in-force")), max_size=1),
    lang=st.frozensets(st.sampled_from(("sq", "en")), max_size=1),
    scheme=_chosen,
    since=_days,
    until=_days,
    in_force_on=_days,
)
