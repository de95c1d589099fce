"""What the people of the invented workplace did and told: some twenty deeds each, in bulk.

A few are shared, in the words in which they were told. Those name nobody, so nothing has to be
covered in the copy.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain, product
from random import Random
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext

from alongside.act.deeds.models import Deed, DeedNaming, Whom
from alongside.content import actions
from alongside.content.schemas.demo_practice import Phrases
from alongside.doors.cli.demo.deeds_saved import Done, Row, Shared, save
from alongside.doors.cli.demo.echo import TOLD, echo
from alongside.doors.cli.demo.houses import Houses
from alongside.people.models import Cause, Circle, Person, Share

PEOPLE_AT_ONCE = 250
FEWEST, MOST = 14, 26
TWO_YEARS = 720
# Nine in a hundred were shared, or done with somebody, or both; the others are rows and no more.
MORE_TO_IT, SHARED, TOGETHER, HAS_CAUSE = 0.09, 0.6, 0.5, 0.5
Answer, Part = DeedNaming.Answer, DeedNaming.Part
SAID = (Answer.NAMED,) * 5 + (Answer.WAITING,) * 4 + (Answer.COLLEAGUE,)


class Sentence(NamedTuple):
    """A deed as somebody would tell it, with what its action is made of."""

    what: str
    came_of_it: str
    whom: str
    action: str
    features: str
    scope: str


@dataclass(frozen=True, slots=True)
class Teller:
    """All that is needed to tell a deed: sentences, days counted back, circles and causes."""

    sentences: tuple["Sentence", ...]
    days: tuple[date, ...]
    circles: tuple[Circle, ...]
    causes: tuple[Cause, ...]
    on: date
    chance: Random


def tell(phrases: Iterable[Phrases], houses: Houses, chance: Random) -> Iterator[list[Shared]]:
    """Tell the deeds of everybody but the players, and give what was shared, some at a time."""
    teller = Teller(
        sentences=tuple(chain.from_iterable(map(_sentences, phrases))),
        days=tuple(houses.calendar.on - timedelta(days=ago) for ago in range(TWO_YEARS)),
        circles=tuple(one for one in houses.crowd.circles.values() if not one.is_hidden),
        causes=tuple(houses.crowd.causes.values()),
        on=houses.calendar.on,
        chance=chance,
    )
    players = [one.pk for one in houses.crowd.cast.values()]
    people = Person.objects.exclude(pk__in=players).order_by("pk").only("pk", "name", "joined_on")
    keys = list(people.values_list("pk", flat=True))
    for first in range(0, len(keys[:TOLD]), PEOPLE_AT_ONCE):
        some = list(people.filter(pk__in=keys[:TOLD][first : first + PEOPLE_AT_ONCE]))
        yield save(_done_by(some, teller))
    if len(keys) > TOLD:
        echo(Deed, after=keys[TOLD - 1], without=("share_id",))


def _done_by(some: Sequence[Person], teller: Teller) -> Done:
    done, chance = Done(), teller.chance
    for person in some:
        for _ in range(chance.randint(FEWEST, MOST)):
            if chance.random() < MORE_TO_IT:
                _do(person, some, teller, done)
            else:
                done.plain.append(_plain(person, some, teller))
    return done


def _do(person: Person, some: Sequence[Person], teller: Teller, done: Done) -> None:
    chance = teller.chance
    deed = _deed(person, teller)
    other, fellow = _two_others(person, some, chance)
    if deed.whom == Whom.PERSON:
        deed.for_person = other
    elif deed.whom == Whom.CIRCLE:
        deed.for_circle = chance.choice(teller.circles)
    done.deeds.append(deed)
    helpers = [fellow] if fellow != person and chance.random() < TOGETHER else []
    done.together += ((deed, one.pk) for one in helpers)
    if deed.for_person == person or chance.random() >= SHARED:
        return
    deed.shown_what, deed.shown_came_of_it = deed.what, deed.came_of_it
    namings = list(_namings(deed, helpers, chance))
    share = _share(deed, namings, teller)
    deed.share = share
    done.namings += namings
    doers = [person.pk, *(one.pk for one in helpers)]
    say_so = [person.pk, *(one.person.pk for one in namings if _agreed(one, Part.TOGETHER))]
    done.shared.append((deed, Shared(share, doers, say_so, other.pk)))


def _two_others(person: Person, some: Sequence[Person], chance: Random) -> tuple[Person, Person]:
    if len(some) < 3:
        return person, person
    one, other, third = chance.sample(some, 3)
    if one == person:
        return other, third
    return (one, third) if other == person else (one, other)


def _sentences(phrases: Phrases) -> Iterator[Sentence]:
    action = actions()[phrases.id]
    features, scope = " ".join(action.features), str(action.scope)
    for did, where, came in product(phrases.did, phrases.where, phrases.came):
        what = f"{did}, {where}."
        yield Sentence(what, came, phrases.whom, action.id, features, scope)


def _plain(person: Person, some: Sequence[Person], teller: Teller) -> Row:
    """Give a deed that only its doer knows of, as a row: two million models would take too long."""
    chance = teller.chance
    told = chance.choice(teller.sentences)
    done_on, told_on = _when(person, teller)
    other = chance.choice(some)
    if other == person:
        other = some[-1] if some[0] == person else some[0]
    return (
        f"{chance.getrandbits(128):032x}",
        person.pk,
        told.what,
        told.came_of_it,
        told.whom,
        other.pk if told.whom == "person" else None,
        chance.choice(teller.circles).pk if told.whom == "circle" else None,
        done_on,
        told_on,
        told.action,
        told.features,
        told.scope,
        chance.choice(teller.causes).pk if chance.random() < HAS_CAUSE else None,
        "",
        "",
    )


def _deed(person: Person, teller: Teller) -> Deed:
    chance = teller.chance
    told = chance.choice(teller.sentences)
    done_on, told_on = _when(person, teller)
    return Deed(
        code=UUID(int=chance.getrandbits(128), version=4),
        person=person,
        what=told.what,
        came_of_it=told.came_of_it,
        whom=Whom(told.whom),
        done_on=done_on,
        told_on=told_on,
        action=told.action,
        features=told.features,
        scope=told.scope,
        cause=chance.choice(teller.causes) if chance.random() < HAS_CAUSE else None,
    )


def _when(person: Person, teller: Teller) -> tuple[date, date]:
    """Give the day of a deed, since its doer came, and the day on which they told it."""
    since = (teller.on - (person.joined_on or teller.on)).days
    ago = int(teller.chance.random() * max(1, min(TWO_YEARS, since)))
    return teller.days[ago], teller.days[max(0, ago - int(teller.chance.random() * 8))]


def _namings(deed: Deed, helpers: Iterable[Person], chance: Random) -> Iterator[DeedNaming]:
    concerned = [(one, Part.TOGETHER) for one in helpers]
    if deed.for_person:
        concerned.append((deed.for_person, Part.FOR))
    for person, part in concerned:
        yield DeedNaming(
            code=UUID(int=chance.getrandbits(128), version=4),
            deed=deed,
            person=person,
            part=part,
            answer=chance.choice(SAID),
        )


def _agreed(naming: DeedNaming, part: DeedNaming.Part) -> bool:
    return naming.part == part and naming.answer == Answer.NAMED


def _share(deed: Deed, namings: Iterable[DeedNaming], teller: Teller) -> Share:
    chance = teller.chance
    return Share(
        code=UUID(int=chance.getrandbits(128), version=4),
        # What was for a circle reaches that circle, and half of what was for one person only them.
        everyone=deed.whom in (Whom.EVERYONE, Whom.NOBODY)
        or (deed.whom == Whom.PERSON and chance.random() < 0.5),
        owner=deed.person,
        what=deed.shown_what,
        came_of_it=deed.shown_came_of_it,
        for_whom=_for_whom(deed, namings),
        for_person=deed.for_person,
        is_for_one=deed.whom == Whom.PERSON,
        cause=deed.cause,
        features=deed.feature_names,
        scope=deed.scope,
        done_on=deed.done_on,
        shared_on=min(deed.told_on + timedelta(days=chance.randrange(12)), teller.on),
    )


def _for_whom(deed: Deed, namings: Iterable[DeedNaming]) -> str:
    agreed = [one for one in namings if _agreed(one, Part.FOR)]
    if deed.for_person:
        return deed.for_person.name if agreed else gettext("a colleague")
    if deed.for_circle:
        return deed.for_circle.name
    return gettext("everyone at the workplace") if deed.whom == Whom.EVERYONE else ""
