"""What is known already: a file of findings that a project lives with until it mends them.

A finding is known by its path, its rule, its words and its line as it reads, so that it stays known
when lines above it come and go, and becomes new when somebody touches its line.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.mending import replace

Known = Counter[tuple[str, str, str]]  # how often: rule, words, hash of the line
_NEXT = "write it anew with --write-baseline."


def read(file: str) -> Mapping[str, Known]:
    """What is known of each file, by its real path."""
    try:
        said = json.loads(Path(file).read_text("utf-8-sig"))
        folder = Path(file).resolve().parent
        known: dict[str, Known] = {}
        for one in said["known"]:
            path, rule, text, line = (str(one[key]) for key in ("path", "rule", "text", "line"))
            at = os.path.normpath(folder / path)
            known.setdefault(at, Counter())[rule, text, line] += 1
        return known
    except FileNotFoundError:
        raise Refused(f"{file}: there is no such baseline; {_NEXT}") from None
    except OSError as error:
        raise Refused(f"{file}: it cannot be read ({error.strerror}); {_NEXT}") from None
    except (ValueError, RecursionError):
        raise Refused(f"{file}: it is not JSON in UTF-8; {_NEXT}") from None
    except (KeyError, TypeError, AttributeError):
        raise Refused(f"{file}: it is not a baseline of this checker; {_NEXT}") from None


def write(file: str, found: Iterable[tuple[str, str, str, str]]) -> None:
    """Keep findings, each as real path, rule, words and hash of its line, one a line."""
    folder = str(Path(file).resolve().parent)
    rows = [
        json.dumps(
            {"path": _relative(path, folder), "rule": rule, "text": text, "line": line},
            ensure_ascii=False,
        )
        for path, rule, text, line in found
    ]
    listed = ",\n".join(sorted(rows))
    try:
        replace(file, f'{{"version": 1, "known": [\n{listed}\n]}}\n'.encode("utf-8", "replace"))
    except OSError as error:
        raise Refused(
            f"{file}: it cannot be written ({error.strerror}); name a file in a folder of yours."
        ) from None


def line_hash(line: str) -> str:
    """The hash of a line as it reads, whatever it is indented by."""
    from hashlib import blake2b

    return blake2b(line.strip().encode("utf-8", "replace"), digest_size=8).hexdigest()


def _relative(path: str, folder: str) -> str:
    return os.path.relpath(path, folder).replace(os.sep, "/")
