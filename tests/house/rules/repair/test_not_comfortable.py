"""Not comfortable: being called in has a worked path to repair, and guidance at each step of it."""

import pytest
from django.urls import reverse

from alongside import content
from alongside.account.repair.models import FormalRoute
from alongside.content.schemas.repair import For
from tests.rooms.repair.called import called_in

pytestmark = pytest.mark.django_db

STEPS = ("answer", "ask_time", "apologise", "mend", "propose")


def test_the_one_called_in_sees_each_step_that_they_can_take(amara, bo):
    one = called_in(amara, bo)

    page = bo.opens(reverse("repair:calling_in", args=[one.code]))

    assert set(page.links) >= {reverse(f"repair:{step}", args=[one.code]) for step in STEPS}
    for advice in content.repair_guidance("en")[For.CALLED]:
        assert advice.title in page and advice.why in page


def test_an_apology_is_not_asked_for_before_time_can_be(amara, bo):
    one = called_in(amara, bo)

    page = bo.opens(reverse("repair:calling_in", args=[one.code]))

    assert page.index("Ask for time") < page.index("In three parts")


def test_on_each_page_stand_the_formal_routes_and_what_this_is_not(amara, bo, workplace):
    from django.utils import timezone

    FormalRoute.objects.create(
        name="Complaints office",
        what_for="To complain",
        how_to_reach="Room 12",
        entered_on=timezone.localdate(),
    )
    one = called_in(amara, bo)
    pages = [(bo, reverse(f"repair:{step}", args=[one.code])) for step in STEPS]
    pages += [(amara, reverse(f"repair:{s}", args=[one.code])) for s in ("stands", "flag", "say")]
    pages += [(amara, reverse("repair:begin_by_name")), (amara, reverse("repair:index"))]

    for person, address in pages:
        page = person.opens(address).words
        assert "Complaints office" in page, address
        assert "not a complaint and not an investigation" in page, address
