"""The workflow files: parsed, held to their promises, and their steps run in a clean clone of a small handbook."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from generators.command import names
from tests import git_repository
from tests.tiny import handbook

ROOT = Path(__file__).parents[1]
FILES = (".github/workflows/review.yml", ".github/workflows/publish.yml", ".gitlab-ci.yml")
CODE = ("generators", "search", ".github", "build.py", "conf.py", "requirements.txt", ".gitlab-ci.yml", ".gitignore")
SKIPPED = {"uses": "it is an action of the forge", "pip install": "it needs the network; this interpreter has it all"}
REVIEW = Path("docs/review.md")


def read(path: str) -> Any:
    return YAML(typ="safe").load((ROOT / path).read_text(encoding="utf-8"))


@dataclass
class Ran:
    """What the steps of a job printed and how each ended; `skipped` says why a step was not run."""

    codes: dict[str, int] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    summary: str = ""


def why_not(step: dict[str, Any]) -> str:
    if "uses" in step:
        return SKIPPED["uses"]
    return SKIPPED["pip install"] if "pip install" in step["run"] else ""


def run_step(name: str, script: str, clone: Path, environment: dict[str, str], ran: Ran) -> None:
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=clone,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    ran.codes[name], ran.said[name] = done.returncode, done.stdout + done.stderr


def environment(clone: Path, **more: str) -> dict[str, str]:
    """Return what a runner has: no secret, and `python` is the interpreter that `Install` would have filled."""
    binaries = clone.parent / "bin"
    binaries.mkdir(exist_ok=True)
    if not (binaries / "python").exists():
        (binaries / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        (binaries / "python").chmod(0o755)
    path = f"{binaries}:/usr/local/bin:/usr/bin:/bin"
    return {"PATH": path, "HOME": str(clone.parent), "PYTHONUTF8": "1", "LANG": "C.UTF-8", **more}


def github(path: str, job: str, clone: Path, base: str) -> Ran:
    ran, summary, failed = Ran(), clone.parent / "summary.md", False
    summary.write_text("")
    for step in read(path)["jobs"][job]["steps"]:
        name, reason = step["name"], why_not(step)
        if reason:
            ran.skipped[name] = reason
            continue
        if failed and "cancelled()" not in step.get("if", ""):
            ran.skipped[name] = "a step before it failed"
            continue
        own = {
            key: value.replace("${{ github.event.pull_request.base.sha }}", base)
            for key, value in (step.get("env") or {}).items()
        }
        assert "${{" not in repr((own, step["run"]))
        run_step(name, step["run"], clone, environment(clone, GITHUB_STEP_SUMMARY=str(summary), **own), ran)
        failed = failed or ran.codes[name] != 0
    ran.summary = summary.read_text()
    return ran


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """Return a repository of our code and a small handbook, tidy and committed."""
    root = handbook(tmp_path / "origin")
    for name in CODE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, root / name)
    for cache in root.rglob("__pycache__"):
        shutil.rmtree(cache)
    git_repository.start(root)
    run_step("tidy", "python build.py tidy", root, environment(root), Ran())
    git_repository.commit(root)
    return root


def clone_with(origin: Path, path: str, old: str, new: str) -> tuple[Path, str]:
    """Return a clean clone on a branch with one change, and the commit that the branch parted from."""
    clone = origin.parent / "clone"
    git_repository.git(origin.parent, "clone", "-q", str(origin), str(clone))
    base = git_repository.git(clone, "rev-parse", "HEAD").strip()
    git_repository.git(clone, "checkout", "-q", "-b", "change")
    text = (clone / path).read_text()
    assert old in text
    (clone / path).write_text(text.replace(old, new))
    git_repository.commit(clone)
    return clone, base


def in_manual(said: str) -> None:
    """Hold the manual to what was printed: every line of it stands in one block there, commits aside."""
    manual = re.sub(r"\b[0-9a-f]{12}\b", "COMMIT", (ROOT / REVIEW).read_text(encoding="utf-8"))
    found = re.sub(r"\u2060", "", re.sub(r"\b[0-9a-f]{40}\b", "BASE", said))
    found = re.sub(r"\b[0-9a-f]{12}\b", "COMMIT", found).strip()
    assert found in manual, found


GOOD = ("guidelines/example-guideline.sq.md", "Words in sq.", "Words and days in sq.")
BAD = ("content/bodies/example-committee.yaml", "basis: example", "basis: exmple")


def test_a_good_change_is_reviewed(origin: Path) -> None:
    clone, base = clone_with(origin, *GOOD)
    ran = github(FILES[0], "review", clone, base)
    assert ran.codes == {"Check": 0, "Tidy": 0, "Redline": 0, "Preview": 0}, ran.said
    assert set(ran.skipped.values()) == set(SKIPPED.values())
    assert "<ins>and days </ins>" in ran.summary
    in_manual(ran.summary)
    assert ran.said["Redline"] == ""
    for line in (*ran.said["Check"].splitlines(), *ran.said["Tidy"].splitlines(), ran.said["Preview"].splitlines()[-1]):
        in_manual(line)
    assert (clone / "review/redline.html").is_file()
    assert (clone / "review/redline.css").is_file()
    assert (clone / "review/preview/sq/guideline/example-guideline.html").is_file()


def test_a_bad_change_is_annotated_and_still_shown(origin: Path) -> None:
    clone, base = clone_with(origin, *BAD)
    ran = github(FILES[0], "review", clone, base)
    assert ran.codes["Check"] == 1
    assert ran.said["Check"].startswith("::error file=content/bodies/example-committee.yaml,")
    assert ran.codes["Redline"] == 0
    assert "content/bodies/example\\-committee.yaml" in ran.summary
    assert ran.skipped["Preview"] == "a step before it failed"
    for line in (*ran.said["Check"].splitlines(), *ran.said["Tidy"].splitlines()):
        in_manual(line)
    in_manual(ran.summary)


def test_main_is_published_for_the_day_it_is(origin: Path) -> None:
    clone, base = clone_with(origin, *GOOD)
    ran = github(FILES[1], "build", clone, base)
    assert ran.codes == {"Build for the day it is": 0}, ran.said
    assert (clone / "site/index.html").is_file()
    assert not (clone / "site").is_symlink()


@pytest.mark.parametrize("job", ["review", "pages"])
def test_the_jobs_of_gitlab_run(origin: Path, job: str) -> None:
    clone, base = clone_with(origin, *GOOD)
    ran = Ran()
    for number, script in enumerate(read(FILES[2])[job]["script"]):
        if "pip install" not in script:
            run_step(str(number), script, clone, environment(clone, CI_MERGE_REQUEST_DIFF_BASE_SHA=base), ran)
    assert set(ran.codes.values()) == {0}, ran.said
    folder = "review/preview" if job == "review" else "public"
    assert (clone / folder / "index.html").is_file()


def test_a_pull_request_has_no_secret_and_no_token_that_writes() -> None:
    text = (ROOT / FILES[0]).read_text()
    workflow = read(FILES[0])
    assert workflow["on"] == ["pull_request"]
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert "permissions" not in workflow["jobs"]["review"]
    for step in workflow["jobs"]["review"]["steps"]:
        assert "${{" not in step.get("run", ""), "words of others must reach a shell as variables only"


def test_only_the_last_job_may_write_and_it_runs_no_code() -> None:
    workflow = read(FILES[1])
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read"}
    deploy = workflow["jobs"]["deploy"]
    assert deploy["permissions"] == {"pages": "write", "id-token": "write"}
    assert not [step for step in deploy["steps"] if "run" in step]
    assert workflow["jobs"]["build"]["if"] == "github.ref == 'refs/heads/main'"


@pytest.mark.parametrize("path", FILES[:2])
def test_actions_are_pinned_and_every_clone_is_whole(path: str) -> None:
    for job in read(path)["jobs"].values():
        assert "timeout-minutes" in job
        for step in job["steps"]:
            if "uses" in step:
                assert re.fullmatch(r"actions/[a-z/-]+@[0-9a-f]{40}", step["uses"])
            if "checkout" in step.get("uses", ""):
                assert step["with"] == {"fetch-depth": 0, "persist-credentials": False}
    text = (ROOT / path).read_text()
    assert len(re.findall(r"uses: .+ # v\d", text)) == text.count("uses: ")


@pytest.mark.parametrize("path", [".pre-commit-config.yaml", ".pre-commit-hooks.yaml"])
def test_hooks_call_commands_that_exist(path: str) -> None:
    text = (ROOT / path).read_text()
    found = re.findall(r"entry: python build\.py ([a-z]+)", text)
    assert found == ["check", "tidy"]
    assert set(found) <= set(names())
