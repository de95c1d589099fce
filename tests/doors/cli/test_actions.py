"""The commands `alongside actions list`, `show` and `check`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from alongside import content
from alongside.doors.cli.main import app
from tests.conftest import CHECKOUT

CATALOGUE = CHECKOUT / "src/alongside/content/actions"
TEMPLATE = CHECKOUT / "src/alongside/act/practice/templates/practice/template.yml"
ID = "credit-the-idea"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, ["actions", *map(str, words)], env={"COLUMNS": "200"})


def written(folder: Path, *changes: tuple[str, str], name: str = "new.yml") -> Path:
    """Write the template, with some of it changed."""
    text = TEMPLATE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_each_action_is_listed() -> None:
    rows = json.loads(run("list", "--json").stdout)

    assert [row["id"] for row in rows] == [*content.actions()]


def test_the_list_can_be_narrowed() -> None:
    asked = ("--group", "amplify-and-advocate", "--fits", "chat", "--scope", "individual")
    rows = json.loads(run("list", *asked, "--stance", "support", "--json").stdout)

    assert ID in {row["id"] for row in rows}
    assert {(row["group"], row["scope"]) for row in rows} == {
        ("amplify-and-advocate", "individual")
    }
    assert all("chat" in row["fits"] for row in rows)


def test_a_table_names_each_action_and_its_time() -> None:
    result = run("list", "--feature", "amplification")

    assert ID in result.stdout
    assert "One sentence, at the moment" in result.stdout


def test_what_is_piped_is_one_whole_line_an_action_however_narrow_the_terminal() -> None:
    result = CliRunner().invoke(app, ["actions", "list"], env={"COLUMNS": "20"})

    lines = [line.split("\t") for line in result.stdout.splitlines()]
    assert [line[0] for line in lines] == [*content.actions()]
    assert [line[-1] for line in lines] == [one.time for one in content.actions().values()]


@pytest.mark.parametrize("columns", ["80", "40"])
def test_on_a_terminal_no_id_is_cut_so_that_show_can_take_it(columns: str) -> None:
    env = {"COLUMNS": columns, "FORCE_COLOR": "1", "TERM": "dumb", "TTY_COMPATIBLE": "1"}
    result = CliRunner().invoke(app, ["actions", "list"], env=env)

    assert "\N{BOX DRAWINGS LIGHT VERTICAL}" in result.stdout
    assert [one for one in content.actions() if one not in result.stdout] == []


def test_a_group_that_there_is_not_is_a_command_not_understood() -> None:
    result = run("list", "--group", "shine")

    assert result.exit_code == 2
    assert "shine" in result.stderr


def test_an_action_is_shown_whole() -> None:
    action = content.actions()[ID]
    shown = run("show", ID).stdout

    said = [action.title, action.cost, action.risk, action.why, *action.steps, *action.say]
    assert [words for words in (*said, *action.not_when) if words not in shown] == []
    assert json.loads(run("show", ID, "--json").stdout)["id"] == ID


def test_an_id_that_is_nearly_one_is_told_which() -> None:
    result = run("show", "credit-the-ideas")

    assert result.exit_code == 1
    assert result.stderr == "There is no action credit-the-ideas. Did you mean credit-the-idea?\n"
    assert "actions list" in run("show", "zzzz").stderr


def test_a_file_that_fits_is_told_so(tmp_path: Path) -> None:
    result = run("check", written(tmp_path))

    assert (result.exit_code, result.stdout) == (0, "1 action read; everything fits.\n")


def test_the_catalogues_own_files_fit() -> None:
    result = run("check", *sorted(CATALOGUE.rglob("*.yml")))

    assert result.stderr == ""
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("scope: individual", "scope: everybody"),
            "entry ask-before-you-share: 'scope' is 'everybody'",
        ),
        (
            ("minutes: 2", "minutes: none"),
            "entry ask-before-you-share: 'minutes' should be a whole number",
        ),
        (("  cost: ", "  costs: "), "there is no field 'costs'; did you mean 'cost'"),
        (("basis: judgement", "reviewed_by: me"), "it names no source"),
        (("[credit-the-idea]", "[no-such-action]"), "related to no-such-action"),
        (("axes: []", "axes: [star-sign]"), "star-sign is no axis"),
        (("basis: judgement", "source: nobody-saw\n  says: It works."), "source nobody-saw"),
        (("- id: ask", "id: ask"), "it is not YAML"),
    ],
)
def test_what_does_not_fit_is_told_in_one_sentence_with_the_next_step(
    tmp_path: Path, change: tuple[str, str], said: str
) -> None:
    file = written(tmp_path, change)

    result = run("check", file)

    assert result.exit_code == 1
    [fault] = result.stderr.splitlines()
    assert fault.startswith(str(file))
    assert said in fault
    assert fault.endswith((".", "?"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"id: alone\n", "it is not a list of entries"),
        (b"", "it is not a list of entries"),
        (b"- [unclosed\n", "it is not YAML"),
        (b"- \x00\n", "it is not YAML"),
        (b"- caf\xe9\n", "it is not UTF-8"),
        (b"- just words\n", "entry number 1"),
        (b"- id: 5\n", "entry 5"),
        (b"[" * 5_000, "it is not YAML"),
    ],
)
def test_what_is_no_list_of_actions_is_told_so(tmp_path: Path, content: bytes, said: str) -> None:
    file = tmp_path / "new.yml"
    file.write_bytes(content)

    result = run("check", file)

    assert result.exit_code == 1
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert "Traceback" not in result.output


def test_a_missing_file_and_a_folder_are_told_and_the_others_are_read(tmp_path: Path) -> None:
    good, missing = written(tmp_path), tmp_path / "missing.yml"

    result = run("check", missing, tmp_path, good)

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"{missing}: there is no such file; add it or mend the name.",
        f"{tmp_path}: it is a folder; name the files in it.",
    ]


def test_every_entry_that_does_not_fit_is_told(tmp_path: Path) -> None:
    file = tmp_path / "new.yml"
    file.write_text("- id: first\n- id: second\n", encoding="utf-8")

    faults = run("check", file).stderr.splitlines()

    assert [fault.split(":")[0] for fault in faults] == [
        f"{file}, entry first",
        f"{file}, entry second",
    ]


def test_an_id_that_stands_in_two_files_is_told(tmp_path: Path) -> None:
    one, two = written(tmp_path, name="one.yml"), written(tmp_path, name="two.yml")

    result = run("check", one, two)

    assert result.exit_code == 1
    assert f"{two}, entry ask-before-you-share: this id stands twice" in result.stderr


def test_check_without_a_file_is_a_command_not_understood() -> None:
    assert run("check").exit_code == 2
