"""Callings-in at every turn of their path, each word marked."""

from datetime import timedelta

from django.utils import timezone

from alongside.account.repair.actions import flagging, helping, saying, withdrawing
from tests.house.addresses.story import Story
from tests.house.red_team.words import mark
from tests.rooms.repair.called import called_in, unnamed


def call_in_all(story: Story) -> None:
    """Call in by each road, and stop at each place where somebody may not read yet, or any more."""
    _by_name(story)
    _carried(story)
    _unnamed(story)
    _not_there(story)


def _by_name(story: Story) -> None:
    hugo, eli = story.someone("leader"), story.eli
    one = called_in(
        eli,
        hugo,
        what_happened=mark("what happened"),
        its_effect=mark("what it did"),
        what_would_help=mark("what would help"),
    )
    saying.answer(one, person=hugo, say="acknowledges", text=mark("answer of called"))
    saying.say(one, person=eli, text=mark("word of hurt"))
    saying.apologise(
        one,
        person=hugo,
        what_i_did=mark("apology"),
        its_effect=mark("effect in apology"),
        what_i_will_do=mark("promise in apology"),
    )
    saying.mend(one, person=hugo, what=mark("mending"), done_on=timezone.localdate())
    flagging.flag(one, person=eli, what=mark("retaliation"))


def _carried(story: Story) -> None:
    bo, farah, gwen = (story.someone(role) for role in ("member", "outside", "elsewhere"))
    chen, hugo = story.someone("owner"), story.someone("leader")
    first = mark("carried first")
    called_in(farah, hugo, road="through", helper=gwen, what_happened=first)
    words = mark("handed back")
    back = called_in(bo, chen, road="through", helper=farah, what_happened=words)
    helping.hand_back(back, person=farah, because=mark("why handed back"))


def _unnamed(story: Story) -> None:
    nadia, bo, gwen = (story.someone(role) for role in ("unnamed", "member", "elsewhere"))
    one = unnamed(nadia, bo, gwen)
    one.what_happened = mark("called in unnamed")
    one.save()
    saying.answer(one, person=bo, say="asks", text=mark("word that waits"))
    back = saying.answer(one, person=bo, say="disagrees", text=mark("word handed back"))
    saying.hand_word_back(back, person=gwen, because=mark("why word handed back"))
    passed = saying.say(one, person=nadia, text=mark("word passed on"))
    saying.pass_on(passed, person=gwen)
    flagging.flag(one, person=nadia, what=mark("retaliation of unnamed"))


def _not_there(story: Story) -> None:
    """What the one called in does not read: a facilitator is looked for, they rest, it is gone."""
    farah, gwen, dana = (story.someone(role) for role in ("outside", "elsewhere", "steward"))
    words = mark("offered")
    offered = called_in(farah, dana, road="unnamed", helper=gwen, what_happened=words)
    helping.take_on(offered, person=gwen)
    dana.paused_until = timezone.localdate() + timedelta(days=9)
    called_in(gwen, dana, what_happened=mark("held by pause"))
    dana.paused_until = None
    gone = called_in(gwen, story.eli, what_happened=mark("withdrawn"))
    withdrawing.withdraw(gone, person=gwen)
