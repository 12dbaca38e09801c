"""How often one client may ask."""

from __future__ import annotations

from generators.serving.rate import A_SECOND, AT_ONCE, CLIENTS, Rate


def test_a_burst_is_answered_and_then_only_so_many_a_second() -> None:
    now = [0.0]
    rate = Rate(lambda: now[0])
    assert [rate.allows("a") for _ in range(int(AT_ONCE) + 1)] == [True] * int(AT_ONCE) + [False]
    assert rate.allows("b")
    now[0] = 1.0
    assert [rate.allows("a") for _ in range(int(A_SECOND) + 1)] == [True] * int(A_SECOND) + [False]


def test_never_more_clients_are_remembered_than_bounded() -> None:
    rate = Rate(lambda: 0.0)
    for number in range(CLIENTS + 50):
        assert rate.allows(str(number))
    assert len(rate._left) == CLIENTS
