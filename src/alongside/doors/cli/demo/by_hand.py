"""What the players and those around them did, recognised and credited, by the rooms' own acts."""

from collections.abc import Iterable

from alongside.account.recognition.actions import giving
from alongside.act.credit.actions import answering, correcting
from alongside.act.credit.actions import giving as crediting
from alongside.act.deeds.actions import deeds, naming, sharing
from alongside.act.deeds.models import DeedNaming, Whom
from alongside.content.schemas.demo_practice import (
    DemoCredit,
    DemoDeed,
    DemoRecognition,
    Reach,
)
from alongside.doors.cli.demo.clock import at
from alongside.doors.cli.demo.houses import Houses
from alongside.people.models import Share


def do(told: Iterable[DemoDeed], recognitions: Iterable[DemoRecognition], houses: Houses) -> None:
    """Tell the deeds of the players, share some, and let others say how they were."""
    shared: dict[str, Share] = {}
    for one in sorted(told, key=lambda one: -one.days_ago):
        with at(houses.ago(one.days_ago)):
            made = _deed(one, houses)
            if made is not None:
                shared[one.id] = made
    for said in sorted(recognitions, key=lambda said: -said.days_ago):
        with at(houses.ago(said.days_ago)):
            share = Share.objects.get(pk=shared[said.of].pk)
            person = houses.person(said.by)
            giving.give(share, person=person, answer=said.answer, words=said.words)


def _deed(one: DemoDeed, houses: Houses) -> Share | None:
    person = houses.person(one.by)
    made = deeds.tell(_telling(one, houses), person=person)
    if one.share is None:
        return None
    share = sharing.share(
        made, person=person, to=houses.to(one.share), what=one.what, came_of_it=one.came_of_it
    )
    if one.agreed:
        for named in made.namings.select_related("person"):
            yes = DeedNaming.Answer.NAMED
            naming.answer(named, person=named.person, answer=yes, of=share.code)
    return share


def _telling(one: DemoDeed, houses: Houses) -> deeds.Telling:
    whom = Whom.PERSON if one.for_person else Whom.CIRCLE if one.circle else Whom.NOBODY
    return deeds.Telling(
        what=one.what,
        came_of_it=one.came_of_it,
        whom=Whom.EVERYONE if one.everyone else whom,
        for_person=houses.person(one.for_person) if one.for_person else None,
        for_circle=houses.crowd.circles[one.circle] if one.circle else None,
        together=tuple(houses.person(name) for name in one.together),
        done_on=houses.ago(one.days_ago),
        action=one.action,
    )


def give_credit(told: Iterable[DemoCredit], houses: Houses) -> None:
    """Say whose some things were, and carry further what was carried further."""
    for one in told:
        _credit(one, houses)


def _credit(one: DemoCredit, houses: Houses) -> None:
    reach = Reach(circles=one.circles, persons=one.persons)
    wrongly = crediting.Wrongly(
        stood=one.stood,
        to_person=houses.person(one.credited_to) if one.credited_to else None,
        to_words=one.credited_to_words,
        reached=houses.to(reach),
    )
    person, whose = houses.person(one.by), houses.person(one.whose)
    with at(houses.ago(one.days_ago)):
        made = crediting.give(
            person=person, kind=one.kind, what=one.what, whose=whose, wrongly=wrongly
        )
    if one.carried is None:
        return
    with at(houses.ago(one.carried)):
        answering.carry(made, person=whose, to=houses.to(reach))
        if one.beside and wrongly.to_person:
            answering.stand_beside(made, person=wrongly.to_person, words=one.beside)
    if one.corrected_by:
        with at(houses.ago(one.corrected_days)):
            by, to = houses.person(one.corrected_by), houses.person(one.corrected_to)
            said = correcting.correct(made, person=by, whose=to, words=one.corrected_words)
            correcting.answer(said, person=to, agrees=True, read=said.words)
