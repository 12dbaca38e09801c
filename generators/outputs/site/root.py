"""What stands above the languages: the page where a reader chooses one, and the page for a wrong address."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generators.headers import POLICY
from generators.outputs.site.staging import write_if_new
from generators.site_plan import SitePlan

TEMPLATES = Path(__file__).parent / "theme"


def write_root(out: Path, plans: Sequence[SitePlan]) -> None:
    """Write `index.html` and `404.html` for all languages together, the first plan's language first."""
    templates = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    for name, template, base in (
        ("index.html", "choose.html", ""),
        ("404.html", "missing.html", _base(plans[0])),
    ):
        text = templates.get_template(template).render(plans=plans, policy=POLICY, base=base)
        write_if_new(out / name, text.encode())


def _base(plan: SitePlan) -> str:
    """Return the path of the site on its host: a 404 page is shown at any depth, where relative links go astray."""
    return f"{urlsplit(plan.base_address).path.rstrip('/')}/" if plan.base_address else ""
