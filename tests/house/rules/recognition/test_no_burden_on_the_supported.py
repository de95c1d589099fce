"""No burden on the supported: asked if they wish, twice a month at most; silence is nothing."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.utils import timezone

from alongside.account.recognition.actions import anonymous, asking
from alongside.people import notices, taps
from alongside.people.models import Person
from tests.people import colleagues, person
from tests.rooms.recognition.acts import close_the_quarter, shared

pytestmark = pytest.mark.django_db


@pytest.fixture
def open_amara(amara):
    amara.may_be_asked_for_feedback = True
    amara.save()
    return amara


def pages_of(doer, share):
    """Give all that a doer can see of what they asked, letter for letter."""
    addresses = (
        f"/account/recognition/ask/{share.code}/",
        "/account/recognition/",
        "/today/",
        "/yours/",
    )
    return [doer.opens(address) for address in addresses]


def test_nobody_is_asked_who_did_not_say_that_they_may_be(workplace):
    assert not Person._meta.get_field("may_be_asked_for_feedback").default
    newcomer, doer = person("New Comer"), person("Bo Lindqvist")

    assert not asking.ask(shared(doer, newcomer), person=doer, asked=newcomer)
    assert not newcomer.notices.exists()


def test_two_a_month_over_all_doers_and_more_only_in_the_next(open_amara):
    crew = colleagues(5)
    reached = [asking.ask(shared(one, open_amara), person=one, asked=open_amara) for one in crew]

    assert reached == [True, True, False, False, False]
    open_amara.askings.update(on=timezone.localdate() - timedelta(days=32))
    assert asking.ask(shared(crew[4], open_amara), person=crew[4], asked=open_amara)


def test_whether_it_was_seen_left_or_answered_without_a_name_changes_no_byte(open_amara, bo, eli):
    share = shared(bo, open_amara, eli)
    asking.ask(share, person=bo, asked=open_amara)
    asked = pages_of(bo, share)

    open_amara.opens(f"/account/recognition/of/{share.code}/")
    seen = pages_of(bo, share)
    anonymous.give(share, person=open_amara, answer="worse", words="It hurt")
    answered = pages_of(bo, share)
    asking.expire(timezone.localdate() + timedelta(days=40))
    close_the_quarter()
    left = pages_of(bo, share)

    assert asked == seen == answered == left


def test_an_answer_by_name_would_have_been_seen(open_amara, bo, eli):
    share = shared(bo, open_amara, eli)
    before = pages_of(bo, share)
    open_amara.posts(f"/account/recognition/of/{share.code}/", answer="worse", how="signed")

    assert pages_of(bo, share) != before


def test_nothing_that_is_kept_says_whom_somebody_asked_or_who_was_silent(open_amara, bo, eli):
    asking.ask(shared(bo, open_amara, eli), person=bo, asked=open_amara)
    asking.expire(timezone.localdate() + timedelta(days=40))

    kept = [model for model in _tables() if _joins(model, bo) and _joins(model, open_amara)]
    assert kept == []


def _tables():
    return [
        model
        for model in apps.get_app_config("recognition").get_models()
        if any(field.related_model is Person for field in model._meta.fields)
    ]


def _joins(model, someone):
    return any(
        model.objects.filter(**{field.name: someone}).exists()
        for field in model._meta.fields
        if field.related_model is Person
    )


def test_an_answer_is_one_press_where_it_is_asked_for(open_amara, bo):
    asking.ask(shared(bo, open_amara), person=bo, asked=open_amara)
    kind = notices.kind_of(open_amara.notices.get())

    assert [value for value, _ in taps.known(kind.tap).answers] == [
        "helped",
        "no_difference",
        "worse",
    ]
