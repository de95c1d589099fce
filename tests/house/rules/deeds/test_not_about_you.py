"""Not about you: a deed is whom it was for and what came of it; how it felt is asked nowhere."""

import re

from alongside.act.deeds.forms.sharing import ShareForm
from alongside.act.deeds.forms.telling import TellForm
from alongside.act.deeds.models import Deed
from alongside.people.models import Cause, Share
from tests.people import circle
from tests.rooms.deeds.told import shared, telling_form, told

FEELINGS = re.compile(r"\b(feel|feels|felt|feeling|proud|mood|emotion|reflect)", re.IGNORECASE)


def test_no_table_or_form_has_a_place_for_the_doers_feelings(bo, amara):
    circle("Parents", amara)
    Cause.objects.create(name="Fair pay")
    names = {field.name for model in (Deed, Share) for field in model._meta.get_fields()}
    names |= set(TellForm(person=bo).fields)
    names |= set(ShareForm(deed=told(bo, amara), only=None).fields)

    assert {name for name in names if FEELINGS.search(name)} == set()
    assert FEELINGS.findall(bo.opens("/act/deeds/tell/").words) == []


def test_the_form_asks_for_whom_and_what_came_of_it_before_anything_else(bo):
    page = bo.opens("/act/deeds/tell/")
    shown = page[: page.index("<details")]

    assert all(f'name="{name}"' in shown for name in ("what", "whom", "for_person", "came_of_it"))


def test_a_deed_that_does_not_say_for_whom_is_not_taken(bo):
    form = telling_form()
    del form["whom"]
    bo.posts("/act/deeds/tell/", **form)
    bo.posts("/act/deeds/tell/", **telling_form(whom="person"))

    assert not Deed.objects.exists()


def test_what_was_for_nobody_says_so_to_all_whom_it_reaches(bo, eli):
    share = shared(told(bo, whom="nobody", came_of_it=""), eli)

    for person in (bo, eli):
        page = person.opens(f"/act/deeds/shared/{share.code}/").words
        assert "It does not say whom it was for." in page
        assert "It does not say what came of it." in page
    assert "It does not say whom it was for." in eli.opens("/act/deeds/shared/").words


def test_nobody_does_a_deed_for_themselves(bo):
    page = bo.posts("/act/deeds/tell/", **telling_form(whom="person", for_person=bo.name))

    assert "A deed is for somebody else. Whom was it for?" in page.words
