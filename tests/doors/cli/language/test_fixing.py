"""`--fix` and `--diff`: better words are put in whole, as the file was written, no more."""

import os
import stat
import subprocess

import pytest

TEXT = "A blacklist.\r\nthe chairmen and a sanity check\r\nCHAIRMAN\r\n"
MENDED = "A denylist.\r\nthe chairs and a sanity check\r\nCHAIR\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_is_mended_as_it_was_written(project, encoding):
    path = project.file("a.txt", TEXT.encode(encoding))
    path.chmod(0o640)

    result = project.check("a.txt", "--fix")

    assert path.read_bytes() == MENDED.encode(encoding)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [*project.folder.iterdir()] == [path]
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "a.txt",
        "  1:1      mended     deny  A blacklist -> A denylist",
        "  2:5      mended     chair  chairmen -> chairs",
        "  3:1      mended     chair  CHAIRMAN -> CHAIR",
        "  2:18     consider   sanity  sanity check -> quick check",
        "           The role does not need its holder's gender.",
        "",
        "1 finding in 1 file: 1 consider. 3 mended.",
    ]


def test_what_was_mended_is_not_found_again(project):
    path = project.file("a.md", TEXT)
    project.check("a.md", "--fix")
    once = path.read_bytes()

    result = project.check("a.md", "--fix")

    assert path.read_bytes() == once
    assert "mended" not in result.stdout


def test_a_file_with_nothing_to_mend_is_not_touched(project):
    path = project.file("a.md", "A sanity check.\n")
    before = path.stat()

    project.check("a.md", "--fix")

    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_through_a_link_the_file_behind_it_is_mended(project):
    path = project.file("a.md", "The chairman.\n")
    (project.folder / "link.md").symlink_to("a.md")

    project.check("link.md", "--fix")

    assert (project.folder / "link.md").is_symlink()
    assert path.read_text() == "The chair.\n"


def test_a_file_that_cannot_be_written_is_told_and_stays(project, monkeypatch):
    path = project.file("a.md", "The chairman.\n")

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    result = project.check("a.md", "--fix")

    assert result.exit_code == 2
    assert result.stderr == (
        "a.md: it could not be written (No space left on device); nothing in it was changed.\n"
    )
    assert (path.read_text(), [*project.folder.iterdir()]) == ("The chairman.\n", [path])


def test_a_diff_changes_nothing_and_is_one_that_git_applies(project):
    path = project.file("deep/a.md", TEXT + "The chairman")

    result = project.check(".", "--diff")

    assert (result.exit_code, path.read_bytes()) == (1, (TEXT + "The chairman").encode())
    assert result.stderr == "4 places in 1 file would change.\n"
    subprocess.run(["git", "apply", "-"], input=result.stdout_bytes, cwd=project.folder, check=True)
    assert path.read_bytes() == (MENDED + "The chair").encode()


def test_standard_input_is_given_back_mended(project):
    result = project.check("-", "--fix", given="The chairman asked for a sanity check.\r\n")

    assert result.stdout_bytes == b"The chair asked for a sanity check.\r\n"
    assert "1 finding in 1 file: 1 consider. 1 mended." in result.stderr


def test_a_format_for_programs_holds_what_is_left_and_the_rest_is_told_beside_it(project):
    project.file("a.md", "The chairman.\n")

    result = project.check("a.md", "--fix", "--format=json")

    assert result.stdout == ""
    assert result.stderr == "a.md:1:5: mended chairman -> chair (chair)\n"
