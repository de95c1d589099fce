"""A verb, not a badge: no page, export or table holds a score of a person, or what would make one.

An API does not exist yet; where one comes, its answers belong into `EXPORTS`.
"""

import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import models
from django.urls import reverse
from django.utils import timezone

from alongside.advocate.promises.actions import follows, views
from alongside.people.models import Person
from tests.people import circle
from tests.rooms.promises import words

pytestmark = pytest.mark.django_db

BADGES = re.compile(
    r"\b(badge|score|leaderboard|ranking|rank|streak|points|medal|stars?|top ally|ally of)\b",
    re.IGNORECASE,
)

#: Numbers that stand beside a person, and why none of them is a score.
NO_SCORES = {
    "people.Notice.weight": "how soon a notice comes",
    "people.RecordEntry.position": "the place in the chain",
    "people.Person.most_asks": "a limit that a person sets for themselves",
    "people.Person.mail_weekday": "the day of their weekly message",
    "people.Person.mail_hour": "the hour of their weekly message",
    "promises.Finding.start": "where in a text a sentence begins",
    "promises.Finding.end": "where in a text a sentence ends",
    "promises.RollPlace.asked": "so that nobody is asked more than twice; gone with the month",
    "writing.RuleChange.mark": "drawn at random, so that a process sees that something changed",
}


def own_models():
    return [model for model in apps.get_models() if model.__module__.startswith("alongside.")]


def points_to_person(model):
    return model is Person or any(
        field.is_relation and field.related_model is Person and not field.auto_created
        for field in model._meta.get_fields()
    )


def numbers_of(model):
    kinds = models.IntegerField | models.FloatField | models.DecimalField
    return {
        f"{model._meta.app_label}.{model.__name__}.{field.name}"
        for field in model._meta.concrete_fields
        if isinstance(field, kinds) and not field.primary_key
    }


def test_no_table_that_points_to_a_person_holds_a_number_that_could_be_a_score():
    found = {
        name for model in own_models() if points_to_person(model) for name in numbers_of(model)
    }

    assert found - NO_SCORES.keys() == set()


def test_no_tally_is_kept_of_a_person():
    tallies = [model for model in own_models() if "tally" in model.__name__.lower()]

    assert len(tallies) == 1
    assert [model for model in tallies if points_to_person(model)] == []


@pytest.fixture
def busy(amara, chen, dana):
    """A workplace in which Amara, Chen and Dana did a great deal that could be counted."""
    night = circle("Night shift", dana, convenor=amara)
    pay = words.cause("Fair pay", night)
    for number in range(3):
        said_on = timezone.localdate() - timedelta(days=number)
        said = words.statement(pay, entered_by=chen, said_on=said_on)
        said.speakers.add(chen)
        promise = words.promise(
            said, night, owner=chen, owner_office=chen.office, wording=f"{number}"
        )
        words.deed(promise, put_forward_by=chen, state="accepted")
        follows.follow(promise, person=amara)
        views.give_view(promise, person=amara, answer="kept")
    return promise


def pages(busy):
    cause = busy.statement.causes.get()
    return [
        reverse("today"),
        reverse("promises:index"),
        reverse("promises:cause", args=[cause.code]),
        reverse("promises:cause_without_promise", args=[cause.code]),
        reverse("promises:statement", args=[busy.statement.code]),
        reverse("promises:promise", args=[busy.code]),
        reverse("people:people"),
        reverse("people:person", args=[busy.owner.code]),
        reverse("people:circles"),
        reverse("people:circle", args=[busy.circles.get().code]),
        reverse("people:circle_members", args=[busy.circles.get().code]),
        reverse("people:yours"),
    ]


def test_no_page_speaks_of_badges_or_scores(amara, busy):
    found = {address: BADGES.findall(amara.opens(address).words) for address in pages(busy)}

    assert {address: words for address, words in found.items() if words} == {}


def test_nobodys_card_holds_a_number_of_what_they_did(amara, chen, busy):
    card = amara.opens(reverse("people:person", args=[chen.code])).words

    assert chen.name in card
    assert re.findall(r"\b\d+\b (?:promises?|statements?|deeds?|views?|follows?)", card) == []


def test_one_cannot_even_count_oneself(chen, busy):
    own = chen.opens(reverse("people:yours")).words

    assert re.findall(r"\b\d+\b (?:promises?|statements?|deeds?|views?|follows?)", own) == []


def test_the_file_of_words_and_deeds_names_offices_and_no_person(amara, chen, busy):
    cause = busy.statement.causes.get()
    file = amara.opens(reverse("promises:cause_csv", args=[cause.code]))

    assert chen.office in file
    assert [one.name for one in Person.objects.all() if one.name in file] == []


def test_the_list_of_people_comes_by_name_and_by_nothing_that_they_did(dana, busy):
    listed = dana.opens(reverse("people:people"))
    names = [one.name for one in Person.objects.order_by("name") if one.name in listed.words]
    shown = listed[listed.index("<main") :]

    assert sorted(names, key=shown.index) == names
    assert BADGES.findall(listed.words) == []
