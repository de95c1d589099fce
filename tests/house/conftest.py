"""What the rules of the house may ask for."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.house.addresses.asking import Browsers
from tests.house.addresses.story import told
from tests.rooms.writing.worded import own_rules


@pytest.fixture(autouse=True, scope="module")
def rules_of_wording() -> Iterator[None]:
    """Have the site know the rules that the tests bring, so that each can be named in a table."""
    with own_rules():
        yield


@pytest.fixture(scope="module")
def browsers(django_db_setup: None, django_db_blocker: Any) -> Iterator[Browsers]:
    """Tell the story once for all tables; every visit is undone after it."""
    logging.disable()  # a thousand refusals would be written down, each with its traceback
    with django_db_blocker.unblock(), transaction.atomic():
        yield Browsers(told())
        transaction.set_rollback(True)
    logging.disable(logging.NOTSET)
