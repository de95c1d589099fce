"""`alongside language serve`, driven by a real editor."""

import pytest
from lsprotocol import types

from tests.doors.cli.language.editor import applied, at, in_an_editor
from tests.doors.cli.language.own_rules import project

LETTER = "Dear 🙂 all,\n\nthe 🙂 zchairman asked for a zsanity check.\nNo zslur here.\n"
SEVERITY = types.DiagnosticSeverity


@pytest.fixture
def folder(tmp_path):
    return project(tmp_path)


CARD = """\
**zchairman** · excluding: leaves people out, or makes one kind of person the norm

The role does not need its holder's gender.

Better words: *chair*, *impartial head*

Who says so:
- [A guide \\[to\\] chairs](<https://example.org/chairs>)

Rule `chair-of-a-test` · high confidence · reviewed by nobody yet"""


def test_what_is_found_is_told_with_its_tier_and_explained_where_one_points(folder):
    uri = (folder / "letter.md").as_uri()

    async def story(editor):
        await editor.open(uri, LETTER)
        assert [(d.code, d.range, d.severity, d.source) for d in editor.told[uri]] == [
            ("chair-of-a-test", at(2, 7, 2, 16), SEVERITY.Warning, "alongside"),
            ("sanity-of-a-test", at(2, 29, 2, 42), SEVERITY.Information, "alongside"),
            ("slur-of-a-test", at(3, 3, 3, 8), SEVERITY.Error, "alongside"),
        ]
        assert editor.told[uri][0].message == (
            "The role does not need its holder's gender. Better: chair, impartial head."
        )
        card = await editor.hover(uri, 2, 10)
        assert (card.range, card.contents.value) == (at(2, 7, 2, 16), CARD)
        assert await editor.hover(uri, 0, 1) is None

    assert in_an_editor(folder, story) == 0


def test_a_letter_is_mended_changed_and_closed(folder):
    uri = (folder / "letter.md").as_uri()

    async def story(editor):
        await editor.open(uri, LETTER)
        offered = await editor.actions(uri, at(2, 9, 2, 9))
        assert [*offered] == [
            "Write “chair”",
            "Write “impartial head”",
            "Ignore chair-of-a-test here: quoted",
            "Ignore chair-of-a-test here: a name or a title",
            "Ignore chair-of-a-test here: how those meant speak of themselves",
            "Ignore chair-of-a-test here: a reason that you write",
        ]
        chair = offered["Write “chair”"]
        assert (chair.is_preferred, [one.code for one in chair.diagnostics]) == (
            True,
            ["chair-of-a-test"],
        )
        assert applied(LETTER, chair, uri) == LETTER.replace("zchairman", "chair")

        edit = chair.edit.changes[uri][0]
        await editor.type(uri, (edit.range, edit.new_text))
        assert editor.rules(uri) == ["sanity-of-a-test", "slur-of-a-test"]

        words = "The zchairmen 🙂, 🙂 zslur, "
        await editor.type(uri, (at(3, 0, 4, 0), ""), (at(2, 0, 2, 4), words))
        assert [(d.code, d.range) for d in editor.told[uri]] == [
            ("chair-of-a-test", at(2, 4, 2, 13)),
            ("slur-of-a-test", at(2, 21, 2, 26)),
            ("sanity-of-a-test", at(2, 49, 2, 62)),
        ]

        editor.close(uri)
        await editor.until(lambda: editor.told[uri] == [])

    assert in_an_editor(folder, story) == 0


def test_a_finding_is_set_aside_with_a_reason_and_not_without_one(folder):
    uri = (folder / "letter.md").as_uri()

    async def story(editor):
        await editor.open(uri, LETTER)
        offered = await editor.actions(uri, at(2, 9, 2, 9))

        quoted = applied(LETTER, offered["Ignore chair-of-a-test here: quoted"], uri)
        assert quoted.splitlines()[2].endswith(
            "<!-- alongside: ignore chair-of-a-test — quoted -->"
        )
        await editor.type(uri, (at(0, 0, 9, 0), quoted))
        assert editor.rules(uri) == ["sanity-of-a-test", "slur-of-a-test"]

        own = applied(LETTER, offered["Ignore chair-of-a-test here: a reason that you write"], uri)
        await editor.type(uri, (at(0, 0, 9, 0), own))
        assert editor.rules(uri) == [
            "chair-of-a-test", "sanity-of-a-test", "no-reason", "slur-of-a-test",
        ]  # fmt: skip

    assert in_an_editor(folder, story) == 0


def test_lines_end_where_an_editor_ends_them(folder):
    uri = (folder / "notes.md").as_uri()
    text = "One\x0cpage,\u2028one line\x85.\r\nThe zchairman.\rA zslur.\n"

    async def story(editor):
        await editor.open(uri, text)
        assert [d.range for d in editor.told[uri]] == [at(1, 4, 1, 13), at(2, 2, 2, 7)]

        await editor.type(uri, (at(1, 4, 1, 13), "chair"))
        assert [d.range for d in editor.told[uri]] == [at(2, 2, 2, 7)]

    assert in_an_editor(folder, story) == 0


@pytest.mark.parametrize(("encoding", "start"), [("utf-8", 9), ("utf-16", 7), ("utf-32", 6)])
def test_characters_are_counted_as_the_editor_asks(folder, encoding, start):
    uri = (folder / "letter.md").as_uri()
    general = types.GeneralClientCapabilities(position_encodings=[encoding])

    async def story(editor):
        await editor.open(uri, LETTER)
        assert editor.told[uri][0].range.start == types.Position(2, start)
        await editor.type(uri, (at(2, start, 2, start + 1), "Z"))
        assert editor.told[uri][0].range.start == types.Position(2, start)

    assert in_an_editor(folder, story, capabilities=types.ClientCapabilities(general=general)) == 0


def test_texts_that_cannot_be_judged_are_told_of_in_the_log_and_nothing_else(folder):
    binary = (folder / "a.md").as_uri()
    strange = (folder / "b.xyz").as_uri()
    broken = (folder / "c.html").as_uri()
    left_out = (folder / "old" / "d.md").as_uri()
    project(folder, 'exclude = ["old"]\n')

    async def story(editor):
        await editor.open(binary, "\0\1 zslur")
        await editor.open(strange, "A zslur.", "xyz")
        await editor.open(left_out, "A zslur.")
        await editor.open(broken, "<p title='<<!-- <b>a zslur", "html")
        assert [editor.rules(one) for one in (binary, strange, left_out)] == [[], [], []]
        assert [line.rpartition(": ")[2] for line in editor.log] == [
            "nothing is looked for in it, as it is binary.",
            "nothing is looked for in it, as it is of a format that is not known.",
            "nothing is looked for in it, as the project leaves it out.",
        ]
        await editor.open("untitled:Untitled-1", "A zslur.", "plaintext")
        assert editor.messages == []

    assert in_an_editor(folder, story) == 0


def test_a_text_that_is_not_open_and_places_that_are_not_there_hurt_nobody(folder):
    uri = (folder / "letter.md").as_uri()

    async def story(editor):
        await editor.open(uri, LETTER)
        assert await editor.hover("file:///nowhere.md", 0, 0) is None
        assert await editor.hover(uri, 99, 99) is None
        editor.told["file:///nowhere.md"] = []
        assert await editor.actions("file:///nowhere.md", at(0, 0, 0, 0)) == {}
        await editor.type(uri, (at(50, 0, 60, 7), "A zslur."))
        assert editor.rules(uri)[-1] == "slur-of-a-test"

    assert in_an_editor(folder, story) == 0
