"""The planted story, told once for all who crawl it."""

import gc
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.house.addresses.asking import Browsers
from tests.house.addresses.story import told
from tests.house.red_team.crawl import Crawler
from tests.house.red_team.planted import plant
from tests.house.red_team.targets import Targets, codes_now


@pytest.fixture(scope="module")
def crawler(django_db_setup: None, django_db_blocker: Any) -> Iterator[Crawler]:
    """Give somebody who goes everywhere in a story that is full of private things."""
    logging.disable()
    with django_db_blocker.unblock(), transaction.atomic():
        story = told()
        before = codes_now()
        plant(story)
        gc.freeze()  # what is there by now stays for every visit, and need not be looked through
        yield Crawler(Browsers(story), Targets(story, before))
        gc.unfreeze()
        transaction.set_rollback(True)
    logging.disable(logging.NOTSET)
