"""A verb, not a badge: nothing here counts, scores or praises anybody."""

import re

import pytest

from alongside.account.wellbeing.models import CheckIn, CheckInWish, HandOver

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", [CheckIn, CheckInWish, HandOver])
def test_what_this_room_remembers_has_no_number_in_it(model):
    numbers = [
        field.name
        for field in model._meta.concrete_fields
        if field.get_internal_type().endswith(("IntegerField", "FloatField", "DecimalField"))
    ]

    assert numbers == []


@pytest.mark.parametrize("page", ["", "check-in/", "check-ins/", "help/"])
def test_no_page_of_this_room_speaks_of_a_score_a_level_or_a_streak(amara, page):
    words = amara.opens(f"/account/wellbeing/{page}").words.lower()

    assert re.findall(r"\b(badge|streak|level|rank|points|well done|keep it up)\b", words) == []
    assert set(re.findall(r"\bno score\b|\bscore\b", words)) <= {"no score"}
