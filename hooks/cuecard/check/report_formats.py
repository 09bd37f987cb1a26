"""Problems as other programs read them: reviews on GitHub and GitLab, editors, code scanning.

Each format is a text of its own publisher's form; lines and columns count from 1 in all of them.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from cuecard.cache.digests import digest
from cuecard.check.levels import Level
from cuecard.check.problem_log import report_as_json, report_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cuecard.check.problems import Problem, Problems

_GITHUB = {Level.ERROR: "error", Level.WARNING: "warning", Level.ADVICE: "notice"}
_GITLAB = {Level.ERROR: "blocker", Level.WARNING: "major", Level.ADVICE: "info"}
_SARIF = {Level.ERROR: "error", Level.WARNING: "warning", Level.ADVICE: "note"}
_RDJSON = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.ADVICE: "INFO"}
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_text(problems: Problems) -> str:
    """Give the report that a build gives."""
    return report_of(problems) if any(problems) else "nothing is wrong"


def as_github(problems: Problems) -> str:
    """Give workflow commands, which GitHub shows beside the lines of a pull request."""
    return "\n".join(map(_github_command, problems))


def as_gitlab(problems: Problems) -> str:
    """Give a Code Quality report, which GitLab shows in a merge request."""
    met: Counter[str] = Counter()
    return _json([_gitlab_issue(problem, met) for problem in problems])


def as_sarif(problems: Problems) -> str:
    """Give a log of SARIF 2.1.0 (OASIS), which code scanning reads."""
    rules = [{"id": code} for code in sorted({problem.code for problem in problems})]
    tool = {"driver": {"name": "cuecard", "rules": rules}}
    run = {"tool": tool, "results": list(map(_sarif_result, problems)), "columnKind": "unicodeCodePoints"}
    return _json({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def as_rdjson(problems: Problems) -> str:
    """Give reviewdog's diagnostics."""
    return _json({"source": {"name": "cuecard"}, "diagnostics": list(map(_diagnostic, problems))})


FORMATS: Mapping[str, Callable[[Problems], str]] = {
    "text": as_text,
    "json": report_as_json,
    "github": as_github,
    "gitlab": as_gitlab,
    "sarif": as_sarif,
    "rdjson": as_rdjson,
}
"""What `cuecard check --format` takes."""


def _github_command(problem: Problem) -> str:
    place, message = problem.place, _escaped(_message(problem))
    where = f"file={_escaped_value(place.path)},line={place.line},col={place.column},title={problem.code}"
    return f"::{_GITHUB[problem.level]} {where}::{message}"


def _escaped(text: str) -> str:
    """Write a text as a command's data: its lines are one."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_value(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _gitlab_issue(problem: Problem, met: Counter[str]) -> dict[str, Any]:
    """Describe a problem; its fingerprint is the same when lines are added above it."""
    own = digest(problem.place.path, problem.code, problem.what)
    met[own] += 1
    return {
        "description": _message(problem),
        "check_name": problem.code,
        "fingerprint": digest(own, str(met[own])),
        "severity": _GITLAB[problem.level],
        "location": {"path": problem.place.path, "lines": {"begin": problem.place.line}},
    }


def _sarif_result(problem: Problem) -> dict[str, Any]:
    place = problem.place
    region = {"startLine": place.line, "startColumn": place.column}
    location = {"artifactLocation": {"uri": place.path}, "region": region}
    return {
        "ruleId": problem.code,
        "level": _SARIF[problem.level],
        "message": {"text": _message(problem)},
        "locations": [{"physicalLocation": location}],
    }


def _diagnostic(problem: Problem) -> dict[str, Any]:
    place = problem.place
    start = {"line": place.line, "column": place.column}
    return {
        "message": _message(problem),
        "location": {"path": place.path, "range": {"start": start}},
        "severity": _RDJSON[problem.level],
        "code": {"value": problem.code},
    }


def _message(problem: Problem) -> str:
    return f"{problem.what}; {problem.remedy}" if problem.remedy else problem.what


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)
