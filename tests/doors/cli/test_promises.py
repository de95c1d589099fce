"""The commands `alongside promises read` and `promises summary`."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from alongside.doors.cli.promises import app
from tests.conftest import CHECKOUT

PAGE = CHECKOUT / "docs" / "reference" / "promises-read.md"
LETTER = (
    "We are heartbroken.\n\nWe will pay every intern by May 2027. In 2022 we hired 12 people.\n"
)


def run(*words: str | Path, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(
        app, [str(word) for word in words], input=given, env={"COLUMNS": "160"}
    )


def objects(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_is_one_object_a_text_in_the_order_given(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.jsonl"
    first.write_text(LETTER)
    second.write_text('{"text": "One."}\n{"text": "Two.", "organisation": "Tern"}\n')

    result = run("read", first, second, "--json")

    told = [(row["source"], row["organisation"]) for row in objects(result)]
    assert told == [(str(first), None), (f"{second}:1", None), (f"{second}:2", "Tern")]
    assert result.exit_code == 0


def test_every_key_is_there_whether_or_not_there_is_anything_to_say(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LETTER)

    [read] = objects(run("read", tmp_path / "a.txt", "--json"))

    assert list(read) == [
        *("source", "organisation", "date", "promise", "evidence", "clarity", "sentences")
    ]
    for sentence in read["sentences"]:
        assert list(sentence) == [
            *("start", "end", "text", "kind", "what", "by_when", "amount", "owner", "for_whom"),
            *("measure", "specificity", "cues"),
        ]
        assert LETTER[sentence["start"] : sentence["end"]] == sentence["text"]


def test_standard_input_is_read() -> None:
    [read] = objects(run("read", "-", "--json", given=LETTER))

    assert [sentence["kind"] for sentence in read["sentences"]] == ["position", "promise", "done"]


def test_a_bad_line_is_told_the_rest_is_read_and_the_exit_code_is_1(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\nnonsense\n{"text": "Two."}\n')

    result = run("read", tmp_path / "a.jsonl", "--json")

    assert [row["source"] for row in objects(result)] == [
        f"{tmp_path}/a.jsonl:1",
        f"{tmp_path}/a.jsonl:3",
    ]
    assert result.stderr == (
        f"{tmp_path}/a.jsonl, line 2: "
        "it is not JSON (Expecting value at character 1); mend or delete it.\n"
    )
    assert result.exit_code == 1


def test_a_language_without_cues_is_a_matter_of_usage() -> None:
    result = run("read", "-", "--language", "xx", given=LETTER)

    assert result.stderr == (
        "There are no cues for the language 'xx'; the language there is, is 'en'.\n"
    )
    assert result.exit_code == 2


def test_an_option_that_there_is_not_ends_with_2() -> None:
    assert run("read", "--loudly", "-").exit_code == 2


def test_a_table_says_what_was_found_and_leaves_markup_alone() -> None:
    result = run("read", "-", given="We will pay [red]every[/red] intern by May 2027.\n")

    assert "promises something" in result.stdout
    assert "pay [red]every[/red] intern by May 2027" in result.stdout


def test_no_progress_is_drawn_where_nobody_looks_on(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "We will pay."}\n' * 50)

    assert run("read", tmp_path / "a.jsonl", "--json").stderr == ""


def test_a_summary_counts_statements_by_organisation_and_cause(tmp_path: Path) -> None:
    rows = [
        {"text": "Our board will hire 10 women by 2028, measured yearly.", "organisation": "Tern"},
        {"text": "Racism is wrong.", "organisation": "Tern"},
        {"text": "We will do something about racism soon.", "organisation": "Alder"},
        {"text": "Open on Monday."},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)))

    counted = json.loads(run("summary", tmp_path / "a.jsonl", "--json").stdout)

    parts = ("statements", "promising", "dated", "with_amount", "owned", "measured")
    assert [counted[part] for part in parts] == [4, 2, 1, 1, 1, 1]
    assert [(row["organisation"], row["statements"]) for row in counted["by_organisation"]] == [
        *(("Tern", 2), ("Alder", 1), ("not named", 1))
    ]
    assert {row["cause"]: row["promising"] for row in counted["by_cause"]} == {
        "Racial justice": 1,
        "Gender": 1,
        "Fair pay and hiring": 1,
        "none of the causes we know": 0,
    }


def test_a_summary_is_shown_as_tables(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LETTER)

    result = run("summary", tmp_path / "a.txt")

    assert "statements" in result.stdout
    assert result.exit_code == 0


def test_the_example_in_the_documentation_is_what_the_command_prints() -> None:
    page = PAGE.read_text("utf-8")
    given = re.search(r"```text\n(.*?)```", page, re.DOTALL)
    shown = re.search(r"```json\n(.*?)```", page, re.DOTALL)
    assert given and shown

    [read] = objects(run("read", "-", "--json", given=given[1]))

    assert json.loads(shown[1]) == read


def test_reading_needs_no_site() -> None:
    asked = (
        "import sys; from alongside.doors.cli import reading; "
        "sys.exit(any(name == 'django' or name.startswith('django.') for name in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0


@pytest.mark.real_data
def test_every_real_statement_is_read(real_data: Path) -> None:
    path = real_data / "statements" / "companies_2016_2021.jsonl"

    result = run("summary", path, "--json")

    assert result.exit_code == 0
    assert json.loads(result.stdout)["statements"] == 186


def test_a_broken_pdf_is_told_in_one_sentence(tmp_path):
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"\xdb|\xbd\xdc" * 500)
    command = [sys.executable, "-m", "alongside.doors.cli.main", "promises", "read", str(letter)]

    answer = subprocess.run(command, capture_output=True, text=True, timeout=90)

    assert (answer.returncode, answer.stdout, answer.stderr.count("\n")) == (1, "", 1)
    assert answer.stderr.startswith(f"{letter}: it is not a PDF that can be opened")
