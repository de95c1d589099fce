"""Only lines that git says changed since a revision are told."""

import json

import docx
import pytest

OLD = "The chairman.\n"


def told(result):
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    return [(row["path"], row["line"]) for row in rows]


@pytest.fixture
def repository(project):
    project.git("init", "-q")
    project.file("a.md", OLD * 3)
    project.file("b.md", OLD * 3)
    project.file("gone.md", "-- a\n++ b\n" + OLD)
    project.file('odd \u00fc\t"name".md', OLD)
    project.git("add", ".")
    project.git("commit", "-qm", "Begin")
    return project


def test_only_changed_lines_are_told(repository):
    repository.file("a.md", f"{OLD}One more.\n{OLD}{OLD}The chairman, again.\n")
    (repository.folder / "gone.md").unlink()

    assert told(repository.check(".", "--changed-since", "HEAD", "--format=json")) == [("a.md", 5)]


def test_staged_committed_and_new_files_count_and_ignored_ones_do_not(repository):
    repository.file("a.md", OLD * 4)
    repository.git("commit", "-qam", "Go on")
    repository.file("b.md", OLD * 4)
    repository.git("add", "b.md")
    repository.file("new/c.md", OLD)
    repository.file(".gitignore", "d.md\n")
    repository.file("d.md", OLD)

    result = repository.check(".", "--changed-since", "HEAD~1", "--format=json")

    assert told(result) == [("a.md", 4), ("b.md", 4), ("new/c.md", 1)]


def test_a_file_that_moved_has_changed_only_where_it_did(repository):
    repository.git("mv", "b.md", "moved.md")
    repository.file("moved.md", OLD * 3 + "Thanks.\n" + OLD)

    assert told(repository.check(".", "--changed-since", "HEAD", "--format=json")) == [
        ("moved.md", 5)
    ]


@pytest.mark.parametrize("name", ["a.docx", "the rich and the poor.docx", 'odd \u00fc "name".docx'])
def test_a_document_of_which_git_knows_no_lines_is_told_whole_where_it_changed(repository, name):
    def write(path, words):
        document = docx.Document()
        document.add_paragraph(words)
        document.save(repository.folder / path)

    write(name, "Dear all,")
    write("same.docx", "The chairman.")
    repository.git("add", ".")
    repository.git("commit", "-qm", "Go on")
    write(name, "The chairman agreed.")

    assert told(repository.check(".", "--changed-since", "HEAD", "--format=json")) == [(name, 1)]


def test_mail_that_is_sent_otherwise_than_it_reads_is_told_whole_where_it_changed(repository):
    head = "Subject: cake\nContent-Transfer-Encoding: quoted-printable\n\n"
    for name in ("a.eml", "b.eml"):
        repository.file(name, f"{head}The chair=\nman came.\n")
    repository.git("add", ".")
    repository.git("commit", "-qm", "Go on")
    repository.file("a.eml", f"{head}The chair=\nman came, and went.\n")

    assert told(repository.check(".", "--changed-since", "HEAD", "--format=json")) == [("a.eml", 3)]


def test_names_are_read_as_git_writes_them(repository):
    name = 'odd \u00fc\t"name".md'
    repository.file(name, OLD * 2)

    assert told(repository.check(".", "--changed-since=HEAD", "--format=json")) == [(name, 2)]


def test_lines_that_look_like_a_diff_are_lines(repository):
    repository.file("a.md", OLD * 3 + "++ b/b.md\n@@ -1 +1,3 @@\n-- a/b.md\n" + OLD)

    assert told(repository.check(".", "--changed-since=HEAD", "--format=json")) == [("a.md", 7)]


def test_settings_of_git_that_change_a_diff_change_nothing(repository):
    for name, value in (("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"),
                        ("diff.external", "false"), ("color.ui", "always"),
                        ("diff.context", "9"), ("core.quotePath", "true")):  # fmt: skip
        repository.git("config", name, value)
    repository.file("a.md", OLD * 4)

    assert told(repository.check("a.md", "--changed-since=HEAD", "--format=json")) == [("a.md", 4)]


def test_from_a_folder_of_the_repository_paths_stay_right(repository, monkeypatch):
    repository.file("part/c.md", OLD)
    monkeypatch.chdir(repository.folder / "part")

    assert told(repository.check(".", "--changed-since=HEAD", "--format=json")) == [("c.md", 1)]


def test_only_changed_lines_are_mended(repository):
    repository.file("a.md", OLD * 4)

    repository.check("a.md", "--changed-since=HEAD", "--fix")

    assert (repository.folder / "a.md").read_text() == OLD * 3 + "The chair.\n"


@pytest.mark.parametrize("since", ["nowhere", "--output=x"])
def test_a_revision_that_git_does_not_know_is_one_sentence(repository, since):
    result = repository.check("a.md", f"--changed-since={since}")

    assert result.exit_code == 2
    assert result.stderr.startswith(f"There is no revision '{since}' in ")


def test_a_variable_that_nobody_has_set_is_no_revision(repository):
    result = repository.check("a.md", "--changed-since=")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "--changed-since names nothing; say what, or leave it out.\n"


def test_before_the_first_commit_all_that_is_there_changed(project):
    project.git("init", "-q")
    project.holds(kept_md="The chairman.\n", new_md="The chairman.\n")
    project.git("add", "kept.md")

    assert told(project.check(".", "--changed-since", "HEAD", "--format=json")) == [
        ("kept.md", 1),
        ("new.md", 1),
    ]


def test_a_folder_without_git_is_one_sentence(project):
    project.file("a.md", OLD)

    result = project.check("a.md", "--changed-since", "HEAD")

    assert result.exit_code == 2
    assert result.stderr == (
        "a.md: git keeps no history of this folder; leave --changed-since out, or git init.\n"
    )
