"""How to support somebody: standing words, for whom that person chooses."""

from django.utils import timezone

from alongside.listen.asks.models import SupportWords
from alongside.people import erasures
from tests.people import circle


def says(person, **more):
    return person.posts("/listen/how-to-support/", how="Give me a day", avoid="No hugs", **more)


def address(person):
    return f"/listen/how-to-support/{person.code}/"


def test_those_chosen_find_it_from_the_card_and_for_others_there_is_nothing(
    amara, bo, eli, dana, chen
):
    says(amara, to="persons", persons=bo.email)

    card = bo.opens(f"/people/{amara.code}/")
    assert "How to support Amara Osei" in card
    assert address(amara) in card
    page = bo.opens(address(amara)).words
    assert "Give me a day" in page
    assert "No hugs" in page
    for other in (eli, dana, chen):
        assert "How to support" not in other.opens(f"/people/{amara.code}/")
        assert other.opens(address(amara)).status == 404


def test_nobody_is_told(amara, bo):
    says(amara, to="everyone")

    assert not bo.notices.exists()


def test_a_circle_sees_it_while_one_belongs(amara, bo, eli):
    parents = circle("Parents", bo, convenor=amara)
    says(amara, to="circles", circles=parents.code)

    assert bo.opens(address(amara)).status == 200
    assert eli.opens(address(amara)).status == 404
    parents.memberships.filter(person=bo).delete()
    assert bo.opens(address(amara)).status == 404


def test_the_page_to_change_it_shows_what_stands_there(amara, bo):
    says(amara, to="persons", persons=bo.email)

    page = amara.opens("/listen/how-to-support/")
    assert "Give me a day" in page
    assert bo.name in page
    assert bo.email not in page
    amara.posts("/listen/how-to-support/", how="", avoid="", to="everyone")
    assert SupportWords.objects.get().how == "Give me a day"


def test_taking_it_down_asks_once_and_erases_it(amara):
    says(amara, to="everyone")
    assert "Take it down?" in amara.opens("/listen/how-to-support/take-down/")
    assert SupportWords.objects.exists()

    amara.posts("/listen/how-to-support/take-down/")

    assert not SupportWords.objects.exists()


def test_ones_own_card_leads_to_writing_it(amara, bo):
    assert "Say how to support you" in amara.opens(f"/people/{amara.code}/")
    assert "Say how to support you" not in bo.opens(f"/people/{amara.code}/")


def test_what_was_taken_down_comes_back_with_no_backup(amara):
    says(amara, to="everyone")
    code = SupportWords.objects.get().code
    amara.posts("/listen/how-to-support/take-down/")
    assert erasures.Erased("supportwords", code, timezone.localdate()) in list(erasures.known())

    SupportWords.objects.create(person=amara, code=code, how="Give me a day")
    erasures.again(erasures.known())

    assert not SupportWords.objects.exists()
