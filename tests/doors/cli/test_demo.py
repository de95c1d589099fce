"""The invented workplace: the same story each time, with every standing in it."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import models
from django.utils import timezone

from alongside import content
from alongside.account.recognition.models import (
    AnonymousRecognition,
    FeltRound,
    PooledRecognition,
    Recognition,
    RecognitionFigure,
)
from alongside.account.repair.models import CallingIn, FormalRoute, RepairQuarter, RepairWord
from alongside.account.wellbeing.models import CheckIn, HandOver
from alongside.act.credit.models import Correction, Credit
from alongside.act.deeds.models import Deed, DeedNaming
from alongside.act.practice.models import Annotation, CircleAction, Occasion, OwnWords, Practice
from alongside.advocate.promises.models import Evidence, Promise, Ruling, Statement, View
from alongside.doors.cli.demo.fill import fill
from alongside.doors.web.tick import tick
from alongside.doors.web.today import few_of
from alongside.listen.asks.models import Ask, Clarification, SupportWords, TakingUp
from alongside.people import figures, notices
from alongside.people.models import (
    Circle,
    Notice,
    Person,
    ProgrammeFigure,
    RecordEntry,
    Share,
)

TOLD_ON = date(2026, 11, 22)


def tell(people: int = 120, on: date = TOLD_ON) -> None:
    fill(content.demonstration(), people=people, on=on, done=lambda told, of: None)


# Days on which something happened; days until which something is wanted may lie ahead.
DAYS: dict[type[models.Model], tuple[str, ...]] = {
    Ask: ("made_on", "settled_on"),
    TakingUp: ("since",),
    Clarification: ("asked_on",),
    Practice: ("since", "due_on"),
    Occasion: ("on",),
    CircleAction: ("added_on",),
    Annotation: ("said_on",),
    OwnWords: ("said_on",),
    Deed: ("done_on", "told_on"),
    Share: ("done_on", "shared_on"),
    Credit: ("made_on",),
    Correction: ("made_on",),
    Recognition: ("given_on",),
    RecognitionFigure: ("quarter",),
    PooledRecognition: ("quarter",),
    FeltRound: ("opened_on", "closed_on"),
    CallingIn: ("opened_on", "shown_on", "reached_on", "settled_on"),
    RepairWord: ("said_on", "done_on", "passed_on"),
    RepairQuarter: ("first_day",),
    FormalRoute: ("entered_on",),
    CheckIn: ("month",),
    HandOver: ("written_on",),
    ProgrammeFigure: ("quarter",),
}


def players() -> list[Person]:
    names = ("member", "convenor", "steward", "leader")
    return [Person.objects.get(email=f"{name}@tern-alder.example") for name in names]


def on_today(person: Person) -> list[Notice]:
    return few_of(notices.waiting_for(person))


@pytest.fixture
def told(db):
    tell()


def test_there_are_120_people_and_six_circles_one_of_them_hidden(told):
    assert Person.objects.count() == 120
    assert Counter(Circle.objects.values_list("openness", flat=True)) == {
        "open": 3,
        "by_request": 2,
        "hidden": 1,
    }


def test_every_standing_is_in_the_story(told):
    said = set(Promise.objects.values_list("circle_says", flat=True))
    assert said == set(Promise.CircleSays.values)
    assert Promise.objects.filter(is_late=True).exists()
    assert Promise.objects.exclude(let_go_on=None).exists()
    assert Promise.objects.filter(due=None).exists()
    assert set(Evidence.objects.values_list("state", flat=True)) == set(Evidence.State.values)


def test_five_views_are_ruled_on_and_four_are_not(told):
    ages = Promise.objects.get(wording__startswith="Every apprenticeship")
    desks = Promise.objects.get(wording__startswith="Half of all desks")
    assert View.objects.filter(promise=ages).count() == 4
    assert not Ruling.objects.filter(promise=ages).exists()
    assert View.objects.filter(promise=desks).count() == 5
    assert Ruling.objects.get(promise=desks).rests_on == 5


def test_there_are_words_without_deeds(told):
    without = Statement.objects.filter(has_promise=False)
    assert without.filter(causes__name="Safe to be here").count() == 7


def test_one_thing_went_wrong_and_was_mended(told):
    door = Promise.objects.get(wording="A step-free front entrance")
    assert [ruling.says for ruling in door.rulings.order_by("month")] == ["broken", "kept"]
    assert door.revisions.get().because.startswith("We said in July")
    assert door.replies.count() == 1


def test_every_promise_stands_in_the_words_that_it_came_from(told):
    for promise in Promise.objects.select_related("finding", "statement"):
        finding, text = promise.finding, promise.statement.text
        assert finding is not None
        assert text[finding.start : finding.end].strip() != ""
        assert finding.statement_id == promise.statement_id


def test_the_same_day_tells_the_same_story(transactional_db):
    def story() -> list[object]:
        rows = Promise.objects.order_by("code").values_list("code", "wording", "due", "made_on")
        views = View.objects.order_by("promise__code", "answer").values_list("answer", "week")
        people = Person.objects.order_by("code").values_list("code", "name", "email")
        deeds = Deed.objects.order_by("what", "done_on", "person__code")
        told = deeds.values_list("what", "came_of_it", "done_on", "person__code", "scope")
        asks = Ask.objects.order_by("words", "made_on").values_list("words", "made_on", "state")
        said = Recognition.objects.order_by("what", "given_on", "giver__code")
        recognised = said.values_list("what", "given_on", "answer", "giver__code")
        kept = Occasion.objects.order_by("on", "practice__title", "practice__person__code")
        occasions = kept.values_list("on", "practice__title", "practice__person__code")
        released = ProgrammeFigure.objects.order_by("quarter", "part").values_list("part", "cells")
        loop = [told, asks, recognised, occasions, released]
        return [list(each) for each in (rows, views, people, *loop)]

    tell()
    first = story()
    call_command("flush", interactive=False, verbosity=0)
    tell()
    assert story() == first


def test_twice_the_people_hear_the_story_twice(db):
    tell(people=240)
    assert Person.objects.count() == 240
    assert Statement.objects.count() == 2 * len(content.demonstration().statements)
    positions = RecordEntry.objects.order_by("position").values_list("position", flat=True)
    assert list(positions) == list(range(1, len(positions) + 1))


@pytest.mark.parametrize("on", [date(2024, 2, 29), date(2025, 1, 1), date(2026, 12, 31)])
def test_the_story_can_be_told_on_any_day(db, on):
    tell(on=on)
    assert Statement.objects.filter(said_on__gt=on).count() == 0
    assert Evidence.objects.filter(done_on__gt=on).count() == 0
    for kind, days in DAYS.items():
        for day in days:
            later = kind._default_manager.filter(**{f"{day}__gt": on})
            assert not later.exists(), f"{kind.__name__}.{day} lies in the future"
    assert not Notice.objects.filter(made_at__date__gt=on).exists()
    assert not RecordEntry.objects.filter(made_at__date__gt=on).exists()
    for player in players():
        assert len(on_today(player)) == 5


def test_each_room_of_the_practice_loop_has_something_to_show(told):
    for kind in (*DAYS, SupportWords, DeedNaming):
        assert kind._default_manager.exists(), f"no {kind.__name__} is in the story"


def test_everybody_told_about_twenty_deeds_and_one_in_twenty_is_shared(told):
    deeds = Deed.objects.count()
    assert 18 <= deeds / Person.objects.count() <= 22
    assert 0.03 <= Share.objects.count() / deeds <= 0.07
    assert not Deed.objects.filter(for_person=models.F("person")).exists()
    assert not Deed.objects.filter(together=models.F("person")).exists()
    assert not Deed.objects.filter(done_on__lt=TOLD_ON - timedelta(days=731)).exists()


def test_a_shared_deed_names_whom_it_was_for_only_if_they_agreed(told):
    answers = set()
    shared = Deed.objects.filter(share__for_person__isnull=False).select_related("share")
    for deed in shared.prefetch_related("namings__person"):
        [naming] = [one for one in deed.namings.all() if one.part == DeedNaming.Part.FOR]
        answers.add(naming.answer)
        agreed = naming.answer == DeedNaming.Answer.NAMED
        assert deed.share.for_whom == (naming.person.name if agreed else "a colleague")
    assert {DeedNaming.Answer.NAMED, DeedNaming.Answer.WAITING} <= answers


def test_nobody_recognises_what_they_did_themselves(told):
    assert not Recognition.objects.filter(doers=models.F("giver")).exists()
    assert set(Recognition.objects.values_list("answer", flat=True)) == {
        "helped",
        "no_difference",
        "worse",
    }


def test_five_who_answer_anonymously_make_a_pool_and_four_do_not(told):
    chen = Person.objects.get(email="leader@tern-alder.example")
    assert PooledRecognition.objects.get().doer == chen
    assert not AnonymousRecognition.objects.exists()


def test_asks_stand_in_every_state_and_two_reach_amara(told):
    states = set(Ask.objects.values_list("state", flat=True))
    assert states == {"open", "done", "no_help", "withdrawn"}
    assert Ask.objects.filter(takings_up=None, made_on__lt=TOLD_ON - timedelta(days=40)).exists()
    amara, *_others = players()
    assert Ask.objects.filter(asker=amara).count() == 1


def test_today_of_each_player_shows_five_things_with_an_ask_first(told):
    for player in players():
        shown = on_today(player)
        assert len(shown) == 5
        assert shown[0].kind == "ask.made"
        groups = {notices.kind_of(one).group for one in shown}
        assert groups == {"asks", "practice", "recognition", "promises", "circles"}


def test_the_report_has_numbers_of_the_last_four_quarters(told):
    quarters = figures.latest_quarters(TOLD_ON, 4)
    for part in ("deeds_by_scope", "deeds_by_feature", "promises"):
        rows = ProgrammeFigure.objects.filter(part=part, quarter__in=quarters)
        assert rows.count() == 4
        assert all(any(value for value in row.cells.values()) for row in rows)
    recognised = RecognitionFigure.objects.filter(part="answers", quarter__in=quarters)
    assert recognised.count() == 4
    assert all(row.shown["helped"] for row in recognised)
    assert all(one.released["answers"]["yes"] for one in FeltRound.objects.exclude(closed_on=None))


def test_twice_the_people_hear_the_practice_loop_twice_and_the_players_once(db):
    tell(people=240)
    told = content.demonstration()
    once = sum(one.once for one in told.asks)
    assert Ask.objects.count() == 2 * (len(told.asks) - once) + once
    assert 18 <= Deed.objects.count() / 240 <= 22
    amara, *_others = players()
    assert amara.practices.count() == 3
    assert CallingIn.objects.filter(state="mended").count() == 2


def test_telling_a_story_leaves_the_clock_as_it_was(told):
    assert abs(timezone.now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_the_site_s_own_rounds_leave_today_as_it_was_told(db):
    tell(on=timezone.localdate())
    before = [[one.kind for one in on_today(player)] for player in players()]
    tick(timezone.now())
    assert [[one.kind for one in on_today(player)] for player in players()] == before
