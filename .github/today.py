"""Prints the day it is in the site's time zone; only the publishing workflow asks, the product never does."""

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

site = Path("content/site.yaml").read_text(encoding="utf-8")
zone = re.search(r"^time_zone: *[\"']?([\w/+-]+)", site, re.MULTILINE)
if zone is None:
    raise SystemExit("content/site.yaml names no time_zone")
print(datetime.now(ZoneInfo(zone[1])).date().isoformat())  # noqa: T201
