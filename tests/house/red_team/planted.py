"""Private things of several persons, each marked by a word of its own; made as people make them."""

import random
from datetime import date, timedelta
from unittest import mock

from django.utils import timezone

from alongside.account.recognition.actions import anonymous, giving, pools
from alongside.account.wellbeing.actions import check_ins, hand_overs
from alongside.act.credit.actions import answering, correcting
from alongside.act.credit.actions import giving as crediting
from alongside.act.deeds.actions import naming, sharing
from alongside.act.practice.actions import plans
from alongside.act.practice.actions import words as leaders
from alongside.engines.recognition import quarter_of
from alongside.listen.asks.actions import asks, questions, support, taking
from alongside.people.audience import To
from tests.house.addresses.story import Story
from tests.house.red_team.repairs import call_in_all
from tests.house.red_team.words import mark
from tests.people import Person, person
from tests.rooms.credit.given import carried, given
from tests.rooms.deeds.told import naming_of, shared, told
from tests.rooms.practice.planned import adds, says, takes_on

EVERYONE = To(everyone=True)


def plant(story: Story) -> None:
    """Plant everything of the table, and bring Eli and the unnamed one among those who come."""
    name = mark("name of unnamed")
    story.people["eli"] = story.eli
    story.people["unnamed"] = person(f"Nadia {name}", email=f"{name}@harbour.example")
    _practices(story)
    _deeds(story)
    _asks(story)
    _support(story)
    _credit(story)
    _recognition(story)
    _pools(story)
    call_in_all(story)
    _wellbeing(story)


def _practices(story: Story) -> None:
    bo, amara, hidden = _member(story), _convenor(story), story.circles["hidden circle"]
    takes_on(
        bo,
        title=mark("practice title"),
        when=mark("practice when"),
        will=mark("practice will"),
        place=mark("practice place"),
    )
    takes_on(story.someone("leader"), title=mark("practice of leader"))
    takes_on(story.someone("steward"), title=mark("practice of steward"))
    plans.wave_away(mark("suggestion waved away"), person=bo)
    leaders.say(mark("own words of leader"), person=story.someone("leader"))
    adds(amara, hidden, title=mark("action for members"), members_only=True)
    says(amara, hidden, mark("annotation for members"), members_only=True)


def _deeds(story: Story) -> None:
    bo, farah, gwen = _member(story), story.someone("outside"), story.someone("elsewhere")
    hidden, nadia = story.circles["hidden circle"], story.someone("unnamed")
    told(bo, what=mark("deed never shared"), came_of_it=mark("what came of it"))
    told(story.someone("steward"), farah, what=mark("deed of steward"))
    own = told(farah, what=mark("deed as told to oneself"))
    shared(own, story.eli, what=mark("deed shown to one"))
    shared(told(bo, what=mark("deed shown to circle")), to=To(circles=(hidden,)))
    naming_her = f"{mark('deed shown to all')}, which {nadia.name} had asked for"
    shared(told(story.eli, nadia, what=naming_her), to=EVERYONE)
    back = told(bo, what=mark("deed taken back"))
    shared(back, to=EVERYONE)
    sharing.take_back(back, person=bo)
    refused = told(farah, gwen, what=mark("deed refused by whom it names"))
    shared(refused, to=To(circles=(hidden,), persons=(story.someone("leader"),)))
    naming.answer(naming_of(refused, gwen), person=gwen, answer="not_at_all")


def _asks(story: Story) -> None:
    bo, amara, farah = _member(story), _convenor(story), story.someone("outside")
    gwen, hugo = story.someone("elsewhere"), story.someone("leader")
    hidden = story.circles["hidden circle"]
    marked = {
        "words": mark("ask of one"),
        "avoid": mark("avoid in ask of one"),
        "team": mark("team in ask of one"),
    }
    asks.ask(person=bo, to=To(persons=(amara,)), **marked)
    inside = To(circles=(hidden,))
    asks.ask(person=amara, to=inside, circle=hidden, words=mark("ask of hidden circle"))
    settled = asks.ask(person=bo, to=To(persons=(hugo,)), words=mark("ask that was settled"))
    taking.take_up(settled, person=hugo)
    asks.settle(settled, person=bo, helped=True, closing=mark("closing words of ask"))
    gone = asks.ask(person=gwen, to=EVERYONE, words=mark("ask that was withdrawn"))
    asks.withdraw(gone, person=gwen)
    stalled = asks.ask(
        person=bo,
        to=To(persons=(hugo,)),
        words=mark("ask that stewards may see"),
        tells_stewards=True,
    )
    stalled.made_on -= timedelta(days=40)
    stalled.save()
    open_to_all = asks.ask(person=farah, to=EVERYONE, words=mark("ask of all"))
    questions.ask_question(open_to_all, person=hugo, question=mark("question not answered"))
    asked = questions.ask_question(open_to_all, person=gwen, question=mark("question answered"))
    questions.answer(asked, person=farah, answer=mark("answer to question"))


