"""A workplace with something in it, a data folder of its own, and the command to call."""

import gzip
import json
import secrets
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest
from typer.testing import CliRunner

from alongside.doors.cli.backup.keys import PUBLIC
from alongside.doors.cli.main import app
from alongside.engines.sealing import KeyPair, envelope_keys, open_stream


@dataclass
class Server:
    """The machine that a workplace runs on, and a place elsewhere for its backups."""

    data: Path
    elsewhere: Path
    keys: KeyPair

    def says(self, *arguments: object, answer: str = "") -> tuple[int, str]:
        """Call the command; give its exit code and all that it said."""
        called = CliRunner().invoke(app, [str(one) for one in arguments], input=answer)
        if called.exception and not isinstance(called.exception, SystemExit):
            raise called.exception
        return called.exit_code, called.output.strip()

    @property
    def key(self) -> Path:
        """The file of the key that opens the backups."""
        return self.elsewhere / "key"

    def backed_up(self, name: str = "backup") -> Path:
        """Make a backup and give its file."""
        file = self.elsewhere / name
        code, said = self.says("backup", file)
        assert code == 0, said
        return file

    def restored(self, file: Path, *more: object) -> str:
        """Restore a backup over what is here."""
        code, said = self.says("restore", file, "--key", self.key, "--replace", "--yes", *more)
        assert code == 0, said
        return said

    def opened(self, file: Path) -> bytes:
        """Open a backup with its key."""
        plain = BytesIO()
        with file.open("rb") as reader:
            open_stream(reader, plain, self.keys.secret)
        return gzip.decompress(plain.getvalue())

    def rows(self, file: Path) -> list[object]:
        """Give all lines of a backup but the heading, which holds the moment it was made."""
        return [json.loads(line) for line in self.opened(file).splitlines()[1:]]


@pytest.fixture
def server(tmp_path, settings):
    data, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    data.mkdir()
    elsewhere.mkdir()
    settings.DATA_DIR = data
    keys = envelope_keys(secrets.token_bytes(32))
    (data / PUBLIC).write_text(keys.public)
    made = Server(data, elsewhere, keys)
    made.key.write_text(f"# a remark\n{keys.secret}\n")
    return made
