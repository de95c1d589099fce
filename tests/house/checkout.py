"""What lies in the checkout, for tests that hold the house to its rules."""

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "alongside"
GROUPS = ("listen", "learn", "act", "advocate", "account")


def files(*suffixes: str) -> list[Path]:
    """Give the files of these suffixes, without what others wrote (`vendor`)."""
    return [
        path
        for path in every_file()
        if "vendor" not in path.parts and (path.suffix in suffixes or not suffixes)
    ]


def every_file() -> list[Path]:
    """Give the files that git keeps or would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    paths = (ROOT / name for name in listed.split("\0") if name)
    return [path for path in paths if path.is_file()]


def name(path: Path) -> str:
    """Say where a file is, as seen from the top of the checkout."""
    return path.relative_to(ROOT).as_posix()


def rooms() -> list[Path]:
    """Give the folder of each room."""
    return [
        folder
        for group in GROUPS
        for folder in sorted((SOURCE / group).glob("*"))
        if (folder / "__init__.py").exists()
    ]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Give each function of a Python file, inner ones too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
