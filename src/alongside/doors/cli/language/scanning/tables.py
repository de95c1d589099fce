"""Documents that lie in tables: a line of JSON or a row of Parquet each, with `path` and `text`."""

import codecs
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.scanning.batch import Document, document

LINES = (".jsonl", ".ndjson")
ROWS = ".parquet"
NO_JSON = "no JSON with a path and a text"
_MISSING = "To {do} takes {what}, not installed here; run: pip install 'alongside[spark]'."


def is_table(path: str) -> bool:
    """Whether a path names a table, and not a text."""
    return path.rstrip("/").lower().endswith((*LINES, ROWS))


def parsed(line: bytes) -> Document | None:
    """The document in a line; None where there is none."""
    try:
        said = json.loads(line.removeprefix(codecs.BOM_UTF8))
        path, text = said["path"], said["text"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return row(path, text)


def row(path: Any, text: Any) -> Document | None:
    """The document in a row; None where there is none."""
    if not isinstance(path, str) or not isinstance(text, str) or not path:
        return None
    return document(_whole(path), _whole(text))


def _whole(words: str) -> str:
    """Without halves of characters, which nothing can write down; of the same length."""
    try:
        words.encode()
    except UnicodeEncodeError:
        return words.encode("utf-8", "replace").decode()
    return words


def lines(path: str, most: int) -> Iterator[bytes]:
    """The lines of a file that are not empty; of one that is longer than `most`, a part."""
    with Path(path).open("rb") as stream:
        while line := stream.readline(most + 1):
            part = line
            while len(part) > most and not part.endswith(b"\n"):
                part = stream.readline(most + 1)
            if line.strip():
                yield line


def rows(path: str) -> Iterator[Sequence[tuple[Any, Any]]]:
    """The rows of a Parquet file, or of a folder of them, some at a time."""
    parquet = needed("pyarrow.parquet", "pyarrow", "read Parquet")
    parts = sorted(Path(path).glob("*.parquet")) if Path(path).is_dir() else [Path(path)]
    for part in parts:
        try:
            with parquet.ParquetFile(part) as file:
                missing = {"path", "text"} - set(file.schema_arrow.names)
                if missing:
                    raise Refused(f"{path}: it has no column {min(missing)}; name it so.")
                for batch in file.iter_batches(batch_size=64, columns=["path", "text"]):
                    paths, texts = batch.column("path"), batch.column("text")
                    yield list(zip(paths.to_pylist(), texts.to_pylist(), strict=True))
        except (OSError, ValueError) as error:
            raise Refused(f"{path}: it cannot be read as Parquet ({_first(error)}).") from None


def needed(module: str, what: str, do: str) -> Any:
    """A module that is installed only where somebody scans like this."""
    import importlib

    try:
        return importlib.import_module(module)
    except ImportError:
        raise Refused(_MISSING.format(what=what, do=do)) from None


def _first(error: Exception) -> str:
    return str(error).partition("\n")[0][:200].rstrip(".")
