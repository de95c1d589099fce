"""`alongside language explain` and `rules`: what a rule says, and which there are."""

import json

import pytest
from typer.testing import CliRunner

from alongside.doors.cli.main import app
from tests.doors.cli.language.conftest import OWN


def run(*words):
    return CliRunner().invoke(app, ["language", *words])


@pytest.fixture
def own(project):
    project.file("wording/bosses.yml", OWN)
    project.file("alongside.toml", 'rules = ["wording"]\n')
    return project


def test_a_rule_is_explained_whole(own):
    shown = run("explain", "captain").stdout

    assert shown == (
        "captain: excluding, high confidence, on class\n\n"
        "Finds\n  big boss, big bosses\n\n"
        "Better words\n  manager\n\n"
        "Why\n  It makes those who do the work small beside whoever signs it off.\n\n"
        "Sources\n  None: it rests on judgement.\n\n"
        "Found in\n  Ask the [big boss].\n  Both [big bosses] agree.\n\n"
        "Left alone in\n  Ask the manager.\n  The boss of the shield is bronze.\n\n"
        "Reviewed by nobody yet.\n"
    )


def test_its_gates_are_told_in_words_and_its_sources_with_the_day_they_were_seen(own):
    own.file("wording/bosses.yml", OWN.replace(
        "  basis: judgement\n",
        "  source: [guide]\n"
        "  only_with: {after: [says, '{person}'], gap: 1, near: [team]}\n"
        "  unless: {phrase: [big boss level]}\n"
        "  case: lower\n  negation: keep\n  profiles: {chat: 'off', policy: harmful}\n",
    ).replace("Both [big bosses] agree", "The [big boss] says so")
     .replace("Ask the [big boss]", "Ask the [big boss] of the team"))  # fmt: skip
    own.file("wording/sources.yml", "- {id: guide, title: A guide, where: harbour.example, "
                                    "seen: 2026-11-20, how: page}\n")  # fmt: skip

    shown = " ".join(run("explain", "captain").stdout.split())

    assert "Sources A guide (harbour.example; seen 2026-11-20, page)" in shown
    assert (
        "When Only where after it stands (with up to 1 word between) says, one of person (he, she, "
        "colleague, colleagues), or near it stands (within 8 words) team. "
        "Not where it is part of big boss level. "
        "Only in small letters: with a capital it is a name. Not after a not or a never. "
        "Not looked for in chat. Harmful in policy."
    ) in shown


def test_a_rule_that_is_nearly_one_is_told_which(own):
    result = run("explain", "captian")

    assert result.exit_code == 1
    assert result.stderr == "There is no rule captian. Did you mean captain?\n"
    assert run("explain", "chairman").stderr.endswith("Did you mean chair?\n")
    assert run("explain", "zzzz").stderr.endswith("alongside language rules lists them all.\n")


def test_a_rule_of_another_language_is_told_as_such(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    result = run("explain", "alter-sack")

    assert result.exit_code == 1
    assert result.stderr == (
        "There is no rule alter-sack in en; there is one with --language de.\n"
    )
    assert run("explain", "alter-sack", "--language", "de").exit_code == 0


def test_a_rule_that_does_not_fit_is_one_sentence(own):
    own.file("wording/bosses.yml", OWN.replace("why:", "whi:"))

    result = run("explain", "captain")

    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert (
        "bosses.yml, entry captain: there is no field 'whi'; did you mean 'why'?" in result.stderr
    )


def test_rules_are_listed_and_counted(own):
    assert run("rules").stdout == (
        "captain  excluding  class: big boss, big bosses\n"
        "chair    excluding  gender-identity: chairman, chairmen\n"
        "deny     excluding  technology: blacklist\n"
        "sanity   consider   disability: sanity check\n"
        "slur     harmful    disability: spastic\n"
        "crew     excluding  gender-identity: manned\n"
        "\n"
        "                   harmful  excluding   consider        all\n"
        "class                    0          1          0          1\n"
        "disability               1          0          1          2\n"
        "gender-identity          0          2          0          2\n"
        "technology               0          1          0          1\n"
        "all                      1          4          1          6\n"
    )


def test_rules_can_be_narrowed_and_given_as_json(project):
    rows = json.loads(run("rules", "--axis", "disability", "--tier", "harmful", "--json").stdout)

    assert [(row["id"], row["finds"]) for row in rows] == [("slur", ["spastic"])]
    assert run("rules", "--axis", "technology", "--tier", "harmful").stdout == "No rule fits.\n"
    assert run("rules", "--axis", "disabilty").stderr == (
        "There is no axis 'disabilty'; did you mean disability?\n"
    )
