"""What the tests of practices share."""

import pytest

from alongside.act.practice.queries import suggestions


@pytest.fixture
def nothing_suggested(monkeypatch):
    """Leave out what is suggested: it changes by the day, and some of it speaks of scores."""
    monkeypatch.setattr(suggestions, "suggest", lambda *facts, **what_one_has: ())
