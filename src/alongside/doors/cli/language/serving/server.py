"""The language server: it hears what an editor says, and answers.

It keeps the texts itself, as pygls takes characters for line ends that no editor does. Checking is
done beside the conversation, so that whoever types never waits, and only what was found in the
newest version of a text is told.
"""

import asyncio
from dataclasses import dataclass
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from alongside import __version__
from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.serving import offering, saying
from alongside.doors.cli.language.serving.looking import Look, look
from alongside.doors.cli.language.serving.places import Places
from alongside.doors.cli.language.serving.wanted import Wanted, wanted
from alongside.engines.language import Finding, LanguageError

# How long, in seconds, after the last keystroke a text is looked at.
PAUSE = 0.2
_SOURCES_LATER = 2.0
_SECTION = "alongside"


@dataclass(slots=True)
class Open:
    """A text that an editor has open."""

    uri: str
    language_id: str
    version: int
    text: str
    seen: Look | None = None  # of this very text, once it was looked at
    waiting: "asyncio.Task[None] | None" = None


class Editor(LanguageServer):
    """One editor, the texts that it has open, and what it wants."""

    def __init__(self, pause: float = PAUSE) -> None:
        super().__init__("alongside", __version__)
        self.pause = pause
        self.open: dict[str, Open] = {}
        self.wanted = Wanted()
        self._asked_first: Any = None
        self._said: set[str] = set()
        self._tasks: set[asyncio.Task[Any]] = set()

    def places(self, text: str) -> Places:
        """The places of a text as this editor counts."""
        chosen = self.server_capabilities.position_encoding
        return Places(text, str(getattr(chosen, "value", chosen) or "utf-16"))

    def begin(self, params: types.InitializeParams) -> None:
        """Hear what the editor wants from the start."""
        self._asked_first = params.initialization_options
        self._want(self._asked_first)

    def want(self, said: Any) -> None:
        """Hear what the editor wants from now on, and look at every text anew."""
        self._want(said if said is not None else self._asked_first)
        for one in self.open.values():
            self.later(one, 0)

    def _want(self, said: Any) -> None:
        try:
            self.wanted = wanted(said)
        except Refused as error:
            self.say(str(error))

    def say(self, words: str) -> None:
        """Say something to whoever sits at the editor, once."""
        if words not in self._said:
            self._said.add(words)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Warning, words))

    def note(self, words: str) -> None:
        """Write something where only whoever looks for it finds it."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Info, words))

    def keep(self, task: "asyncio.Task[Any]") -> "asyncio.Task[Any]":
        """Hold on to a task until it is done."""
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def later(self, one: Open, pause: float | None = None) -> None:
        """Look at a text after a pause, unless it changes before."""
        if one.waiting is not None:
            one.waiting.cancel()
        one.seen = None
        wait = self.pause if pause is None else pause
        one.waiting = self.keep(asyncio.get_running_loop().create_task(self._tell(one, wait)))

    async def _tell(self, one: Open, pause: float) -> None:
        await asyncio.sleep(pause)
        seen = await self.seen(one)
        if seen is None or self.open.get(one.uri) is not one:
            return
        told = saying.diagnostics(seen, self.places(seen.text))
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(one.uri, told, one.version)
        )

    async def seen(self, one: Open) -> Look | None:
        """What is seen in a text as it is now; None where it changed meanwhile."""
        if one.seen is not None:
            return one.seen
        text, asked = one.text, self.wanted
        path = to_fs_path(one.uri) or "" if one.uri.startswith("file:") else ""
        try:
            seen = await asyncio.to_thread(look, text, path, one.language_id, asked)
        except (Refused, LanguageError) as error:
            self.say(str(error))
            seen = Look(text, "text")
        if one.text is not text or self.wanted is not asked:
            return None
        if seen.silent and one.seen is None:
            self.note(f"{path or one.uri}: nothing is looked for in it, as {seen.silent}.")
        one.seen = seen
        return seen

    async def at(self, uri: str, range: types.Range) -> tuple[Look, Places, list[Finding]] | None:
        """What is found in a part of an open text."""
        one = self.open.get(uri)
        seen = await self.seen(one) if one is not None else None
        if seen is None:
            return None
        places = self.places(seen.text)
        start, end = places.offset(range.start), places.offset(range.end)
        touched = [f for f in seen.found if f.start <= end and start <= f.end]
        return seen, places, touched


def editor(pause: float = PAUSE) -> Editor:
    """A server that answers everything that it says it can."""
    server = Editor(pause)
    _hear_settings(server)
    _hear_texts(server)
    _answer(server)
    return server


def _hear_settings(server: Editor) -> None:
    @server.feature(types.INITIALIZE)
    def begin(params: types.InitializeParams) -> None:
        server.begin(params)

    @server.feature(types.INITIALIZED)
    async def begun(params: types.InitializedParams) -> None:
        server.keep(asyncio.ensure_future(_read_sources()))
        can = server.client_capabilities.workspace
        watching = can.did_change_watched_files if can else None
        if watching and watching.dynamic_registration:
            await _watch(server)
        if can and can.configuration:
            await _ask(server)

    @server.feature(types.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def changed(params: types.DidChangeConfigurationParams) -> None:
        can = server.client_capabilities.workspace
        if params.settings is None and can and can.configuration:
            await _ask(server)
        else:
            inner = params.settings
            server.want(inner.get(_SECTION) if isinstance(inner, dict) else inner)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def watched(params: types.DidChangeWatchedFilesParams) -> None:
        for one in server.open.values():
            server.later(one, 0)


async def _read_sources() -> None:
    """Read the sources before somebody points at a finding, but not before the first findings."""
    await asyncio.sleep(_SOURCES_LATER)
    await asyncio.to_thread(saying.sources)


async def _ask(server: Editor) -> None:
    item = types.ConfigurationItem(section=_SECTION)
    said = await server.workspace_configuration_async(types.ConfigurationParams(items=[item]))
    server.want(said[0] if said else None)


async def _watch(server: Editor) -> None:
    """Ask to be told when the project's own settings change."""
    watchers = [
        types.FileSystemWatcher(glob_pattern=f"**/{name}")
        for name in ("alongside.toml", "pyproject.toml")
    ]
    await server.client_register_capability_async(
        types.RegistrationParams(
            registrations=[
                types.Registration(
                    id="alongside-settings",
                    method=types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                    register_options=types.DidChangeWatchedFilesRegistrationOptions(watchers),
                )
            ]
        )
    )


