"""An editor: a real client that talks to the real server over standard input and output."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

SERVER = [sys.executable, "-m", "alongside.doors.cli.start", "language", "serve"]
PATIENCE = 30


class Editor(LanguageClient):
    """What a test does at an editor."""

    def __init__(self) -> None:
        super().__init__("an editor", "1")
        self.told: dict[str, list[types.Diagnostic]] = {}
        self.version_told: dict[str, int | None] = {}
        self.messages: list[str] = []
        self.log: list[str] = []
        self.settings: Any = None
        self.texts: dict[str, str] = {}
        self.version = 0
        self._news = asyncio.Condition()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        async def told(params: types.PublishDiagnosticsParams) -> None:
            self.told[params.uri] = list(params.diagnostics)
            self.version_told[params.uri] = params.version
            await self._tell()

        @self.feature(types.WINDOW_SHOW_MESSAGE)
        async def shown(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)
            await self._tell()

        @self.feature(types.WINDOW_LOG_MESSAGE)
        async def logged(params: types.LogMessageParams) -> None:
            self.log.append(params.message)
            await self._tell()

        @self.feature(types.WORKSPACE_CONFIGURATION)
        def configured(params: types.ConfigurationParams) -> list[Any]:
            return [self.settings for _ in params.items]

        @self.feature(types.CLIENT_REGISTER_CAPABILITY)
        def registered(params: types.RegistrationParams) -> None:
            self.log.append(f"registered {params.registrations[0].method}")

    async def _tell(self) -> None:
        async with self._news:
            self._news.notify_all()

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds."""
        async with asyncio.timeout(PATIENCE), self._news:
            await self._news.wait_for(lambda: bool(holds()))

    async def open(self, uri: str, text: str, language_id: str = "markdown") -> None:
        self.version += 1
        self.texts[uri] = text
        self.text_document_did_open(
            types.DidOpenTextDocumentParams(
                types.TextDocumentItem(uri, language_id, self.version, text)
            )
        )
        await self.until(lambda: self.version_told.get(uri) == self.version)

    async def type(self, uri: str, *changes: tuple[types.Range, str]) -> None:
        """Send changes, each a range and what stands there afterwards."""
        self.version += 1
        self.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.version, uri),
                [types.TextDocumentContentChangePartial(at, new) for at, new in changes],
            )
        )
        await self.until(lambda: self.version_told.get(uri) == self.version)

    def close(self, uri: str) -> None:
        self.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
        )

    def rules(self, uri: str) -> list[str]:
        return [str(one.code) for one in self.told[uri]]

    async def actions(self, uri: str, at: types.Range) -> dict[str, types.CodeAction]:
        found = await self.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(uri), at, types.CodeActionContext(self.told[uri])
            )
        )
        return {one.title: one for one in found or [] if isinstance(one, types.CodeAction)}

    async def hover(self, uri: str, line: int, character: int) -> types.Hover | None:
        return await self.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        )


def at(line: int, character: int, end_line: int, end: int) -> types.Range:
    return types.Range(types.Position(line, character), types.Position(end_line, end))


def in_an_editor(
    folder: Path,
    story: Callable[[Editor], Awaitable[None]],
    *,
    options: Any = None,
    capabilities: types.ClientCapabilities | None = None,
    settings: Any = None,
) -> int:
    """Start the server, let a story happen, end it as an editor does; give the exit code."""

    async def run() -> int:
        editor = Editor()
        editor.settings = settings
        await editor.start_io(*SERVER, cwd=folder)
        await editor.initialize_async(
            types.InitializeParams(
                capabilities=capabilities or types.ClientCapabilities(),
                root_uri=folder.as_uri(),
                initialization_options=options,
            )
        )
        editor.initialized(types.InitializedParams())
        await story(editor)
        await editor.shutdown_async(None)
        editor.exit(None)
        process = editor._server
        assert process is not None
        async with asyncio.timeout(PATIENCE):
            code = await process.wait()
        await editor.stop()
        return code

    return asyncio.run(run())


def applied(text: str, action: types.CodeAction, uri: str) -> str:
    """The text with the one edit of an action made, as an editor that counts UTF-16 makes it."""
    assert action.edit is not None and action.edit.changes is not None
    edit = action.edit.changes[uri][0]
    lines = text.split("\n")
    start, end = (
        len("\n".join([*lines[: p.line], ""]).encode("utf-16-le")) // 2 + p.character
        for p in (edit.range.start, edit.range.end)
    )
    units = text.encode("utf-16-le")
    return (
        units[: 2 * start].decode("utf-16-le")
        + edit.new_text
        + units[2 * end :].decode("utf-16-le")
    )
