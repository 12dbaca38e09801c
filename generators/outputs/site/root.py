"""What stands above the languages: the choice of one, the page for a wrong address, and what search engines read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generators.headers import POLICY
from generators.outputs.site import sitemap
from generators.outputs.site.staging import Listed, write_if_new
from generators.site_plan import SitePlan

TEMPLATES = Path(__file__).parent / "theme"


def write_root(out: Path, plans: Sequence[SitePlan], listed: Mapping[str, Sequence[Listed]] | None = None) -> None:
    """Write `index.html` and `404.html` for all languages together, the first plan's language first.

    `listed` are the pages of each language that search engines are to know; `robots.txt` leads to their map.
    """
    templates = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    for name, template, base in (
        ("index.html", "choose.html", ""),
        ("404.html", "missing.html", _base(plans[0])),
    ):
        text = templates.get_template(template).render(plans=plans, policy=POLICY, base=base)
        write_if_new(out / name, text.encode())
    for name, raw in sitemap.files(plans[0].base_address, listed or {}).items():
        write_if_new(out / name, raw)


def _base(plan: SitePlan) -> str:
    """Return the path of the site on its host: a 404 page is shown at any depth, where relative links go astray.

    Where no address is stated the site is taken to stand at the top of its host.
    """
    return f"{urlsplit(plan.base_address or '').path.rstrip('/')}/"
