"""`alongside language check`: what is printed, and the exit code."""

import json

import pytest

LETTER = "Dear all,\n\nthe chairman asked for a sanity check.\nThe chairman agreed.\n"


def test_findings_stand_under_their_file_with_better_words_and_each_reason_once(project):
    project.file("letter.md", LETTER)

    result = project.check("letter.md")

    assert result.exit_code == 1
    assert result.stdout == (
        "letter.md\n"
        "  3:5      excluding  chair  chairman -> chair, chairperson\n"
        "           The role does not need its holder's gender.\n"
        "  3:26     consider   sanity  sanity check -> quick check\n"
        "           The role does not need its holder's gender.\n"
        "  4:5      excluding  chair  chairman -> chair, chairperson\n"
        "\n"
        "3 findings in 1 file: 2 excluding, 1 consider.\n"
    )
    assert result.stderr == ""


def test_a_file_without_findings_is_said_to_have_none(project):
    project.file("letter.md", "Dear all, the chair agreed.\n")

    result = project.check("letter.md")

    assert (result.exit_code, result.stdout) == (0, "Nothing found in 1 file.\n")


@pytest.mark.parametrize(
    ("words", "fails_on"),
    [
        ("a spastic reply", {"harmful", "excluding", "consider"}),
        ("the chairman", {"excluding", "consider"}),
        ("a sanity check", {"consider"}),
        ("the chair", set()),
    ],
)
def test_the_exit_code_follows_the_tier_that_fails(project, words, fails_on):
    project.file("note.txt", f"This is {words}.\n")

    codes = {
        tier: project.check("note.txt", "--fail-on", tier).exit_code
        for tier in ("harmful", "excluding", "consider")
    }

    assert codes == {tier: int(tier in fails_on) for tier in codes}


def test_json_is_one_object_a_line_with_exactly_these_keys(project):
    project.file("letter.md", LETTER)

    rows = [
        json.loads(line) for line in project.check("letter.md", "--format=json").stdout.splitlines()
    ]

    assert [[*row] for row in rows] == [
        ["path", "line", "column", "start", "end", "rule", "tier", "text", "message",
         "suggestions", "source"]
    ] * 3  # fmt: skip
    assert all(LETTER[row["start"] : row["end"]] == row["text"] for row in rows)
    assert rows[1] == {
        "path": "letter.md", "line": 3, "column": 26, "start": 36, "end": 48, "rule": "sanity",
        "tier": "consider", "text": "sanity check",
        "message": "The role does not need its holder's gender.",
        "suggestions": ["quick check"], "source": [],
    }  # fmt: skip


def test_only_findings_that_are_sure_enough_are_told(project):
    project.file("letter.md", LETTER)

    rows = project.check("letter.md", "--format=json", "--confidence=high").stdout.splitlines()

    assert [json.loads(row)["rule"] for row in rows] == ["chair", "chair"]


def test_standard_input_is_checked_under_the_name_that_it_is_given(project):
    result = project.check("-", "--stdin-name", "tools/run.py", "--format=json",
                           given="# the chairman\nblacklist = []\n")  # fmt: skip

    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(row["path"], row["line"], row["text"]) for row in rows] == [
        ("tools/run.py", 1, "chairman"),
        ("tools/run.py", 2, "blacklist"),
    ]


def test_source_is_judged_as_code_and_the_rest_as_prose_unless_said(project):
    project.holds(a_md="A spastic reply.\n", b_py="# a spastic reply\n")

    def tiers(*words: str) -> list[str]:
        rows = project.check(".", "--format=json", *words).stdout.splitlines()
        return [json.loads(row)["tier"] for row in rows]

    assert tiers() == ["harmful", "harmful"]
    assert tiers("--profile", "chat") == ["consider", "consider"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nowhere.md"], "nowhere.md: there is no such file or folder; "
         "mend the name and try again."),
        (["-", "a.md"], "Standard input is checked by itself; name - or files, not both."),
        (["a.md", "--format", "jsno"], "There is no format 'jsno'; did you mean json?"),
        (["a.md", "--fail-on", "never"],
         "There is no tier 'never'; take one of harmful, excluding, consider."),
        (["a.md", "--profile", "pros"], "There is no kind of text 'pros'; did you mean prose?"),
        (["a.md", "--confidence", "higher"],
         "There is no confidence 'higher'; did you mean high?"),
        (["a.md", "--fix", "--diff"],
         "--fix changes files and --diff changes nothing; take one of the two."),
        (["a.md", "--write-baseline"],
         "--write-baseline needs to know where; add --baseline FILE."),
        (["a.md", "--stdin-name", "b.md"],
         "--stdin-name names standard input; name - as the path."),
        (["", "--fix"], "A path is empty; name a file or a folder, or . for where you are."),
        (["a.md", "--changed-since", ""],
         "--changed-since names nothing; say what, or leave it out."),
        (["a.md", "--changed-since="],
         "--changed-since names nothing; say what, or leave it out."),
        (["a.md", "--baseline", " "], "--baseline names nothing; say what, or leave it out."),
        (["a.md", "--max-size", "inf"], "--max-size is a number of MB, as in --max-size 10."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_sentence_and_exit_code_2(project, words, sentence):
    project.file("a.md", "The chairman.\n")

    result = project.check(*words)

    assert (result.exit_code, result.stderr) == (2, f"{sentence}\n")


def test_what_cannot_be_read_does_not_keep_the_rest_from_being_checked(project):
    project.file("a.md", "The chairman.\n")

    result = project.check("a.md", "nowhere.md")

    assert result.exit_code == 2
    assert "1 finding in 1 file: 1 excluding." in result.stdout


def test_a_name_cannot_steer_the_terminal_or_forge_a_command(project):
    project.file("a\x1b[31m,b:c%\n::error::.md", "The chairman.\n")

    assert "\x1b" not in project.check(".").stdout
    assert project.check(".", "--format=github").stdout.count("\n") == 1
