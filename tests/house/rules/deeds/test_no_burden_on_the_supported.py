"""No burden on the supported: whether a deed names one is one press, or none; nobody sees which."""

import re

from alongside.act.deeds.actions import naming
from tests.rooms.deeds.told import EVERYONE, naming_of, shared, told

SAID = re.compile(r"answered|silent|silence|no answer|waiting|asked", re.IGNORECASE)


def test_agreeing_is_one_press_and_asks_for_no_words(bo, amara, eli):
    deed = told(bo, amara)
    shared(deed, eli)
    page = amara.opens(f"/act/deeds/names-you/{naming_of(deed, amara).code}/")
    form = page[page.index("<main") : page.index("</main>")]

    assert form.count("<button") == 3
    assert [kind for kind in ("<select", "<textarea", '<input type="text') if kind in form] == []


def test_silence_and_a_colleague_read_the_same_to_everybody(bo, amara, eli):
    deed = told(bo, amara)
    share = shared(deed, to=EVERYONE)
    addresses = {bo: f"/act/deeds/{deed.code}/", eli: f"/act/deeds/shared/{share.code}/"}
    silent = {person: person.opens(address).words for person, address in addresses.items()}

    naming.answer(naming_of(deed, amara), person=amara, answer="colleague")

    for person, address in addresses.items():
        assert person.opens(address).words == silent[person]
    assert SAID.findall(silent[eli]) == []


def test_whom_it_was_for_hears_of_it_once_however_often_it_is_shared(bo, amara, eli):
    deed = told(bo, amara)
    for _time in range(4):
        shared(deed, eli)

    assert amara.notices.filter(kind="deed.names_you").count() == 1


def test_telling_a_deed_asks_nothing_of_whom_it_was_for(bo, amara):
    told(bo, amara)

    assert not amara.notices.exists()
    assert not amara.askings.exists()


def test_who_was_shown_a_deed_owes_nothing(bo, eli):
    share = shared(told(bo), eli)

    eli.opens(f"/act/deeds/shared/{share.code}/")

    assert "opened" not in bo.opens(f"/act/deeds/{share.code}/").words
    assert not bo.notices.exists()
