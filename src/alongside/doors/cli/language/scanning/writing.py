"""Write rows as lines of JSON or as Parquet: whole or not at all."""

import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import islice
from pathlib import Path
from typing import Any

from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.rows import Row
from alongside.doors.cli.language.scanning import tables

KEYS = tuple(one.name for one in fields(Row))
NUMBERS = ("line", "column", "start", "end")
LISTS = ("suggestions", "source")
_encoded = json.JSONEncoder(ensure_ascii=False).encode
_AT_ONCE = 10_000


def write(rows: Iterable[Row], format: str, out: str) -> None:
    """Write rows to a file, or as JSON to standard output if its name is `-`."""
    if out == "-":
        for row in rows:
            sys.stdout.buffer.write(_line(row))
        sys.stdout.buffer.flush()
        return
    target = Path(out)
    try:
        handle, beside = tempfile.mkstemp(prefix=".alongside-", dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise _unwritable(out, error) from None
    try:
        (_write_parquet if format == "parquet" else _write_json)(rows, Path(beside))
        Path(beside).chmod(0o666 & ~_umask())
        Path(beside).replace(target)
    except OSError as error:
        raise _unwritable(out, error) from None
    finally:
        Path(beside).unlink(missing_ok=True)


def _unwritable(out: str, error: OSError) -> Refused:
    why = error.strerror or error
    return Refused(f"{out}: it cannot be written ({why}); name a file in a folder of yours.")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _line(row: Row) -> bytes:
    return (_encoded({key: getattr(row, key) for key in KEYS}) + "\n").encode()


def _write_json(rows: Iterable[Row], path: Path) -> None:
    with path.open("wb") as stream:
        stream.writelines(map(_line, rows))


def _write_parquet(rows: Iterable[Row], path: Path) -> None:
    pyarrow = tables.needed("pyarrow", "pyarrow", "write Parquet")
    parquet = tables.needed("pyarrow.parquet", "pyarrow", "write Parquet")
    schema = arrow_schema(pyarrow)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for some in _some(rows):
            writer.write_batch(as_arrow(pyarrow, some))


def _some(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rest = iter(rows)
    while some := list(islice(rest, _AT_ONCE)):
        yield some


def arrow_schema(pyarrow: Any) -> Any:
    """What the columns hold."""
    kinds = {
        **dict.fromkeys(NUMBERS, pyarrow.int64()),
        **dict.fromkeys(LISTS, pyarrow.list_(pyarrow.string())),
    }
    return pyarrow.schema([(key, kinds.get(key, pyarrow.string())) for key in KEYS])


def as_arrow(pyarrow: Any, rows: list[Row]) -> Any:
    """Rows as columns."""
    schema = arrow_schema(pyarrow)
    columns = [
        pyarrow.array([getattr(row, one.name) for row in rows], type=one.type) for one in schema
    ]
    return pyarrow.RecordBatch.from_arrays(columns, schema=schema)
