"""One JSON object a finding, one a line."""

import json
from collections.abc import Iterable, Iterator

from alongside.doors.cli.language.judging import Outcome
from alongside.doors.cli.language.rows import Row
from alongside.engines.language import Pack

KEYS = Row.__slots__
_encoded = json.JSONEncoder(ensure_ascii=False).encode


def lines(outcomes: Iterable[Outcome], pack: Pack, fail_on: str) -> Iterator[str]:
    """Give a line as soon as its file is checked."""
    for outcome in outcomes:
        for one in outcome.told:
            yield _encoded({key: getattr(one.row, key) for key in KEYS})
