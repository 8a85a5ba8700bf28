"""What the scheduled jobs call exists here, and each may do only what it says."""

from __future__ import annotations

import re
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


TOP = {"name", True, "permissions", "concurrency", "env", "jobs"}  # YAML reads `on` as true.
EVENTS = {"push", "pull_request", "schedule", "workflow_dispatch"}
JOB = {
    *("name", "needs", "if", "runs-on", "timeout-minutes", "permissions", "environment"),
    *("strategy", "continue-on-error", "outputs", "env", "steps"),
}
STEP = {"name", "id", "if", "uses", "with", "run", "env"}


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_runs_only_what_is_there(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    # A job that hangs is ended, and one that may write says what.
    assert "contents" in workflow["permissions"]
    assert workflow["permissions"]["contents"] == "read"
    for name, job in workflow["jobs"].items():
        assert "timeout-minutes" in job or "run" not in str(job["steps"]), name
    for step in steps(workflow):
        command = step.get("run", "")
        assert set(re.findall(r"\bmake ([a-z-]+)", command)) <= TARGETS, command
        for script in re.findall(r"(?<![\w/])(\.ci/[\w.]+)", command):
            assert (ROOT / script).is_file(), script
        for module in re.findall(r"\.venv/bin/python -m ([a-z]+)", command):
            assert find_spec(module), module
        for lock in re.findall(r"requirements[\w-]*\.txt", command):
            assert (ROOT / lock).is_file(), lock
        # Whatever others wrote (a title, a branch) never becomes part of a command.
        written_by_others = re.findall(r"\$\{\{\s*(github\.(?:event|head_ref)\S*)", command)
        assert set(written_by_others) <= {"github.event.pull_request.number"}, command


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_is_written_as_the_forge_reads_it(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert workflow.keys() <= TOP
    assert workflow[True].keys() <= EVENTS
    for name, job in workflow["jobs"].items():
        assert job.keys() <= JOB, name
        assert job["runs-on"] == "ubuntu-latest"
        assert {*([job["needs"]] if "needs" in job else ())} <= workflow["jobs"].keys()
        known = {step["id"] for step in job["steps"] if "id" in step}
        for step in job["steps"]:
            assert step.keys() <= STEP, step
            assert ("uses" in step) != ("run" in step), step
            asked = re.findall(r"steps\.([\w-]+)\.outputs", str(step))
            assert set(asked) <= known, step
            command = re.sub(r"\$\{\{.*?\}\}", "x", step.get("run", ""))
            done = subprocess.run(
                ["bash", "-n"], input=command, text=True, capture_output=True, check=False
            )
            assert done.returncode == 0, done.stderr


def test_what_runs_is_github_s_own_at_one_commit_or_in_this_repository() -> None:
    pins: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        text = path.read_text("utf-8")
        for pin in re.findall(r"\buses:\s*(.*)", text):
            # A tag can be moved, a commit cannot; the comment is what people and Dependabot read.
            found = re.fullmatch(r"(actions/[a-z-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)", pin)
            assert found, f"{path.name}: {pin}"
            pins.setdefault(found[1], set()).add(found[2])
        assert text.count("actions/") == len(re.findall(r"\buses: actions/", text)), path.name
    assert all(len(versions) == 1 for versions in pins.values()), pins
    dependabot = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text("utf-8"))
    assert [
        (update["package-ecosystem"], update["schedule"]) for update in dependabot["updates"]
    ] == [("github-actions", {"interval": "weekly"})]


def test_every_dependency_is_locked_by_its_hash() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        entries = re.split(r"\n(?=[a-z])", (ROOT / name).read_text("utf-8"))
        for entry in entries:
            if re.match(r"[a-z]", entry):
                assert re.match(r"[\w.\[\]-]+==\S+", entry), entry[:80]
                assert "--hash=sha256:" in entry, entry[:80]
