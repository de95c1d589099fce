"""What the tables of addresses need of asks."""

from collections.abc import Callable
from typing import Any

from alongside.listen.asks.actions import asks, questions, support, taking
from alongside.people.audience import To
from tests.house.addresses.story import Story


def _always(**fields: str) -> Callable[[Story], dict[str, Any]]:
    return lambda story: fields


FORMS: dict[str, Callable[[Story], dict[str, Any]]] = {
    "asks:new": _always(words="Please wait for me", to="everyone"),
    "asks:change": _always(words="Please wait for all of us"),
    "asks:whom": _always(to="everyone"),
    "asks:settle": _always(helped="yes"),
    "asks:question": _always(question="At which door?"),
    "asks:answer": _always(answer="At the east door"),
    "asks:my_words": _always(how="Give me a day", to="everyone"),
}


def tell(story: Story) -> None:
    """Ask as oneself and as a circle, take up, question, and say how to be supported.

    `member` asks `convenor` and `elsewhere` by name; the hidden circle asks its own members, and
    everyone; `outside` took the last one up.
    """
    bo, amara = story.someone("member"), story.someone("convenor")
    farah, gwen = story.someone("outside"), story.someone("elsewhere")
    hidden = story.circles["hidden circle"]
    named = asks.ask(person=bo, to=To(persons=(amara, gwen)), words="Wait for me")
    story.add("ask by name", named.code)
    inside = asks.ask(person=amara, to=To(circles=(hidden,)), circle=hidden, words="Among us")
    story.add("ask among members", inside.code)
    outward = asks.ask(person=amara, to=To(everyone=True), circle=hidden, words="Hear us")
    story.add("ask of those concerned", outward.code)
    taking.take_up(outward, person=farah)
    asked = questions.ask_question(named, person=gwen, question="Where?")
    story.add("question by elsewhere", asked.code)
    support.say(person=bo, to=To(circles=(hidden,)), how="Slowly", avoid="")
    story.add("words of member", bo.code)
