"""alongside.toml and pyproject.toml: what a project decides, and what is said of mistakes."""

import json

import pytest

from tests.doors.cli.language.conftest import OWN

FOUND = "The chairman asked for a sanity check of the blacklist.\n"


def rules(result):
    return [json.loads(line)["rule"] for line in result.stdout.splitlines()]


@pytest.fixture
def found(project):
    return lambda *words: rules(project.check(*words, "--format=json"))


def test_the_nearest_file_upwards_holds(project, found, monkeypatch):
    project.file("alongside.toml", 'off = ["chair"]\n')
    project.file("pyproject.toml", '[tool.alongside.language]\noff = ["deny"]\n')
    project.file("part/pyproject.toml", '[tool.alongside.language]\noff = ["sanity"]\n')
    project.file("part/deep/pyproject.toml", '[tool.alongsidely]\noff = ["chair"]\n')
    project.file("a.md", FOUND)
    project.file("part/deep/a.md", FOUND)

    assert found("a.md") == ["sanity", "deny"]
    monkeypatch.chdir(project.folder / "part" / "deep")
    assert found("a.md") == ["chair", "deny"]


@pytest.mark.parametrize("table", ["", "[language]\n"])
def test_rules_and_whole_axes_can_be_off(project, found, table):
    project.file("alongside.toml", f'{table}off = ["chair", "technology"]\n')
    project.file("a.md", FOUND)

    assert found("a.md") == ["sanity"]


def test_what_is_excluded_is_skipped_even_if_it_is_named(project, found):
    project.file("alongside.toml", 'exclude = ["vendor/", "docs/old", "*.gen.md", "x/**/y.md"]\n')
    names = ("a.md", "vendor/a.md", "b/vendor/a.md", "docs/old/a.md", "b/docs/old/a.md", "c.gen.md",
             "x/y.md", "x/p/q/y.md")  # fmt: skip
    for name in names:
        project.file(name, "The chairman.\n")

    told = [
        json.loads(row)["path"] for row in project.check(".", "--format=json").stdout.splitlines()
    ]
    assert told == ["a.md", "b/docs/old/a.md"]
    assert project.check("vendor/a.md").stderr == (
        "1 file was skipped: 1 excluded by the settings.\n"
    )


def test_each_path_can_have_its_kind_of_text_and_what_is_said_in_the_command_wins(project):
    project.file("alongside.toml", '[profiles]\n"jobs/*.md" = "job-ad"\n"*.chat.md" = "chat"\n')
    for name in ("jobs/a.md", "b.chat.md", "c.md"):
        project.file(name, "The stand is manned. A spastic reply.\n")

    def told(*words):
        rows = map(json.loads, project.check(".", "--format=json", *words).stdout.splitlines())
        return [(row["path"], row["rule"], row["tier"]) for row in rows]

    assert told() == [
        ("b.chat.md", "slur", "consider"),
        ("c.md", "slur", "harmful"),
        ("jobs/a.md", "crew", "excluding"),
        ("jobs/a.md", "slur", "harmful"),
    ]
    assert {tier for _, _, tier in told("--profile=chat")} == {"consider"}


def test_rules_of_a_project_are_heeded_and_mend(project):
    project.file("wording/bosses.yml", OWN)
    project.file("alongside.toml", 'rules = ["wording"]\n')
    project.file("a.md", "Ask the big bosses and the chairman.\n")

    result = project.check("a.md", "--fix")

    assert result.exit_code == 0
    assert (project.folder / "a.md").read_text() == "Ask the managers and the chair.\n"


def test_rules_of_a_project_hold_for_one_language(project):
    project.file("wording/bosses.yml", OWN)
    project.file("a.md", "Ask the big bosses.\n")

    def finds(settings, *words):
        project.file("alongside.toml", settings)
        return "captain" in project.check("a.md", *words).stdout

    assert finds('rules = ["wording"]\n')
    assert not finds('rules = ["wording"]\n', "--language=de")
    assert finds('language = "de"\nrules = ["wording"]\n')
    assert finds('rules = {de = ["wording"]}\n', "--language=de")
    assert not finds('rules = {de = ["wording"]}\n')


def test_the_tier_that_fails_can_be_set(project):
    project.file("a.md", "A sanity check.\n")
    assert project.check("a.md").exit_code == 0

    project.file("alongside.toml", 'fail-on = "consider"\n')

    assert project.check("a.md").exit_code == 1
    assert project.check("a.md", "--fail-on=harmful").exit_code == 0


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('profle = "chat"', "there is no setting 'profle'; did you mean profile?"),
        ("zzz = 1", "there is no setting 'zzz'; take one of language, profile, fail-on, "
                    "confidence, exclude, off, rules, communities, profiles."),
        ('off = "chair"', 'off cannot be read; write a list of words, as in ["one", "two"].'),
        ("profile = 3", 'profile cannot be read; write words in quotation marks, as in "en".'),
        ("profiles = []", 'profiles cannot be read; write a table, as in {"one" = "two"}.'),
        ('off = ["chiar"]', "there is no rule or axis 'chiar'; did you mean chair?"),
        ('communities = {autistc = "identity-first"}',
         "there is no community 'autistc'; did you mean autistic?"),
        ('communities = {autistic = "first"}', "'first' is no form of autistic; take one of "
         "person-first, identity-first, either."),
        ("off = [", "it is not TOML ("),
        (b"off = '\xff'", "it is not UTF-8; save it as UTF-8."),
        ("rules = 3", 'rules cannot be read; write ["folder"], or {en = ["folder"]} where '
                      "languages differ."),
        ("rules = {en = 3}", "rules cannot be read; write"),
        ('rules = {eng = ["wording"]}', "there is no language 'eng'; did you mean en?"),
        ('rules = ["nowhere"]', "there is no such folder of rules; mend the setting rules."),
    ],
)  # fmt: skip
def test_a_wrong_setting_is_one_sentence_with_the_nearest_that_there_is(project, written, said):
    written = written if isinstance(written, bytes) else written.encode()
    project.file("alongside.toml", written)
    project.file("a.md", FOUND)

    result = project.check("a.md")

    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.startswith(str(project.folder))
    assert result.stderr.count("\n") == 1
