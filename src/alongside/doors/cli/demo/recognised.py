"""What was said of deeds: by name in bulk, anonymously as the room tags it, and whether it is felt.

Quarters and rounds are closed by the room itself, so that it releases what it would release.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from random import Random
from uuid import UUID

from django.db import transaction

from alongside.account.recognition.actions import anonymous, felt, pools
from alongside.account.recognition.models import (
    AnonymousRecognition,
    Answer,
    FeltAnswer,
    FeltRound,
    Recognition,
)
from alongside.account.recognition.queries import marks
from alongside.content import Action, actions
from alongside.content.schemas.demo_practice import DemoPool, Phrases
from alongside.doors.cli.demo import bulk
from alongside.doors.cli.demo.clock import at
from alongside.doors.cli.demo.crowd import code
from alongside.doors.cli.demo.deeds_saved import Shared
from alongside.doors.cli.demo.houses import Houses
from alongside.people import figures, notices
from alongside.people.models import Person, Share

SAID = (Answer.HELPED,) * 8 + (Answer.NO_DIFFERENCE,) * 2 + (Answer.WORSE,)
WORDS = (
    "",
    "",
    "It came at the right moment.",
    "Once was enough; it did not need to be told.",
    "You did it without making it about you.",
    "I would have liked to be asked first.",
)
SAYS_SO = 0.4
QUARTERS, ROUNDS = 4, 3
IN_FIRST, IN_EACH = 40, 2
ANSWERS, YES = 0.35, 0.7


@transaction.atomic
def by_name(shared: Iterable[Shared], on: date, chance: Random) -> None:
    """Let some say in their own name how what was shared with them was for them."""
    said = [one for one in shared if one.other not in one.doers and chance.random() < SAYS_SO]
    made = [_recognition(one, on, chance) for one in said]
    bulk.save(Recognition, made)
    doers = Recognition.doers.through
    doers._default_manager.bulk_create(
        (
            doers(recognition=row, person_id=doer)
            for row, one in zip(made, said, strict=True)
            for doer in one.say_so
        ),
        batch_size=bulk.AT_ONCE,
    )
    helped = [one.row.pk for row, one in zip(made, said, strict=True) if row.answer == "helped"]
    Share.objects.filter(pk__in=helped).update(is_recognised=True)


def _recognition(one: Shared, on: date, chance: Random) -> Recognition:
    row, answer = one.row, chance.choice(SAID)
    return Recognition(
        code=UUID(int=chance.getrandbits(128), version=4),
        giver_id=one.other,
        share_code=row.code,
        what=row.what,
        answer=answer,
        words=chance.choice(WORDS) if answer == Answer.HELPED else "",
        given_on=min(row.shared_on + timedelta(days=chance.randrange(30)), on),
        features=row.features,
        scope=row.scope,
        cause=row.cause,
    )


def close_quarters(
    pooled: Iterable[DemoPool], phrases: Iterable[Phrases], houses: Houses, chance: Random
) -> None:
    """Say anonymously what was said in each of the last quarters, and close them one by one."""
    about = [actions()[one.id] for one in phrases]
    last = figures.latest_quarters(houses.calendar.on, 1)[0]
    for quarter in reversed(figures.latest_quarters(houses.calendar.on, QUARTERS)):
        _anonymously(quarter, about, houses, chance)
        if quarter == last:
            _into_pools(pooled, quarter, houses)
        closes = figures.quarter_of(quarter + timedelta(days=100))
        with at(closes):
            pools.close(quarter, chance=chance)


def _anonymously(quarter: date, about: list[Action], houses: Houses, chance: Random) -> None:
    """Let strangers say something of one another, under the tags and behind the masks of the room.

    Nobody says more than one thing a quarter here, so nobody has five who did: no pool comes of it.
    """
    many = min(IN_FIRST + IN_EACH * (houses.how_many - 1), len(houses.strangers) // 2)
    two = chance.sample(houses.strangers, 2 * many)
    known = Person.objects.only("pk", "code").in_bulk(two)
    rows = [
        _anonymous(known[giver], known[doer], quarter, chance.choice(about), chance)
        for giver, doer in zip(two[:many], two[many:], strict=True)
    ]
    bulk.save(AnonymousRecognition, rows)


def _anonymous(
    giver: Person, doer: Person, quarter: date, action: Action, chance: Random
) -> AnonymousRecognition:
    tag = marks.tag_unasked(giver=giver, doer=doer, quarter=quarter)
    return AnonymousRecognition(
        doer=doer,
        quarter=quarter,
        tag=tag,
        giver=marks.masked(marks.mark_of(str(giver.code), quarter), tag),
        answer=chance.choice(SAID),
        features=[str(one) for one in action.features],
        scope=str(action.scope),
    )


def _into_pools(pooled: Iterable[DemoPool], quarter: date, houses: Houses) -> None:
    for pool in pooled:
        doer = houses.person(pool.of)
        for giver, answer, words in zip(pool.givers, pool.answers, pool.words, strict=True):
            with at(quarter + timedelta(days=40)):
                anonymous.say(person=houses.person(giver), doer=doer, answer=answer, words=words)


def ask_if_felt(phrases: Iterable[Phrases], houses: Houses, chance: Random) -> None:
    """Close the last rounds of asking; where one is open on the day, tell the players of it."""
    on, about = houses.calendar.on, [actions()[one.id] for one in phrases]
    over = [day for day in _rounds_before(on) if day + timedelta(days=felt.DAYS) < on]
    for opened in reversed(over[:ROUNDS]):
        _ask_round(opened, about, houses, chance)
    for opened in _rounds_before(on)[:1]:
        if opened not in over:
            made = _round(opened)
            players = list(houses.crowd.cast.values())
            with at(opened):
                notices.tell(players, felt.KIND, about=made, due=made.closes_on)


def _rounds_before(on: date) -> list[date]:
    """Give the days on which a round opened in the last two years, the latest first."""
    years = range(on.year, on.year - 3, -1)
    days = [date(year, month, 1) for year in years for month in reversed(felt.MONTHS)]
    return [day for day in days if day <= on]


def _round(opened: date) -> FeltRound:
    newest = Person.objects.order_by("-pk").values_list("pk", flat=True)[0]
    return FeltRound.objects.create(
        code=code("felt", opened),
        opened_on=opened,
        closes_on=opened + timedelta(days=felt.DAYS),
        told_up_to=newest,
    )


def _ask_round(opened: date, about: list[Action], houses: Houses, chance: Random) -> None:
    made = _round(opened)
    people = Person.objects.only("pk", "code").order_by("pk").iterator(chunk_size=bulk.AT_ONCE)
    with transaction.atomic():
        bulk.save(FeltAnswer, _answers(made, people, about, chance))
    with at(made.closes_on + timedelta(days=1)):
        felt.daily(made.closes_on + timedelta(days=1))


def _answers(
    made: FeltRound, people: Iterable[Person], about: list[Action], chance: Random
) -> Iterator[FeltAnswer]:
    for person in people:
        if chance.random() >= ANSWERS:
            continue
        action, yes = chance.choice(about), chance.random() < YES
        yield FeltAnswer(
            round=made,
            tag=marks.tag_of_felt(made, person),
            answer=FeltAnswer.Says.YES if yes else FeltAnswer.Says.NO,
            features=[str(one) for one in action.features] if yes else [],
            scope=str(action.scope) if yes else "",
        )
