"""Django itself finds nothing to complain of."""

from io import StringIO

import pytest
from django.core.management import call_command


def test_django_finds_nothing_misconfigured():
    call_command("check", fail_level="WARNING")


@pytest.mark.django_db
def test_each_table_is_what_its_model_says():
    said = StringIO()
    call_command("makemigrations", "--check", "--dry-run", stdout=said)

    assert said.getvalue().strip() == "No changes detected"
