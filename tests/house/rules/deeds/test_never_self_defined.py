"""Never self-defined: no road leads from whoever did a deed to its being recognised."""

import ast

import pytest

from alongside.act.deeds.actions import deeds, naming
from alongside.act.deeds.actions.deeds import Telling
from alongside.people import shares
from alongside.people.models import Share
from tests.house import checkout
from tests.rooms.deeds.told import EVERYONE, naming_of, shared, telling_form, told

ROOM = checkout.SOURCE / "act" / "deeds"


@pytest.fixture
def deed(amara, bo, eli):
    """What Bo did together with Eli for Amara, shared with everyone."""
    made = told(bo, amara, together=(eli,))
    shared(made, to=EVERYONE)
    return made


def test_the_room_of_deeds_never_writes_that_one_was_recognised():
    writing = {
        checkout.name(path)
        for path in checkout.files(".py")
        if path.is_relative_to(ROOM)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Attribute) and node.attr == "note_recognised")
        or (isinstance(node, ast.keyword) and node.arg == "is_recognised")
        or (
            isinstance(node, ast.Attribute)
            and node.attr == "is_recognised"
            and isinstance(node.ctx, ast.Store)
        )
    }

    assert writing == set()


@pytest.mark.parametrize("who", ["bo", "eli"])
def test_whoever_did_it_is_known_as_such_to_whoever_recognises(deed, who, request):
    assert shares.did_it(deed.share, request.getfixturevalue(who))


def test_no_form_takes_it_from_a_doer(deed, bo, eli):
    claims = {"is_recognised": "on", "recognised": "yes", "state": "recognised"}
    bo.posts("/act/deeds/tell/", **telling_form(**claims))
    bo.posts(f"/act/deeds/{deed.code}/change/", **telling_form(**claims))
    bo.posts(f"/act/deeds/{deed.code}/share/", what="Mine", to="everyone", **claims)
    deed.refresh_from_db()
    named = {"answer": "named", "share": deed.share.code}
    eli.posts(f"/act/deeds/names-you/{naming_of(deed, eli).code}/", **named, **claims)

    assert not Share.objects.filter(is_recognised=True).exists()
    assert "recognised" not in bo.opens(f"/act/deeds/{deed.code}/").words


def test_dropping_a_companion_does_not_make_a_judge_of_them(deed, amara, bo, eli):
    naming.answer(naming_of(deed, eli), person=eli, answer="colleague")
    deeds.change(deed, Telling("Alone", for_person=amara), person=bo)

    assert shares.did_it(shared(deed, to=EVERYONE), eli)


def test_what_was_recognised_in_other_words_is_not_recognised_in_new_ones(deed, amara, bo):
    shares.note_recognised(deed.share)
    deed.refresh_from_db()
    assert deed.is_recognised

    anew = shared(deed, to=EVERYONE, what="I alone saved the quarter")

    assert not anew.is_recognised
    deed.refresh_from_db()
    assert not deed.is_recognised
