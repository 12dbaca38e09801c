"""How often one client may ask: a token bucket per address, and never more addresses in mind than a bounded number."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

A_SECOND = 20.0
AT_ONCE = 40.0
CLIENTS = 1000


@dataclass
class Rate:
    """Counts questions; `now` tells the time in seconds."""

    now: Callable[[], float]
    _left: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)

    def allows(self, client: str) -> bool:
        """Count one question of this client and say whether it may be answered."""
        now = self.now()
        left, when = self._left.pop(client, (AT_ONCE, now))
        left = min(left + (now - when) * A_SECOND, AT_ONCE)
        allowed = left >= 1
        self._left[client] = (left - allowed, now)
        if len(self._left) > CLIENTS:
            self._left.popitem(last=False)
        return allowed
