"""Scan on a Spark cluster: the same parts, handed to its machines by `mapInArrow`.

What is found is kept on the disks of the cluster before it is handed over, so that no part is
scanned twice; of a machine that is lost, its parts are scanned again by others.
"""

import os
import socket
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.rows import Row
from alongside.doors.cli.language.scanning import parts, tables, writing
from alongside.doors.cli.language.scanning.asked import Wish
from alongside.doors.cli.language.scanning.batch import Scanned, Scanner
from alongside.doors.cli.language.walking import File

_LOOPBACK = ("127.", "localhost", "[::1]")
_SETTINGS: dict[str, Any] = {
    # So many documents are in the memory of a process at once.
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(parts.MOST_DOCUMENTS),
    "spark.sql.files.maxPartitionBytes": "16m",
    "spark.ui.enabled": "false",
    "spark.sql.adaptive.enabled": "false",  # it would join parts that are small on purpose
}
_FILES_IN_A_PART = 2_000

_scanners: dict[str, Scanner] = {}


def scanned(
    files: Sequence[File], at_tables: Sequence[str], wish: Wish, *, on: str, jobs: int, most: int
) -> Iterator[Scanned]:
    """What is found in files and tables, in any order, each finding once."""
    for module in ("pyspark", "pyarrow", "pandas"):
        tables.needed(module, "pyspark, pyarrow and pandas", "scan on Spark")
    _require_answer(on)
    with _session(on) as spark:
        yield from _scanned(spark, files, at_tables, wish, jobs, most)


def _scanned(
    spark: Any, files: Sequence[File], at_tables: Sequence[str], wish: Wish, jobs: int, most: int
) -> Iterator[Scanned]:
    from pyspark import StorageLevel

    shared = spark.sparkContext.broadcast(wish)
    name = f"{spark.sparkContext.applicationId}"
    frames: list[tuple[Any, Callable[[Any], parts.Part]]] = []
    if files:
        frames.append((_frame_of_files(spark, files, jobs), _files))
    frames += [_frame_of_table(spark, path, most) for path in at_tables]
    found = None
    for frame, read in frames:
        mapped = frame.mapInArrow(_mapping(name, shared, read), _schema())
        found = mapped if found is None else found.unionAll(mapped)
    if found is None:
        return
    found = found.persist(StorageLevel.DISK_ONLY)
    found.count()
    for row in found.toLocalIterator(prefetchPartitions=True):
        yield _read(row)


def _mapping(name: str, shared: Any, read: Callable[[Any], parts.Part]) -> Callable[..., Any]:
    """The function that the machines of the cluster run."""

    def mapped(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow

        scanner = _scanners.get(name)
        if scanner is None:
            scanner = _scanners[name] = Scanner(shared.value)
        for batch in batches:
            if batch.num_rows:
                yield writing.as_arrow(pyarrow, _written(read(batch).scanned(scanner)))

    return mapped


def _written(scanned: Scanned) -> list[Row]:
    """Rows, and beside them what else is to be told: rows of no path, each a reason and a count."""
    told = [("", scanned.documents), *scanned.skipped.items()]
    notes = [Row("", count, 0, 0, 0, "", "", "", reason, (), ()) for reason, count in told]
    return notes + scanned.rows


def _read(row: Any) -> Scanned:
    if row["rule"]:
        values = [row[key] for key in writing.KEYS]
        values[-2:] = tuple(values[-2]), tuple(values[-1])
        return Scanned(rows=[Row(*values)])
    scanned = Scanned()
    if row["message"]:
        scanned.skipped[row["message"]] = row["line"]
    else:
        scanned.documents = row["line"]
    return scanned


def _files(batch: Any) -> parts.Part:
    columns = (batch.column(name).to_pylist() for name in ("path", "shown", "named", "size"))
    return parts.Part(files=[File(*one) for one in zip(*columns, strict=True)])


def _rows(batch: Any) -> parts.Part:
    columns = (batch.column(name).to_pylist() for name in ("path", "text"))
    return parts.Part(rows=list(zip(*columns, strict=True)))


def _lines(longest: int) -> Callable[[Any], parts.Part]:
    def read(batch: Any) -> parts.Part:
        lines = [line for line in batch.column("line").to_pylist() if line.strip()]
        return parts.Part(lines=lines, longest=longest)

    return read


def _frame_of_files(spark: Any, files: Sequence[File], jobs: int) -> Any:
    import pyarrow

    names = ("path", "shown", "named", "size")
    table = pyarrow.table({name: [getattr(file, name) for file in files] for name in names})
    least = jobs or min(4 * spark.sparkContext.defaultParallelism, 1 + len(files) // 64)
    # By path, so that whoever scans a part again scans the same files.
    pieces = max(least, len(files) // _FILES_IN_A_PART)
    return spark.createDataFrame(table).repartition(pieces, "path")


def _frame_of_table(spark: Any, path: str, most: int) -> tuple[Any, Callable[[Any], parts.Part]]:
    place = path if "://" in path else os.path.realpath(path)
    if path.rstrip("/").lower().endswith(tables.LINES):
        lines = spark.read.text(place, lineSep="\n")
        as_bytes = lines.selectExpr("cast(value as binary) as line")
        return as_bytes, _lines(parts.longest(most))
    frame = spark.read.parquet(place)
    missing = {"path", "text"} - set(frame.columns)
    if missing:
        raise Refused(f"{path}: it has no column {min(missing)}; name it so.")
    return frame.select("path", "text"), _rows


def _schema() -> Any:
    from pyspark.sql import types

    kinds = {
        **dict.fromkeys(writing.NUMBERS, types.LongType()),
        **dict.fromkeys(writing.LISTS, types.ArrayType(types.StringType())),
    }
    return types.StructType(
        [types.StructField(key, kinds.get(key, types.StringType())) for key in writing.KEYS]
    )


def _require_answer(on: str) -> None:
    """Refuse a cluster that nobody answers for, before Spark waits a minute for it."""
    places = on.removeprefix("spark://").split(",")
    for place in places:
        host, _, port = place.rpartition(":")
        try:
            socket.create_connection((host.strip("[]"), int(port)), timeout=5).close()
        except (OSError, OverflowError):
            continue
        return
    raise Refused(f"{on}: no Spark master answers there; start it, or mend the address.")


@contextmanager
def _session(on: str) -> Iterator[Any]:
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    if on.removeprefix("spark://").startswith(_LOOPBACK):
        # A cluster on this machine runs in this very environment.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    spark = None
    try:
        builder = SparkSession.builder.master(on).appName("alongside language scan")
        shows = str(sys.stderr.isatty()).lower()
        builder = builder.config("spark.ui.showConsoleProgress", shows)
        spark = builder.config(map=_SETTINGS).getOrCreate()
        yield spark
    except (PySparkException, Py4JError) as error:
        raise Refused(_said(on, str(error))) from None
    finally:
        if spark is not None:
            spark.stop()


def _said(on: str, words: str) -> str:
    """What Spark says on two hundred lines, in one."""
    if "JAVA_GATEWAY_EXITED" in words:
        return "Spark needs Java 17 or later, which does not start; install it, or set JAVA_HOME."
    if "No module named 'alongside" in words:
        return f"{on}: its machines do not know alongside; install it there, in PYSPARK_PYTHON."
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    reason = next((line for line in reversed(lines) if "Error:" in line), lines[0])
    return f"{on}: Spark gave up ({reason[:300].rstrip('.')})."
