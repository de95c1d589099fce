"""What an editor and a project ask of the language server."""

import socket
import subprocess
import time

import pytest
from lsprotocol import types

from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.serving.wanted import Wanted, wanted
from tests.doors.cli.language.editor import SERVER, in_an_editor
from tests.doors.cli.language.own_rules import project

TEXT = "The zchairman and the zslur.\n"


@pytest.fixture
def folder(tmp_path):
    return project(tmp_path)


def test_what_the_editor_asks_for_at_the_start_holds(folder):
    uri = (folder / "a.md").as_uri()

    async def story(editor):
        await editor.open(uri, TEXT)
        assert editor.rules(uri) == ["slur-of-a-test"]

    assert in_an_editor(folder, story, options={"off": ["chair-of-a-test"]}) == 0


def test_settings_are_asked_for_and_changed_on_the_way(folder):
    uri = (folder / "a.md").as_uri()
    workspace = types.WorkspaceClientCapabilities(configuration=True)

    async def story(editor):
        await editor.open(uri, TEXT)
        await editor.until(lambda: editor.rules(uri) == ["chair-of-a-test"])
        editor.workspace_did_change_configuration(
            types.DidChangeConfigurationParams({"alongside": {"off": ["gender-identity"]}})
        )
        await editor.until(lambda: editor.rules(uri) == ["slur-of-a-test"])

    capabilities = types.ClientCapabilities(workspace=workspace)
    settings = {"off": ["disability"]}
    assert in_an_editor(folder, story, capabilities=capabilities, settings=settings) == 0


def test_the_project_s_settings_hold_as_soon_as_they_are_saved(folder):
    uri = (folder / "a.md").as_uri()
    settings = folder / "alongside.toml"

    async def story(editor):
        await editor.open(uri, TEXT)
        assert editor.rules(uri) == ["chair-of-a-test", "slur-of-a-test"]
        project(folder, 'off = ["gender-identity"]\n')
        editor.text_document_did_save(
            types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(settings.as_uri()))
        )
        await editor.until(lambda: editor.rules(uri) == ["slur-of-a-test"])

    assert in_an_editor(folder, story) == 0


def test_a_setting_that_is_wrong_is_said_once_and_the_server_goes_on(folder):
    uri = (folder / "a.md").as_uri()

    async def story(editor):
        await editor.open(uri, TEXT)
        await editor.open((folder / "b.md").as_uri(), TEXT)
        assert editor.messages == ["There is no kind of text 'prosa'; did you mean prose?"]
        editor.workspace_did_change_configuration(
            types.DidChangeConfigurationParams({"alongside": {"profile": "prose"}})
        )
        await editor.until(lambda: len(editor.rules(uri)) == 2)

    assert in_an_editor(folder, story, options={"profile": "prosa"}) == 0


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ([1], "The settings of the editor are no table; "),
        ({"of": []}, "The editor sets 'of', which is no setting; did you mean off?"),
        ({"off": "age"}, "The editor's setting off cannot be read; "),
        ({"communities": {"autistic": 1}}, "The editor's setting communities cannot be read; "),
    ],
)
def test_what_an_editor_sends_and_nobody_understands_is_one_sentence(said, words):
    with pytest.raises(Refused) as refused:
        wanted(said)

    example = 'write it as in {"profile": "policy", "off": ["technology"]}.'
    assert str(refused.value) in (words, words + example)


@pytest.mark.parametrize(
    "said", [{"off": ["age"]}, {"alongside": {"off": ["age"]}}, {"language": {"off": ["age"]}}]
)
def test_settings_are_found_under_the_names_that_editors_give_them(said):
    assert wanted(said) == Wanted(off=("age",))


def test_a_port_that_is_taken_is_one_sentence(folder):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = subprocess.run(
            [*SERVER, "--tcp", str(port)], capture_output=True, text=True, cwd=folder, check=False
        )

    assert (done.returncode, done.stderr.count("\n"), "Traceback" in done.stderr) == (2, 1, False)


def test_a_server_on_a_port_answers(folder):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with subprocess.Popen([*SERVER, "--tcp", str(port)], cwd=folder) as server:
        try:
            for _ in range(100):
                try:
                    line = socket.create_connection(("127.0.0.1", port), timeout=10)
                    break
                except OSError:
                    time.sleep(0.1)
            body = b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'
            line.sendall(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
            assert line.recv(4096).startswith(b"Content-Length: ")
            line.close()
        finally:
            server.terminate()
