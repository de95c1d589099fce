"""These tests bring their own rules."""

from collections.abc import Iterator

import pytest

from tests.rooms.writing.worded import own_rules


@pytest.fixture(autouse=True)
def rules() -> Iterator[None]:
    """Have the site know the rules of the tests, and no others."""
    with own_rules():
        yield
