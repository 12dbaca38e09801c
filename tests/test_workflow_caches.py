"""What a pull request computed must never be published: the caches of the workflow files and who may share them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[1]
MAIN = "github.ref == 'refs/heads/main'"
WORDS_OF_GITLAB = {"stages", "default", "variables", "include", "workflow"}
Job = dict[str, Any]


def read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def workflows() -> Iterator[tuple[str, Any]]:
    found = sorted((ROOT / ".github/workflows").iterdir())
    assert {path.name for path in found} >= {"review.yml", "publish.yml"}
    yield from ((path.name, read(path)) for path in found)


def actions(job: Job) -> list[str]:
    return [step["uses"].split("@")[0] for step in job["steps"] if "uses" in step]


def gitlab() -> dict[str, Job]:
    return {name: job for name, job in read(ROOT / ".gitlab-ci.yml").items() if name not in WORDS_OF_GITLAB}


def test_only_a_job_that_publishes_main_saves_a_cache_of_github() -> None:
    saving = set()
    for name, workflow in workflows():
        for key, job in workflow["jobs"].items():
            for step in job["steps"]:
                # setup-python and its like save caches too where they are given `cache`.
                assert "cache" not in (step.get("with") or {}), (name, key)
                if "cache" in step.get("uses", ""):
                    assert step["with"]["path"] == ".cache"
            if {"actions/cache", "actions/cache/save"} & set(actions(job)):
                saving.add((name, key))
                assert job["if"] == MAIN
                assert workflow["on"]["push"] == {"branches": ["main"]}
    assert saving == {("publish.yml", "build")}


def test_a_review_on_github_restores_what_main_has_saved() -> None:
    known = dict(workflows())
    review = next(step for step in known["review.yml"]["jobs"]["review"]["steps"] if "cache" in step.get("uses", ""))
    publish = next(step for step in known["publish.yml"]["jobs"]["build"]["steps"] if "cache" in step.get("uses", ""))
    assert review["uses"].startswith("actions/cache/restore@")
    assert review["with"] == publish["with"]


def test_no_workflow_runs_for_a_pull_request_with_the_rights_of_main() -> None:
    for name, workflow in workflows():
        events = set(workflow["on"])
        assert not events & {"pull_request_target", "workflow_run", "issue_comment", "issues"}, name
        if "pull_request" in events:
            assert events == {"pull_request"}, name


def test_what_is_published_takes_nothing_from_a_review() -> None:
    publish = dict(workflows())["publish.yml"]
    for job in publish["jobs"].values():
        assert not [action for action in actions(job) if "download" in action]
        assert not [step for step in job["steps"] if "gh " in step.get("run", "") or "curl" in step.get("run", "")]
    pages = gitlab()["pages"]
    assert pages["dependencies"] == []
    assert "needs" not in pages


def test_the_jobs_of_gitlab_share_no_cache() -> None:
    jobs = gitlab()
    assert set(jobs) == {"review", "pages"}
    assert "cache" not in read(ROOT / ".gitlab-ci.yml")
    assert "cache" not in read(ROOT / ".gitlab-ci.yml")["default"]
    for job in jobs.values():
        # A fallback gets no `-protected`, `unprotect` takes it away: either would join what must stay apart.
        assert "fallback_keys" not in job["cache"]
        assert job["cache"].get("unprotect", False) is False
        assert job["cache"]["paths"] == [".cache/"]
    assert jobs["review"]["cache"]["key"] == "review-$CI_MERGE_REQUEST_IID"
    assert jobs["pages"]["cache"]["key"] == {"files": ["requirements.txt"], "prefix": "publish"}
    assert "CACHE_FALLBACK_KEY" not in (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")


def test_gitlab_publishes_a_protected_branch_alone_and_reviews_merge_requests_alone() -> None:
    jobs = gitlab()
    (published,), (reviewed,) = jobs["pages"]["rules"], jobs["review"]["rules"]
    assert set(published["if"].split(" && ")) == {
        "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH",
        '$CI_COMMIT_REF_PROTECTED == "true"',
        '$CI_PIPELINE_SOURCE != "merge_request_event"',
    }
    assert reviewed["if"] == '$CI_PIPELINE_SOURCE == "merge_request_event"'
