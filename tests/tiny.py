"""A tiny real repository, written file by file from the samples that the kinds themselves bring."""

from __future__ import annotations

from pathlib import Path

from generators.kind import registry

VOCABULARIES = {
    "act-types": "law",
    "sectors": "government",
    "body-types": "committee",
    "capacities": "chair",
    "glossary-topics": "meetings",
    "minutes-states": "draft",
    "item-kinds": "information",
    "decision-statuses": "in-force",
    "action-statuses": "open",
    "meeting-modes": "online",
    "item-outcomes": "discussed",
    "activity-statuses": "planned",
    "contract-statuses": "signed",
}


def write(root: Path, files: dict[str, str]) -> Path:
    """Write these files below the root and return it."""
    for path, text in files.items():
        full = root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(text, encoding="utf-8")
    return root


def site(*languages: str, policy: str = "publish") -> str:
    """Return content/site.yaml for these languages, the first of them authentic."""
    text = registry()["site"].sample.replace("languages: [sq, en]", f"languages: [{', '.join(languages)}]")
    return text.replace("authentic: sq", f"authentic: {languages[0]}").replace(
        "missing_translations: publish", f"missing_translations: {policy}"
    )


def vocabulary(term: str) -> str:
    """Return a vocabulary of one term."""
    title = "title: {sq: Listë, en: List}\n"
    return f"{title}terms:\n  - id: {term}\n    words: {{sq: {term}, en: {term}}}\n"


def minutes(code: str, date: str, body: str = "example-committee", item: str = "") -> str:
    """Return minutes of a sitting, with more keys for its one item where given."""
    text = registry()["minutes"].sample.replace("EC/2024-03-01", code).replace("2024-03-01", date)
    return text.replace("[example-committee]", f"[{body}]").replace(
        "    deliberated: not-stated\n", f"    deliberated: not-stated\n{item}"
    )


def handbook(root: Path, *languages: str) -> Path:
    """Write a repository with one record of every kind and its twins, and return its root."""
    languages = languages or ("sq", "en")
    files = {
        "content/site.yaml": site(*languages),
        "content/minutes/2024/ec-2024-03-01.yaml": minutes("EC/2024-03-01", "2024-03-01"),
    }
    files |= {f"content/vocabularies/{name}.yaml": vocabulary(term) for name, term in VOCABULARIES.items()}
    places = {
        "act": "content/acts/example-act",
        "institution": "content/institutions/example-ministry",
        "body": "content/bodies/example-committee",
        "glossary": "content/glossary/example-glossary",
        "scheme": "content/schemes/example-scheme",
        "page": "content/pages/example-page",
        "strategy": "content/strategies/example-strategy",
        "programme": "content/programmes/example-programme",
        "indicator": "content/indicators/example-indicator",
        "calendar": "content/calendars/example-calendar",
        "thresholds": "content/thresholds/example-thresholds",
        "contract": "content/contracts/example-contract",
        "newsletter": "content/newsletters/example-newsletter",
        "leaflet": "content/leaflets/example-leaflet",
        "self-check": "content/self-checks/example-self-check",
        "communication-plan": "content/communication-plans/example-communication",
        "report": "content/reports/example-report/example-report",
        "guideline": "guidelines/example-guideline",
        "tor": "guidelines/tor/example-standard",
    }
    files |= {f"{place}.yaml": registry()[kind].sample for kind, place in places.items()}
    files[f"{places['programme']}.yaml"] = registry()["programme"].sample.replace(
        "    budget_programme: EX-1\n", "    serves: [example-strategy#one-stop]\n"
    )
    marks = {"guideline": "{#p-2222}\n", "tor": "{#p-3333}\n"}
    for kind in ("page", "newsletter", "guideline", "tor", "report"):
        for lang in languages:
            point = marks.get(kind, "")
            files[f"{places[kind]}.{lang}.md"] = f"{{#purpose}}\n## Purpose ({lang})\n\n{point}Words in {lang}.\n"
    return write(root, files)
