"""What is known already, and what somebody set aside with a reason, fails nothing."""

import json

import pytest


def told(result):
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    return [(row["path"], row["line"], row["text"]) for row in rows]


def test_a_comment_with_a_reason_sets_findings_aside(project):
    project.file("a.py", "x = 'the chairman'  # alongside: ignore chair -- its title in law\n"
                         "y = 'the chairman'\n")  # fmt: skip

    assert told(project.check("a.py", "--format=json")) == [("a.py", 2, "chairman")]


def test_a_comment_without_a_reason_sets_nothing_aside_and_is_told(project):
    project.file("a.py", "x = 'the chairman'  # alongside: ignore chair\n")

    result = project.check("a.py", "--format=json")

    assert told(result) == [("a.py", 1, "chairman")]
    assert result.stderr == (
        "a.py:1: a comment ignores chair and says no reason, so it is not heeded; "
        "add the reason after --.\n"
    )


def test_a_comment_that_names_no_rule_is_told_with_the_nearest(project):
    project.file(
        "a.py",
        "x = 'the chairman'  # alongside: ignore chiar, deny -- its title in law\n"
        "y = 'the chairman'  # alongside: ignore chairman -- its title in law\n"
        "z = 'the chairman'  # alongside: ignore zzzz -- its title in law\n"
        "w = 'the chairman'  # alongside: ignore technology -- its title in law\n"
        "v = 'the chairman'  # alongside: ignore -- its title in law\n",
    )

    result = project.check("a.py", "--format=json")

    assert told(result) == [("a.py", line, "chairman") for line in range(1, 6)]
    assert result.stderr == (
        "a.py:1: a comment ignores chiar, and there is no such rule; did you mean chair?\n"
        "a.py:2: a comment ignores chairman, and there is no such rule; did you mean chair?\n"
        "a.py:3: a comment ignores zzzz, and there is no such rule; "
        "alongside language rules lists them.\n"
        "a.py:4: a comment ignores technology, and that is an axis; name each rule, "
        "or turn the axis off in alongside.toml.\n"
        "a.py:5: a comment speaks to the checker and is not understood, so it is not heeded; "
        "write alongside: ignore RULE -- the reason.\n"
    )


@pytest.mark.parametrize(
    "comment",
    [
        "alongside: ignore-next-line chair -- its title in law",
        "alongside: ignore-line chair -- its title in law",
        "alongside: ignroe chair -- its title in law",
        "alongside: ignore: chair -- its title in law",
        "alongside: ignore",
        "alongside:disable chair",
    ],
)
def test_a_comment_in_the_words_of_another_checker_is_told(project, comment):
    project.file("a.py", f"# {comment}\nx = 'the chairman'\n")

    result = project.check("a.py", "--format=json")

    assert told(result) == [("a.py", 2, "chairman")]
    assert result.stderr.startswith("a.py:1: a comment speaks to the checker and is not understood")
    assert result.stderr.count("\n") == 1


def test_how_to_write_the_comment_is_no_comment(project):
    project.file(
        "a.md",
        "Write `alongside: ignore RULE -- the reason`, or alongside: ignore-file RULE.\n\n"
        "Work alongside: disabled people lead, and we ignore no one.\n\n"
        "We sit alongside: ignorance is no excuse, and alongside: ignored by all.\n",
    )

    assert project.check("a.md").stderr == ""


def test_only_what_the_baseline_does_not_know_is_told(project):
    project.file("a/a.md", "The chairman.\n\nThe chairman.\n")
    written = project.check(".", "--baseline", "kept/known.json", "--write-baseline")
    assert written.exit_code == 2  # there is no such folder yet

    (project.folder / "kept").mkdir()
    written = project.check(".", "--baseline", "kept/known.json", "--write-baseline")
    assert (written.exit_code, written.stdout) == (0, "")
    assert written.stderr == "2 findings are kept in kept/known.json.\n"
    assert project.check(".", "--baseline", "kept/known.json").exit_code == 0

    project.file("a/a.md", "A new line above.\n\nThe chairman.\n\n  The chairman.\nThe chairman.\n")
    result = project.check(".", "--baseline", "kept/known.json", "--format=json")
    assert (result.exit_code, told(result)) == (1, [("a/a.md", 6, "chairman")])


def test_a_baseline_is_not_checked_itself(project):
    project.file("a.md", "A sanity check, said the chairman.\n")  # a phrase, as JSON holds it
    for _ in range(2):
        project.check(".", "--baseline", "known.json", "--write-baseline")

    result = project.check(".", "--baseline", "known.json")

    assert (result.exit_code, result.stdout) == (
        0,
        "Nothing found in 1 file. 2 known already.\n",
    )


def test_a_baseline_holds_wherever_the_command_is_run(project, monkeypatch):
    project.file("a/a.md", "The chairman.\n")
    project.check(".", "--baseline", "known.json", "--write-baseline")
    monkeypatch.chdir(project.folder / "a")

    assert project.check("a.md", "--baseline", "../known.json").exit_code == 0


def test_a_line_that_is_touched_is_new_again(project):
    project.file("a.md", "The chairman.\n")
    project.check("a.md", "--baseline", "known.json", "--write-baseline")
    project.file("a.md", "The chairman spoke.\n")

    assert project.check("a.md", "--baseline", "known.json").exit_code == 1


@pytest.mark.parametrize("content", [None, "{", "[]", '{"known": [1]}', '{"known": 3}', b"\xff"])
def test_a_baseline_that_is_none_is_one_sentence(project, content):
    project.file("a.md", "The chairman.\n")
    if content is not None:
        project.file("known.json", content)

    result = project.check("a.md", "--baseline", "known.json")

    assert result.exit_code == 2
    assert result.stderr.startswith("known.json: ")
    assert result.stderr.endswith("; write it anew with --write-baseline.\n")


def test_what_is_known_stays_as_it_is_while_the_rest_is_mended(project):
    project.file("a.md", "The chairman, said the chairman.\n")
    project.check("a.md", "--baseline", "known.json", "--write-baseline")
    kept = json.loads((project.folder / "known.json").read_text())
    kept["known"] = kept["known"][:1]
    project.file("known.json", json.dumps(kept))

    result = project.check("a.md", "--baseline", "known.json", "--fix")

    assert (project.folder / "a.md").read_text() == "The chairman, said the chair.\n"
    assert "1 mended. 1 known already." in result.stdout
