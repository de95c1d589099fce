"""What is sent to each address that takes a form: filled in so that whoever may, does."""

from collections.abc import Callable
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.house.addresses import rooms
from tests.house.addresses.story import Story
from tests.people import PASSWORD
from tests.rooms.promises.said import PROMISE, SAID

NEW = "new-one@harbour.example"
BECAUSE = "Because it was agreed."
SPOKEN = {"said_on": "2026-03-02", "said_where": "All-hands", "audience": "everyone"}
SPOKEN |= {"language": "en"}
SHOWN = {"title": "It was done", "done_on": "2026-05-04"}
WORDED = {"wording": "Publish the pay of every grade", "due_precision": "day"}


def _words(story: Story) -> dict[str, Any]:
    return {**SPOKEN, "file": SimpleUploadedFile("said.txt", f"Hear this. {SAID}".encode())}


def _corrected(story: Story) -> dict[str, Any]:
    return {**SPOKEN, "causes": [story.things["cause"][0]]}


def _span(story: Story) -> dict[str, Any]:
    start = SAID.find("Last year")
    return {"span": f"{start}-{len(SAID)}"}


def _own_circle(story: Story) -> dict[str, Any]:
    return {"circle": story.circles["open circle"].code}


def _answer(story: Story) -> dict[str, Any]:
    return {"circle": story.circles["hidden circle"].code, "accepted": "yes"}


def _contest(story: Story) -> dict[str, Any]:
    return {"circle": story.circles["other circle"].code, "words": "Not for us."}


def _hand_over(story: Story) -> dict[str, Any]:
    return {"to": story.someone("leader").email, "office": "Sites", "because": BECAUSE}


def _always(**fields: str) -> Callable[[Story], dict[str, Any]]:
    return lambda story: fields


FORMS: dict[str, Callable[[Story], dict[str, Any]]] = {
    "account_login": _always(login="bo@harbour.example", password=PASSWORD),
    "account_reset_password": _always(email="bo@harbour.example"),
    "people:accept": _always(name="New", password="a lamp beside the slow canal"),
    "people:name_workplace": _always(name="Harbour"),
    "people:raise_floor": _always(floor="8", sure="on"),
    "people:found_circles": _always(names="Walkers\nReaders"),
    "people:invitations": _always(email=NEW),
    "people:invite_many": _always(text=f"Newcomer <{NEW}>"),
    "people:leader": _always(office="Head of Quays"),
    "people:yours": _always(name="Another", by_mail="on"),
    "people:leave": _always(password=PASSWORD),
    "people:found_circle": _always(name="Walkers", openness="open"),
    "people:edit_circle": _always(name="Night owls"),
    "people:circle_openness": _always(openness="hidden", sure="on"),
    "people:show_outside": _always(shown="yes"),
    "people:choose_convenor": _always(speaks="yes"),
    "people:keep_place": _always(email="hugo@harbour.example"),
    "people:circle_checkpoints": _always(email=NEW),
    "people:join_request": _always(answer="let_in"),
    "people:add_cause": _always(name="Fair hiring"),
    "people:put_cause": _own_circle,
    "people:cause_concerns": _always(concerns="yes"),
    "promises:enter": _always(**SPOKEN, title="Said anew", text=f"Hear this. {PROMISE}"),
    "promises:import": _words,
    "promises:correct": _corrected,
    "promises:erase": _always(because=BECAUSE, title="Erased"),
    "promises:mark": _span,
    "promises:confirm": _always(**WORDED),
    "promises:change": _always(**WORDED, because=BECAUSE),
    "promises:let_go": _always(because=BECAUSE),
    "promises:take_up": _always(because=BECAUSE),
    "promises:take_back": _always(because=BECAUSE),
    "promises:hand_over": _hand_over,
    "promises:reply": _always(text="We are on it."),
    "promises:concern": _own_circle,
    "promises:put_forward": _always(**SHOWN),
    "promises:evidence": _answer,
    "promises:change_evidence": _always(**SHOWN),
    "promises:give_view": _always(answer="kept"),
    "promises:contest": _contest,
}

for _room in rooms.EVERY:
    FORMS.update(_room.FORMS)
