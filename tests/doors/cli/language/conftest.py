"""A folder to check in, and the command run in it."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from alongside.doors.cli.language import ready
from alongside.doors.cli.main import app
from tests.doors.cli.language.pack import PACK

# The same kind of rule as somebody writes it for a project, for processes of their own.
OWN = """\
- id: captain
  axes: [class]
  tier: excluding
  as: noun
  instead_of: [big boss]
  swap: {big boss: manager}
  consider: [manager]
  why: It makes those who do the work small beside whoever signs it off.
  basis: judgement
  flag: ["Ask the [big boss].", "Both [big bosses] agree."]
  keep: ["Ask the manager.", "The boss of the shield is bronze."]
"""


class Project:
    """A folder, and the command run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def holds(self, **files: str | bytes) -> "Project":
        """Write files; two underscores in a name are a slash, one is a dot."""
        for name, text in files.items():
            self.file(name.replace("__", "/").replace("_", "."), text)
        return self

    def file(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def check(self, *words: str, given: str | bytes | None = None) -> Result:
        return CliRunner().invoke(app, ["language", "check", *words], input=given)

    def git(self, *words: str) -> str:
        names = ("-c", "user.name=Amara Osei", "-c", "user.email=amara@harbour.example")
        command = ["git", *names, *words]
        done = subprocess.run(command, cwd=self.folder, check=True, capture_output=True, text=True)
        return done.stdout


@pytest.fixture(scope="session", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Made rules are kept in a folder of the tests, not in that of whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    monkeypatch.setattr(ready, "rules", lambda language="en": PACK)
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    yield Project(tmp_path)
