"""SARIF, GitHub's commands and JUnit's XML are what those who read them take."""

import json
import re
from xml.etree import ElementTree

import jsonschema
import pytest

from tests.conftest import CHECKOUT

SCHEMA = json.loads((CHECKOUT / "tests/data/sarif/sarif-schema-2.1.0.json").read_text("utf-8"))
TEXT = "Ünser 😀 An chairman, and\na sanity\ncheck.\r\nA spastic reply.\n"


@pytest.fixture
def sarif(project):
    def printed(*words):
        whole = json.loads(project.check(*words, "--format", "sarif").stdout)
        jsonschema.validate(whole, SCHEMA)
        return whole["runs"][0]

    return printed


def test_sarif_holds_each_finding_in_its_place_with_its_fix(project, sarif):
    project.file("a folder/ü.md", TEXT)

    run = sarif(".")

    regions = [one["locations"][0]["physicalLocation"]["region"] for one in run["results"]]
    ends = [(at["charOffset"], at["charOffset"] + at["charLength"]) for at in regions]
    assert [TEXT[start:end] for start, end in ends] == ["chairman", "sanity\ncheck", "spastic"]
    assert [(at["startLine"], at["startColumn"], at["endLine"], at["endColumn"])
            for at in regions] == [(1, 12, 1, 20), (2, 3, 3, 6), (4, 3, 4, 10)]  # fmt: skip
    assert [one["level"] for one in run["results"]] == ["warning", "note", "error"]
    where = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert where == {"uri": "a%20folder/%C3%BC.md"}
    put = run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    start = put["deletedRegion"]["charOffset"]
    assert TEXT[start : start + put["deletedRegion"]["charLength"]] == "An chairman"
    assert put["insertedContent"] == {"text": "A chair"}


def test_sarif_names_the_rules_that_found_something_and_sends_nobody_to_a_page(project, sarif):
    project.file("a.md", TEXT)

    run = sarif("a.md")

    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["chair", "sanity", "slur"]
    assert [rules[one["ruleIndex"]]["id"] for one in run["results"]] == ["chair", "sanity", "slur"]
    assert not any("helpUri" in rule for rule in rules)


def test_sarif_without_findings_or_with_an_unreadable_file_fits_the_schema(project, sarif):
    project.file("a.md", "Nothing here.\n")

    assert sarif("a.md")["results"] == []
    invocation = sarif("a.md", "b.md")["invocations"][0]
    assert invocation["executionSuccessful"] is False


def test_github_is_told_one_command_a_finding_with_everything_escaped(project):
    project.file("50%,a:b.md", "The chairman.\na sanity\ncheck\n")

    lines = project.check(".", "--format", "github").stdout.splitlines()

    assert lines == [
        "::warning file=50%25%2Ca%3Ab.md,line=1,endLine=1,col=5,endColumn=13,"
        'title=chair (excluding)::"chairman": The role does not need its holder\'s gender. '
        "Better: chair, chairperson.",
        "::notice file=50%25%2Ca%3Ab.md,line=2,endLine=3,title=sanity (consider)::"
        '"sanity%0Acheck": The role does not need its holder\'s gender. Better: quick check.',
    ]


def test_junit_counts_a_case_a_finding_and_fails_those_from_the_tier_on(project):
    project.file("a&<b>.md", 'The chairman "asked" for a sanity check.\n')
    project.file("clean.md", "Nothing.\n")

    root = ElementTree.fromstring(project.check(".", "--format", "junit").stdout)

    assert root.attrib == {
        "name": "alongside language",
        "tests": "3",
        "failures": "1",
        "errors": "0",
    }
    suites = {suite.get("name"): suite for suite in root}
    assert [*suites] == ["a&<b>.md", "clean.md"]
    failed = [case.find("failure") is not None for case in suites["a&<b>.md"]]
    assert failed == [True, False]


def test_junit_is_xml_whatever_is_in_a_name(project):
    project.file("a\x07\ufffe.md", "The chairman.\n")

    root = ElementTree.fromstring(project.check(".", "--format", "junit").stdout)

    assert root[0].get("name") == "a\ufffd\ufffd.md"


def test_every_format_says_the_same_number_of_findings(project):
    project.file("a.md", TEXT * 5)

    counts = {
        "json": len(project.check("a.md", "--format=json").stdout.splitlines()),
        "github": len(project.check("a.md", "--format=github").stdout.splitlines()),
        "sarif": len(
            json.loads(project.check("a.md", "--format=sarif").stdout)["runs"][0]["results"]
        ),
        "junit": project.check("a.md", "--format=junit").stdout.count("<testcase"),
        "text": int(re.search(r"(\d+) findings", project.check("a.md").stdout)[1]),
    }

    assert set(counts.values()) == {15}
