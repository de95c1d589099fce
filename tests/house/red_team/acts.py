"""Private acts of Eli towards one colleague, and whether they can be told from others' pages."""

from datetime import date
from typing import Any

from django.db import transaction

from alongside.account.recognition.actions import anonymous, giving
from alongside.account.wellbeing.actions import check_ins
from alongside.act.practice.actions import plans
from alongside.listen.asks.actions import asks, support
from alongside.people.audience import To
from tests.house.addresses.story import Story
from tests.house.red_team.crawl import Crawler, Seen
from tests.rooms.credit.given import given
from tests.rooms.deeds.told import shared, told
from tests.rooms.practice.planned import takes_on
from tests.rooms.repair.called import called_in

#: These show a secret that is made anew for every visit.
NEW_EACH_TIME = "/sign-in/"


def _practises(story: Story) -> None:
    practice = takes_on(story.eli, action="credit-the-idea")
    plans.note_done(practice, person=story.eli)
    plans.wave_away("learn-a-name", person=story.eli)


def _tells_and_shares(story: Story) -> None:
    told(story.eli, what="Wrote to the board.")
    shared(told(story.eli), story.someone("unnamed"))


def _recognises(story: Story) -> None:
    to: dict[str, Any] = {"person": story.eli, "doer": story.someone("unnamed")}
    anonymous.say(answer="helped", words="Thank you", **to)
    giving.say(what="Listened", answer="helped", words="Thank you", **to)


def _calls_in(story: Story) -> None:
    called_in(story.eli, story.someone("unnamed"))


def _asks_and_credits(story: Story) -> None:
    nadia = story.someone("unnamed")
    asks.ask(person=story.eli, to=To(persons=(nadia,)), words="Wait for me")
    support.say(person=story.eli, to=To(persons=(nadia,)), how="Slowly", avoid="")
    given(story.eli, nadia)


def _checks_in(story: Story) -> None:
    answers = {"carried": "too-much", "left_with": "stayed", "somebody": "nobody"}
    check_ins.answer(story.eli, month=date(2026, 4, 1), words="It was much.", **answers)


PRIVATE_ACTS = (
    _practises,
    _tells_and_shares,
    _recognises,
    _calls_in,
    _asks_and_credits,
    _checks_in,
)


def pages_around(crawler: Crawler, role: str, acts: Any, before: dict[str, str]) -> list[str]:
    """Give the pages of somebody that are not, byte for byte, what they were before some acts."""
    shown = (address for address, page in before.items() if page.startswith("200"))
    again = [address for address in shown if not address.startswith(NEW_EACH_TIME)]
    with transaction.atomic():
        for act in acts:
            act(crawler.browsers.story)
        after = Seen()
        for address in again:
            crawler.opens(role, address, after)
        transaction.set_rollback(True)
    return sorted(address for address in again if before[address] != after.pages[address])
