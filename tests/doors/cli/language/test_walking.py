"""Which files of a folder are checked, which are skipped, and what is said of those."""

import json
import os
from pathlib import Path

import pytest


def paths(result):
    return [json.loads(line)["path"] for line in result.stdout.splitlines()]


@pytest.fixture
def found(project):
    return lambda *words: paths(project.check(*words, "--format=json"))


FOUND = "The chairman.\n"


def test_every_file_of_a_known_format_is_checked_in_the_order_of_paths(project, found):
    for name in ("b.md", "a/z.txt", "a/b/c.rst", "a.py", "Makefile", "bin/run"):
        project.file(name, "#!/bin/sh\n# The chairman.\n")
    project.file("x.unknown", FOUND)

    assert found(".") == ["Makefile", "a/b/c.rst", "a/z.txt", "a.py", "b.md", "bin/run"]
    assert found("x.unknown", "a", "a/z.txt") == ["a/b/c.rst", "a/z.txt", "x.unknown"]


def test_what_git_ignores_is_left_out_and_a_nearer_file_has_the_last_word(project, found):
    project.git("init", "-q")
    project.file(".gitignore", "/build/\n*.log.md\n[z-a]\n")
    project.file(".git/info/exclude", "secret.md\n")
    project.file("deep/.gitignore", "!kept.log.md\nmine.md\n")
    for name in ("a.md", "build/a.md", "deep/build/a.md", "x.log.md", "deep/x.log.md",
                 "deep/kept.log.md", "deep/mine.md", "mine.md", "secret.md", ".git/a.md",
                 "node_modules/a.md", "deep/.venv/a.md"):  # fmt: skip
        project.file(name, FOUND)

    assert found(".") == ["a.md", "deep/build/a.md", "deep/kept.log.md", "mine.md"]
    assert found("deep") == ["deep/build/a.md", "deep/kept.log.md"]


def test_what_git_keeps_is_what_is_checked(project, found):
    project.git("init", "-q")
    project.file(".gitignore", "*.txt\n!a.txt\nd/**/x.md\n/e\n\\#h.md\ns\\ .md\nq?.md\n[ab].rst\n")
    project.file("d/.gitignore", "*.md\n!keep/\n!k.md\n")
    names = ("a.txt", "b.txt", "d/k.md", "d/x.md", "d/p/q/x.md", "d/keep/k.md", "e/a.md",
             "f/e/a.md", "#h.md", "q1.md", "q12.md", "a.rst", "c.rst",
             "f/a.txt", "f/b.txt")  # fmt: skip
    for name in names:
        project.file(name, FOUND)

    kept = project.git("ls-files", "-co", "--exclude-standard").splitlines()
    assert found(".") == sorted(set(kept) & set(names), key=lambda name: name.split("/"))


def test_a_checkout_beside_the_repository_keeps_its_exclusions(project, found, monkeypatch):
    project.file("main/a.md", FOUND)
    project.git("init", "-q", "main")
    project.git("-C", "main", "add", ".")
    project.git("-C", "main", "commit", "-qm", "Begin")
    project.git("-C", "main", "worktree", "add", "-q", "../beside")
    project.file("main/.git/info/exclude", "secret.md\n")
    project.file("beside/secret.md", FOUND)
    monkeypatch.chdir(project.folder / "beside")

    assert found(".") == ["a.md"]


def test_a_file_or_folder_that_is_named_is_checked_though_git_ignores_it(project, found):
    project.git("init", "-q")
    project.file(".gitignore", "build/\n")
    project.file("build/a.md", FOUND)

    assert found("build/a.md") == found("build") == ["build/a.md"]


def test_links_lead_nowhere_twice_and_never_round_and_round(project, found):
    project.file("a/a.md", FOUND)
    (project.folder / "a" / "up").symlink_to(project.folder)
    (project.folder / "a" / "b.md").symlink_to("a.md")
    (project.folder / "loop").symlink_to("loop")
    (project.folder / "c").symlink_to("a")

    assert found(".") == ["a/a.md"]
    assert found("c") == ["c/a.md"]
    assert project.check("loop").exit_code == 2


def test_what_is_skipped_is_counted_in_one_line_with_the_reasons(project):
    project.file("a.md", FOUND)
    project.file("b.md", b"\0\1\2")
    project.file("picture.png", b"\x89PNG\0\0")
    project.file("huge.txt", "x" * 2_000)
    project.file("notes.unknown", "words")

    result = project.check(".", "--max-size", "0.001")

    assert result.exit_code == 1
    assert result.stderr == (
        "4 files were skipped: 2 binary, 1 of a kind that is not known, 1 over 0.001 MB.\n"
    )


def test_an_empty_folder_is_said_to_hold_nothing(project):
    result = project.check(".")

    assert (result.exit_code, result.stderr) == (0, "There is nothing to check in ..\n")


def test_a_file_that_may_not_be_read_is_told_and_fails(project, monkeypatch):
    project.file("a.md", FOUND)

    def denied(path, *words, **more):  # root may read it all, whatever its rights
        if path.name == "a.md":
            raise PermissionError(13, "Permission denied")
        return opened(path, *words, **more)

    opened = Path.open
    monkeypatch.setattr(Path, "open", denied)
    result = project.check(".")

    assert result.exit_code == 2
    assert result.stderr == "a.md: it may not be read; see that you are allowed to.\n"


def test_a_name_that_is_no_utf_8_can_be_told(project):
    with open(os.fsencode(project.folder) + b"/\xff.md", "wb") as stream:  # noqa: PTH123
        stream.write(FOUND.encode())

    assert paths(project.check(".", "--format=json")) == ["\ufffd.md"]
