"""`alongside language scan` on this machine: what is written, whatever becomes of a process."""

import json
import os
import signal

import pytest
from typer.testing import CliRunner

from alongside.doors.cli.language import scanning
from alongside.doors.cli.language.rows import Row
from alongside.doors.cli.language.scanning import here, ordering, parts, tables
from alongside.doors.cli.language.scanning.asked import Asked
from alongside.doors.cli.main import app
from tests.doors.cli.language.own_rules import project

LETTER = "The zchairman asked\r\nfor a zsanity check.\n"
FOUND = [("chair-of-a-test", 4, 1, 5), ("sanity-of-a-test", 27, 2, 7)]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(project(tmp_path))
    (tmp_path / "tree").mkdir()
    return tmp_path


def scan(*words):
    return CliRunner().invoke(app, ["language", "scan", *map(str, words)])


def rows(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def table(path, documents):
    lines = [json.dumps({"path": name, "text": text}) for name, text in documents]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_a_folder_is_scanned_as_it_is_checked(folder):
    (folder / "tree" / "b.md").write_bytes(LETTER.encode())
    (folder / "tree" / "a.py").write_text("# A zslur.\nzslur = 1\n")
    (folder / "tree" / "c.md").write_text("A zslur. <!-- alongside: ignore all — quoted -->\n")

    scanned = scan("tree")
    checked = CliRunner().invoke(app, ["language", "check", "tree", "--format", "json"])

    assert (scanned.exit_code, scanned.stdout) == (0, checked.stdout)
    assert [row["path"] for row in rows(scanned)] == ["tree/a.py", "tree/b.md", "tree/b.md"]
    assert scanned.stderr == "3 documents were scanned, 3 findings.\n"


def test_a_table_of_lines_is_scanned_in_order_of_path_and_place(folder):
    made = table(folder / "mail.jsonl", [("z.md", LETTER), ("a.md", LETTER), ("m.txt", "Fine.")])

    found = rows(scan(made))

    places = [(row["rule"], row["start"], row["line"], row["column"]) for row in found]
    assert (places, [row["path"] for row in found]) == (
        FOUND * 2,
        ["a.md", "a.md", "z.md", "z.md"],
    )
    assert tuple(found[0]) == (
        "path", "line", "column", "start", "end", "rule", "tier", "text", "message",
        "suggestions", "source",
    )  # fmt: skip


def test_lines_that_hold_no_document_are_counted_and_the_others_scanned(folder):
    made = folder / "odd.jsonl"
    odd = [
        b'\xef\xbb\xbf{"path": "a", "text": "A zslur."}',
        b"",
        b"not json",
        b'{"path": "b"}',
        b'{"path": 1, "text": "A zslur."}',
        b"[" * 100_000,
        b'"\xff"',
        b'{"path": "c", "text": "\\u0000"}',
        b'{"path": "d", "text": "\\ud800 zslur"}',
        b'{"path": "e", "text": "%s"}' % (b"x" * 2000),
        b'{"path": "f", "text": "%s"}' % (b"x" * 20000),
    ]
    made.write_bytes(b"\n".join(odd))

    result = scan(made, "--max-size", "0.001")

    assert [(row["path"], row["start"]) for row in rows(result)] == [("a", 2), ("d", 2)]
    assert (result.exit_code, result.stderr) == (
        0,
        "10 documents were scanned, 2 findings.\n"
        "8 were skipped: 1 binary, 4 no JSON with a path and a text, 3 over 0.001 MB.\n",
    )


def test_what_is_found_does_not_hang_on_how_many_look(folder):
    many = [(f"{number:03}.md", LETTER * (number % 5)) for number in range(300)]
    made = table(folder / "mail.jsonl", many)

    assert scan(made, "--jobs", 3).stdout == scan(made, "--jobs", 1).stdout


def test_a_process_that_is_lost_loses_and_doubles_nothing(folder, monkeypatch):
    made = table(folder / "mail.jsonl", [(f"{n:04}.md", LETTER) for n in range(1000)])
    whole = scan(made, "--jobs", 1).stdout
    lost = []
    next_one = here._Pool._next

    def lose_one_first(pool):
        if len(lost) < 2:
            lost.append(next(iter(pool._pool._processes)))
            os.kill(lost[-1], signal.SIGKILL)
        return next_one(pool)

    monkeypatch.setattr(here._Pool, "_next", lose_one_first)

    assert (scan(made, "--jobs", 2).stdout == whole, len(lost)) == (True, 2)


def test_a_part_that_ends_every_process_is_one_sentence(folder, monkeypatch):
    monkeypatch.setattr(parts.Part, "scanned", lambda part, scanner: os._exit(9))

    result = scan(table(folder / "mail.jsonl", [("a.md", LETTER)]), "--jobs", 2)

    assert (result.exit_code, result.stderr) == (
        2,
        "A process was ended 3 times while it scanned a part of a table, perhaps for want of "
        "memory; try again with --jobs 1 or a smaller --max-size.\n",
    )


def test_rows_that_do_not_fit_in_memory_come_in_the_same_order():
    made = [
        Row(f"{n * 7 % 50}", n, 1, n * 3 % 11, 9, "r", "t", "w", "m", (), ()) for n in range(500)
    ]

    assert [*ordering.ordered(made, most=64)] == [*ordering.ordered(made)]


def test_parts_are_small_and_leave_nothing_out():
    sizes = [1, parts.MOST_BYTES, 1, 1, 3 * parts.MOST_BYTES] + [1] * 200

    cut = [*parts._bounded(range(205), sizes)]

    assert [one for some in cut for one in some] == [*range(205)]
    assert [len(some) for some in cut] == [1, 1, 2, 1, 64, 64, 64, 8]


def test_a_file_is_written_whole_or_not_at_all(folder, monkeypatch):
    made = table(folder / "mail.jsonl", [("a.md", LETTER)])
    out = folder / "out.json"
    assert scan(made, "--out", out).exit_code == 0
    before = out.read_bytes()

    (folder / "bad.parquet").write_bytes(b"PAR1 no")
    monkeypatch.setattr(tables, "rows", lambda path: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        scanning.scan(Asked(paths=(str(made), "bad.parquet"), jobs=1, out=str(out)))

    assert (out.read_bytes() == before, sorted(one.name for one in folder.glob(".along*"))) == (
        True,
        [],
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tree", "--on", "yarn"],
         "--on yarn is no place to scan on; take local or spark://HOST:PORT."),
        (["tree", "--format", "xml"], "There is no format 'xml'; take one of json, parquet."),
        (["tree", "--format", "parquet"], "Parquet goes into a file; add --out FILE."),
        (["tree", "--profile", "prosa"],
         "There is no kind of text 'prosa'; did you mean prose?"),
        (["tree", "--out", "no/such/folder/x.json"],
         "no/such/folder/x.json: it cannot be written (No such file or directory); name a file in "
         "a folder of yours."),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_sentence(folder, words, said):
    result = scan(*words)

    assert (result.exit_code, result.stderr) == (2, said + "\n")


def test_a_path_that_is_not_there_is_told_and_the_rest_is_scanned(folder):
    (folder / "tree" / "a.md").write_text("A zslur.\n")

    result = scan("tree", "nowhere.jsonl", "nowhere")

    assert (result.exit_code, len(rows(result))) == (2, 1)
    assert result.stderr == (
        "nowhere.jsonl: there is no such file or folder; mend the name and try again.\n"
        "nowhere: there is no such file or folder; mend the name and try again.\n"
        "1 document was scanned, 1 finding.\n"
    )


@pytest.mark.parametrize(
    ("words", "missing", "said"),
    [
        (["tree", "--on", "spark://127.0.0.1:7077"], "pyspark",
         "To scan on Spark takes pyspark, pyarrow and pandas, not installed here; "
         "run: pip install 'alongside[spark]'."),
        (["tree", "--format", "parquet", "--out", "x.parquet"], "pyarrow",
         "To write Parquet takes pyarrow, not installed here; "
         "run: pip install 'alongside[spark]'."),
    ],
)  # fmt: skip
def test_what_is_not_installed_is_named(folder, monkeypatch, words, missing, said):
    monkeypatch.setitem(__import__("sys").modules, missing, None)

    result = scan(*words)

    assert (result.exit_code, result.stderr) == (2, said + "\n")
