"""A job advertisement is told as a whole too, to people and only there."""

import json
from dataclasses import replace

import pytest

from alongside import content
from alongside.doors.cli.language import ready
from tests.doors.cli.language.pack import PACK

ADVERT = "We seek an ambitious engineer with 10 years of experience. Competitive salary.\n"


@pytest.fixture(autouse=True)
def _words_for_adverts(project, monkeypatch):
    pack = replace(PACK, adverts=content.wording("en").adverts)
    monkeypatch.setattr(ready, "rules", lambda language="en": pack)


def test_an_advertisement_is_read_as_a_whole_after_its_findings(project):
    project.file("post.txt", ADVERT)

    result = project.check("post.txt", "--profile=job-ad")

    assert "The advertisement as a whole" in result.stdout
    assert '10 years: "10 years of experience"' in result.stdout


def test_another_kind_of_text_is_not(project):
    project.file("post.txt", ADVERT)

    assert "advertisement" not in project.check("post.txt").stdout


def test_rows_for_programmes_are_of_findings_alone(project):
    project.file("post.txt", ADVERT)

    rows = project.check("post.txt", "--profile=job-ad", "--format=json").stdout.splitlines()

    assert {frozenset(json.loads(row)) for row in rows} <= {
        frozenset(
            ["path", "line", "column", "start", "end", "rule", "tier", "text", "message",
             "suggestions", "source"]
        )
    }  # fmt: skip
