"""A workplace in which every address has something to be about, and the eight who come to it.

circle concerned   Night shift (hidden), Harbour (open), Carers (by request): amara convenes
                   them, bo and eli belong to them
another circle     Parents (open): gwen convenes it
words              to everyone, and to the night shift alone; chen said both, owns the promises
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from allauth.mfa.models import Authenticator

from alongside.advocate.promises.actions import contests, replies
from alongside.advocate.promises.actions.evidence import Document
from alongside.advocate.promises.models import Finding, Promise, Ruling
from alongside.people import notices
from alongside.people.actions import checkpoints, invitations, links, places
from alongside.people.invitees import Invitee
from alongside.people.models import Circle, JoinRequest, KeptPlace, Workplace
from tests.house.addresses.passkey import made_by_a_phone
from tests.people import LONG_AGO, Person, circle, person
from tests.rooms.promises import said as words

ROLES = ["visitor", "member", "outside", "convenor", "elsewhere", "owner", "leader", "steward"]

Arguments = tuple[Any, ...]


@dataclass
class Story:
    """Who comes (None for a visitor), and what an address can be about, each under its name."""

    people: dict[str, Person | None]
    eli: Person
    things: dict[str, Arguments] = field(default_factory=dict)
    circles: dict[str, Circle] = field(default_factory=dict)

    def add(self, name: str, *arguments: Any) -> None:
        """Remember what leads to a thing: its code, its number or a secret."""
        self.things[name] = arguments

    def someone(self, role: str) -> Person:
        """Give whoever has a role and an account."""
        found = self.people[role]
        assert found is not None
        return found


def told() -> Story:
    """Tell the story: everything is made by the actions that people use."""
    from tests.house.addresses import rooms  # each of which needs what is above

    Workplace.objects.create(name="Harbour Works", set_up_on=LONG_AGO)
    story = Story(people=_people(), eli=person("Eli Marchetti"))
    story.add("", *())
    story.add("no secret", "not-a-secret")
    story.add("no key", "1a", "not-a-key")
    _circles(story)
    _ways_in(story)
    _words_and_deeds(story)
    _own_things(story)
    for room in rooms.EVERY:
        room.tell(story)
    return story


def _people() -> dict[str, Person | None]:
    return {
        "visitor": None,
        "member": person("Bo Lindqvist"),
        "outside": person("Farah Haddad"),
        "convenor": person("Amara Osei"),
        "elsewhere": person("Gwen Pritchard"),
        "owner": person("Chen Wei", is_leader=True, office="Head of Operations"),
        "leader": person("Hugo Ferreira", is_leader=True, office="Head of Sites"),
        "steward": person("Dana Novak", is_steward=True),
    }


def _circles(story: Story) -> None:
    bo, amara = story.someone("member"), story.someone("convenor")
    farah, gwen = story.someone("outside"), story.someone("elsewhere")
    for name, openness in [("hidden", "hidden"), ("open", "open"), ("by request", "by_request")]:
        made = circle(f"The {name}", bo, story.eli, convenor=amara, openness=openness)
        story.circles[f"{name} circle"] = made
        story.add(f"{name} circle", made.code)
        story.add(f"eli in {name} circle", made.code, story.eli.code)
        address = checkpoints.choose_address(made, person=amara, email="archive@law.example")
        story.add(f"address of {name} circle", address.code)
    story.circles["other circle"] = circle("Parents", convenor=gwen)
    story.add("other circle", story.circles["other circle"].code)
    silent = circle("Nobody speaks", bo, story.eli, openness="hidden")
    story.add("silent circle", silent.code)
    by_request, hidden = story.circles["by request circle"], story.circles["hidden circle"]
    places.ask_to_join(by_request, person=farah)
    story.add("request of outsider", JoinRequest.objects.get().code)
    for name, invited in [("outsider", farah), ("other convenor", gwen)]:
        places.keep_place(hidden, person=amara, email=invited.email)
        story.add(f"place for {name}", KeptPlace.objects.get(person=invited).code)


def _ways_in(story: Story) -> None:
    dana = story.someone("steward")
    invited = invitations.invite(Invitee("new@harbour.example", "New"), person=dana).invited[0]
    story.add("invitation", invited.invitation.code)
    story.add("invitation's secret", invited.secret)
    link = links.sign_in_link(story.someone("member"))
    story.add("member's link", link.rstrip("/").rpartition("/")[2])
    for role, someone in story.people.items():
        if someone:
            story.add(role, someone.code)
    story.add("eli", story.eli.code)


def _words_and_deeds(story: Story) -> None:
    hidden, opened = story.circles["hidden circle"], story.circles["open circle"]
    amara, chen = story.someone("convenor"), story.someone("owner")
    pay = words.cause("Fair pay", hidden, opened)
    story.add("cause", pay.code)
    for name in ("hidden", "open", "other"):
        story.add(f"cause and {name} circle", pay.code, story.circles[f"{name} circle"].code)
    everyone = words.said(amara, causes=[pay], speakers=[chen])
    some = words.said_to(amara, hidden, causes=[pay], speakers=[chen], title="To the night shift")
    for whom, statement in [("all", everyone), ("some", some)]:
        story.add(f"words to {whom}", statement.code)
        done = statement.findings.exclude(kind=Finding.Kind.PROMISE).first()
        assert done is not None
        story.add(f"finding for {whom}", done.code)
        promise = words.promised(statement, amara, owner=chen)
        story.add(f"promise to {whom}", promise.code)
        _around(story, promise, whom, rules=[hidden, opened] if whom == "all" else [hidden])
    loose = words.promised(words.said(amara, title="More", text=words.PROMISE), amara)
    story.add("promise without owner", loose.code)


def _around(story: Story, promise: Promise, whom: str, *, rules: Iterable[Circle]) -> None:
    amara, chen, gwen = (story.someone(role) for role in ("convenor", "owner", "elsewhere"))
    plan = Document(file_name="plan.txt", media_type="text/plain", content=b"The plan")
    story.add(f"evidence for {whom}", words.shown(promise, chen, document=plan).code)
    said = replies.reply(promise, person=amara, text="It is late.")
    story.add(f"reply for {whom}", said.code)
    ruling = Ruling.objects.create(
        promise=promise,
        month=date(2026, 4, 1),
        says="broken",
        rests_on=7,
        distribution={"kept": None, "under_way": None, "broken": 7},
        released_on=date(2026, 5, 1),
    )
    ruling.circles.set(rules)
    story.add(f"ruling for {whom}", ruling.code)
    if whom == "all":
        parents = story.circles["other circle"]
        contest = contests.contest(ruling, person=gwen, circle=parents, words="Not for us.")
        story.add("contest", contest.code)
    else:
        naming = words.shown(promise, chen, document=plan, names=[story.someone("outside")])
        story.add("evidence naming outsider", naming.code)


def _own_things(story: Story) -> None:
    bo = story.someone("member")
    notices.tell([bo], "circle.let_in", about=story.circles["hidden circle"])
    story.add("member's notice", bo.notices.latest("pk").pk)
    passkey = Authenticator.objects.create(
        user=bo,
        type=Authenticator.Type.WEBAUTHN,
        data={"name": "Phone", "credential": made_by_a_phone()},
    )
    story.add("member's passkey", passkey.pk)
