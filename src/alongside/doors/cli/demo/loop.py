"""Tell the practice loop: asks, practices, deeds, what was said of them, and what was put right."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from zoneinfo import ZoneInfo

from django.conf import settings

from alongside.advocate.promises.models import Follow, Promise
from alongside.content.demonstration import Demonstration
from alongside.doors.cli.demo import asks, by_hand, deeds, mended, practising, recognised
from alongside.doors.cli.demo.calendar import Calendar, noon
from alongside.doors.cli.demo.clock import at
from alongside.doors.cli.demo.crowd import Crowd
from alongside.doors.cli.demo.houses import Houses, find
from alongside.doors.web.figures import release_quarter
from alongside.people import figures, messages, notices, rounds
from alongside.people.actions import causes, places
from alongside.people.models import Notice, Person, Round

QUARTERS = 4
# Asked of everybody twice a year: where its season is, it waits on Today with the rest.
ALWAYS = ("felt.asked",)


def tell(
    told: Demonstration, crowd: Crowd, calendar: Calendar, *, how_many: int, chance: Random
) -> None:
    """Tell all of it, the oldest first where one thing leads to another."""
    houses = find(crowd, calendar, how_many=how_many)
    mended.enter_routes(told.told.routes, houses)
    for shared in deeds.tell(told.phrases, houses, chance):
        recognised.by_name(shared, calendar.on, chance)
    asks.tell(told.asks, houses)
    asks.say_support(told.support, houses)
    practising.tell(told.practices, houses, chance)
    by_hand.do(told.told.deeds, told.told.recognitions, houses)
    by_hand.give_credit(told.told.credit, houses)
    recognised.close_quarters(told.told.pools, told.phrases, houses, chance)
    recognised.ask_if_felt(told.phrases, houses, chance)
    mended.repair(told.told.callings, houses)
    mended.look_after(told.told, houses)
    for quarter in reversed(figures.latest_quarters(calendar.on, QUARTERS)):
        # The first day of the next quarter lies between 90 and 92 days on.
        release_quarter(*figures.quarter_before(quarter + timedelta(days=100)))
    _leave_news(told.told.today, houses)


def _leave_news(today: Mapping[str, list[str]], houses: Houses) -> None:
    """Leave on Today of each player what they have not read, and have them read the rest."""
    cast, crowd, on = houses.crowd.cast, houses.crowd, houses.calendar.on
    with at(houses.ago(1)):
        for player in ("member", "steward", "leader"):
            speaks, circle = crowd.speaks["carers"], crowd.circles["carers"]
            places.keep_place(circle, person=speaks, email=cast[player].email)
        causes.put_to(crowd.causes["safety"], circle=crowd.circles["access"], person=cast["leader"])
        moved = Promise.objects.filter(let_go_on=None).order_by("-last_moved_on", "pk")[0]
        Follow.objects.get_or_create(promise=moved, person=cast["steward"])
        notices.tell([cast["steward"]], "promise.moved", about=moved, words=moved.wording)
    _have_the_months_rounds_done(on)
    for player, kinds in today.items():
        _read_all_but(cast[player], (*kinds, *ALWAYS))
    Person.objects.exclude(next_message_at=None).update(next_message_at=None)
    messages.expect([one.pk for one in cast.values()], now=noon(on))


def _read_all_but(person: Person, kinds: tuple[str, ...]) -> None:
    """Leave the latest of some kinds unread."""
    waiting = Notice.objects.filter(person=person)
    latest = [waiting.filter(kind=kind).order_by("-made_at", "pk").first() for kind in kinds]
    waiting.exclude(pk__in=[one.pk for one in latest if one]).delete()


def _have_the_months_rounds_done(on: date) -> None:
    """Note that this month's rounds were done on its first day, as where the site runs for years.

    What they ask for was answered, or left. Otherwise they would all come on the first morning.
    """
    begun = rounds.beginning(rounds.Rhythm.MONTH, noon(on), ZoneInfo(settings.TIME_ZONE))
    Round.objects.bulk_create(
        Round(name=one.name, done_for=begun)
        for one in rounds.known()
        if one.rhythm == rounds.Rhythm.MONTH
    )
