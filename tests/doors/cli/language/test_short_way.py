"""Plain words are read the short way, and it leads where the long way does."""

import typer

from alongside.doors.cli.language import asked
from alongside.doors.cli.language.asked import OPTIONS, Asked, understood
from alongside.doors.cli.main import app


def command():
    return typer.main.get_command(app).commands["language"].commands["check"]


def test_both_ways_know_the_same_options_with_the_same_defaults():
    long = {
        option.opts[0]: option.default
        for option in command().params
        if option.opts[0].startswith("--") and option.name != "help"
    }

    assert long == {name: field.default for name, field in OPTIONS.items()}
    assert all(not option.secondary_opts for option in command().params)


def test_both_ways_understand_plain_words_alike(monkeypatch):
    words = [
        "a.md",
        "--fix",
        "--jobs",
        "3",
        "--max-size=0.5",
        "--fail-on=consider",
        "b",
        "--",
        "-x",
    ]
    seen = []
    monkeypatch.setattr("alongside.doors.cli.language.checking.check", seen.append)

    command().main(words, standalone_mode=False)

    expected = Asked(paths=("a.md", "b", "-x"), fix=True, jobs=3, max_size=0.5, fail_on="consider")
    assert [understood(words), *seen] == [expected, expected]


def test_whatever_is_not_plain_goes_the_long_way():
    for words in ([], ["--help"], ["a", "--nope"], ["a", "--jobs"], ["a", "--jobs", "x"],
                  ["a", "--fix=yes"], ["a", "--fail"], ["a", "--format", "--fix"]):  # fmt: skip
        assert asked.understood(words) is None, words