def _support(story: Story) -> None:
    inside = To(circles=(story.circles["hidden circle"],))
    support.say(person=_convenor(story), to=inside, how=mark("support for circle"), avoid="")
    support.say(
        person=story.someone("elsewhere"),
        to=To(persons=(story.someone("outside"),)),
        how=mark("support for one"),
        avoid=mark("support avoids"),
    )


def _credit(story: Story) -> None:
    bo, farah, gwen = _member(story), story.someone("outside"), story.someone("elsewhere")
    chen, hugo, dana = (story.someone(role) for role in ("owner", "leader", "steward"))
    wrongly = crediting.Wrongly(mark("where credit stood"), chen, "", To(persons=(hugo,)))
    waits = {"person": gwen, "kind": "idea", "whose": farah, "wrongly": wrongly}
    crediting.give(what=mark("credit waiting"), **waits)
    kept = given(gwen, story.eli, hugo, what=mark("credit kept"))
    answering.keep(kept, person=story.eli)
    declined = given(gwen, story.eli, hugo, what=mark("credit declined"))
    answering.decline(declined, person=story.eli, rather=bo)
    agreed = given(bo, farah, hugo, under=chen, what=mark("credit agreed"))
    answering.carry(agreed, person=farah, to=To(persons=(hugo,)))
    done = carried(bo, farah, hugo, under=chen, also=[gwen], what=mark("credit carried"))
    answering.stand_beside(done, person=chen, words=mark("sentence beside credit"))
    correcting.correct(done, person=hugo, whose=dana, words=mark("correction waiting"))
    right = correcting.correct(done, person=chen, whose=gwen, words=mark("correction that stands"))
    correcting.answer(right, person=gwen, agrees=True, read=right.words)


def _recognition(story: Story) -> None:
    bo, amara, farah = _member(story), _convenor(story), story.someone("outside")
    gwen, dana = story.someone("elsewhere"), story.someone("steward")
    to_two = shared(told(bo, what=mark("deed shown to two")), amara, story.eli)
    giving.give(to_two, person=amara, answer="helped", words=mark("recognition by name"))
    hidden = mark("anonymous below the floor")
    anonymous.give(to_two, person=story.eli, answer="worse", words=hidden)
    anonymous.say(person=farah, doer=bo, answer="helped", words=mark("anonymous unasked"))
    unasked = mark("deed recognised unasked")
    words = {"answer": "helped", "words": mark("recognition unasked")}
    giving.say(person=gwen, doer=dana, what=unasked, **words)
    taken_back = {"answer": "helped", "words": mark("recognition taken back")}
    said = giving.say(person=farah, doer=dana, what="Listened", **taken_back)
    giving.take_back(said, person=farah)


def _pools(story: Story) -> None:
    """Have a quarter closed for two: five said something of one, and four of the other."""
    hugo, dana = story.someone("leader"), story.someone("steward")
    past = quarter_of(quarter_of(timezone.localdate()) - timedelta(days=1))
    givers = [story.someone(role) for role in ("outside", "elsewhere", "convenor", "owner", "eli")]
    with mock.patch.object(timezone, "localdate", return_value=past):
        for giver in givers:
            said = {"person": giver, "answer": "helped"}
            anonymous.say(doer=hugo, words=mark("anonymous pooled"), **said)
        for giver in givers[:4]:
            said = {"person": giver, "answer": "helped"}
            anonymous.say(doer=dana, words=mark("anonymous of four"), **said)
    pools.close(past, chance=random.Random(1))


def _wellbeing(story: Story) -> None:
    for role in ("member", "steward"):
        answers = {"carried": "too-much", "left_with": "stayed", "somebody": "nobody"}
        words = mark(f"check-in of {role}")
        check_ins.answer(story.someone(role), month=date(2026, 4, 1), words=words, **answers)
    for name, place, for_all in (
        ("hand-over for convenors", "by request circle", False),
        ("hand-over for members", "open circle", True),
    ):
        parts = {"under_way": mark(name), "for_all_members": for_all}
        hand_overs.write(story.circles[place], person=_convenor(story), **parts)


def _member(story: Story) -> Person:
    return story.someone("member")


def _convenor(story: Story) -> Person:
    return story.someone("convenor")
