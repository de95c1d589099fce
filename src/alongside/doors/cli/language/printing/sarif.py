"""SARIF 2.1.0, which code hosts read: rules, findings in their places, and fixes.

No rule has a `helpUri`: there is no page on the web to send anybody to. Its reason stands in it.
"""

import json
import os
from collections.abc import Iterable, Iterator
from typing import Any

from alongside import __version__
from alongside.doors.cli.language.judging import Outcome, Told
from alongside.engines.language import Pack, Rule

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {"harmful": "error", "excluding": "warning", "consider": "note"}


def lines(outcomes: Iterable[Outcome], pack: Pack, fail_on: str) -> Iterator[str]:
    """Give the document once everything is checked; it names the rules that found something."""
    results: list[Told] = []
    faults: list[str] = []
    for outcome in outcomes:
        results += outcome.told
        if outcome.fault:
            faults.append(outcome.fault)
    found = {one.row.rule for one in results}
    rules = [rule for rule in pack.rules if rule.id in found]
    index = {rule.id: place for place, rule in enumerate(rules)}
    driver = {
        "name": "alongside language",
        "version": __version__,
        "rules": [_rule(rule) for rule in rules],
    }
    notes = [{"level": "error", "message": {"text": fault}} for fault in faults]
    invocation: dict[str, Any] = {"executionSuccessful": not faults}
    if notes:
        invocation["toolExecutionNotifications"] = notes
    run = {
        "tool": {"driver": driver},
        "invocations": [invocation],
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, index) for one in results],
    }
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json.dumps(whole, ensure_ascii=False, indent=1)


def _rule(rule: Rule) -> dict[str, Any]:
    better = ", ".join(rule.consider)
    return {
        "id": rule.id,
        "shortDescription": {"text": f"Wording: {rule.id}"},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why}\n\nBetter words: {better}"},
        "defaultConfiguration": {"level": _LEVELS[rule.tier]},
        "properties": {
            "tags": [*rule.axes, str(rule.tier)],
            "precision": _PRECISION[rule.confidence],
        },
    }


_PRECISION = {"high": "high", "medium": "medium", "low": "low"}


def _result(one: Told, index: dict[str, int]) -> dict[str, Any]:
    row = one.row
    better = ", ".join(row.suggestions)
    artifact = {"uri": _uri(row.path)}
    result: dict[str, Any] = {
        "ruleId": row.rule,
        "ruleIndex": index[row.rule],
        "level": _LEVELS[row.tier],
        "message": {"text": f'"{row.text}": {row.message} Better: {better}.'},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": _region(one)}}],
        "partialFingerprints": {"wordsInLine/v1": f"{row.rule}:{one.line_hash}"},
    }
    if one.fix is not None:
        deleted = {
            "charOffset": one.fix.start,
            "charLength": one.fix.end - one.fix.start,
            "startLine": row.line,
            "startColumn": row.column - (row.start - one.fix.start),
            "endLine": one.end_line,
            "endColumn": one.end_column + (one.fix.end - row.end),
        }
        put = {"deletedRegion": deleted, "insertedContent": {"text": one.fix.text}}
        change = {"artifactLocation": artifact, "replacements": [put]}
        said = {"text": f"Write {one.fix.text}"}
        result["fixes"] = [{"description": said, "artifactChanges": [change]}]
    return result


def _region(one: Told) -> dict[str, Any]:
    return {
        "startLine": one.row.line,
        "startColumn": one.row.column,
        "endLine": one.end_line,
        "endColumn": one.end_column,
        "charOffset": one.row.start,
        "charLength": one.row.end - one.row.start,
        "snippet": {"text": one.row.text},
    }


def _uri(path: str) -> str:
    from urllib.parse import quote

    if path.startswith("/"):
        here = os.path.relpath(path)
        if here.startswith(os.pardir):
            return f"file://{quote(path)}"
        path = here
    # In the first step of a relative address a colon would read as a scheme.
    return quote(path, safe="/")
