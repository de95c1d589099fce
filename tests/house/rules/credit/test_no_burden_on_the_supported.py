"""No burden on the supported: whom credit names may leave it for ever, and nobody sees that."""

from alongside.act.credit.actions import answering
from alongside.people import own
from tests.rooms.credit.given import given, page_of


def test_keeping_it_reads_like_saying_nothing_to_whoever_gave_it(bo, amara, eli):
    kept, silent = (given(bo, amara, eli) for _number in range(2))
    answering.keep(kept, person=amara)

    assert bo.opens(page_of(kept)).words == bo.opens(page_of(silent)).words


def test_an_answer_is_one_press_and_asks_for_no_words(bo, amara, eli):
    page = amara.opens(page_of(given(bo, amara, eli)))
    shown = page[page.index("<main") : page.index("</main>")]

    assert "Keep it between us" in shown
    assert [kind for kind in ("<select", "<textarea", 'type="text"') if kind in shown] == []


def test_whom_it_names_is_told_once_and_never_again(bo, amara, eli):
    given(bo, amara, eli)
    amara.opens("/today/")

    assert amara.notices.count() == 1
    assert not amara.askings.exists()


def test_what_one_takes_along_tells_keeping_and_silence_apart_no_more_than_the_page(amara, bo):
    credit = given(bo, amara)
    before = own.about(bo)["credit"]["given"]
    answering.keep(credit, person=amara)

    assert own.about(bo)["credit"]["given"] == before
    assert own.about(amara)["credit"]["received"][0]["state"] == "kept"