def _hear_texts(server: Editor) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        said = params.text_document
        one = Open(said.uri, said.language_id, said.version, said.text)
        server.open[said.uri] = one
        server.later(one, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        one = server.open.get(params.text_document.uri)
        if one is None:
            return
        for change in params.content_changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                one.text = server.places(one.text).changed(change.range, change.text)
            else:
                one.text = change.text
        one.version = params.text_document.version
        server.later(one)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        # A project's settings are a text like any other: once saved, they hold for all.
        settings = params.text_document.uri.endswith(("/alongside.toml", "/pyproject.toml"))
        for one in server.open.values():
            if settings or one.uri == params.text_document.uri:
                server.later(one, 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        one = server.open.pop(params.text_document.uri, None)
        if one is not None and one.waiting is not None:
            one.waiting.cancel()
        server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(params.text_document.uri, [])
        )


def _answer(server: Editor) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        at = params.position
        there = await server.at(params.text_document.uri, types.Range(at, at))
        if there is None or not there[2] or there[0].how is None:
            return None
        _seen, places, found = there
        finding, how = found[-1], there[0].how
        rule = next(one for one in how.pack.rules if one.id == finding.rule)
        cited = await asyncio.to_thread(saying.sources, how.rules) if finding.sources else {}
        shown = saying.card(finding, rule, cited)
        return types.Hover(
            types.MarkupContent(types.MarkupKind.Markdown, shown),
            places.range(finding.start, finding.end),
        )

    options = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    async def act(params: types.CodeActionParams) -> list[types.CodeAction]:
        only = params.context.only
        # A kind that is asked for asks for every kind under it too.
        if only is not None and not {"", "quickfix", types.CodeActionKind.QuickFix} & set(only):
            return []
        uri = params.text_document.uri
        there = await server.at(uri, params.range)
        if there is None:
            return []
        seen, places, found = there
        told = saying.diagnostics(seen, places)
        return [
            action
            for finding in found
            for action in offering.actions(seen, finding, uri, places, told)
        ]
