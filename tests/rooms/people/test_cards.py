"""A person's card: what they let everyone see."""

from alongside.people import cards
from alongside.people.models import Membership
from tests.people import circle


def test_a_card_shows_name_and_pronouns_and_office(amara, bo, chen):
    assert "Amara Osei she/her" in bo.opens(f"/people/{amara.code}/").words
    assert "Speaks for the organisation: Head of Operations." in (
        bo.opens(f"/people/{chen.code}/").words
    )


def test_without_pronouns_nothing_stands_in_their_place(amara, bo):
    page = amara.opens(f"/people/{bo.code}/")

    assert "ronoun" not in page.words


def test_a_membership_shows_only_if_the_member_says_so(amara, bo, dana):
    for name, shown in (("Parents' network", True), ("Faith at work", False)):
        network = circle(name, amara, convenor=bo)
        Membership.objects.filter(circle=network, person=amara).update(shown_outside=shown)

    for somebody in (bo, dana):
        page = somebody.opens(f"/people/{amara.code}/")
        assert "Parents' network" in page
        assert "Faith at work" not in page


def test_a_hidden_circle_never_shows_even_if_the_row_says_so(amara, bo, dana):
    hidden = circle("Out at Harbour", amara, convenor=bo, openness="hidden")
    Membership.objects.filter(circle=hidden, person=amara).update(shown_outside=True)

    for somebody in (amara, bo, dana):
        assert "Out at Harbour" not in somebody.opens(f"/people/{amara.code}/")


def test_a_card_shows_nothing_else(amara, bo):
    amara.time_zone, amara.language = "Africa/Accra", "en"
    amara.save()

    page = bo.opens(f"/people/{amara.code}/")

    for hidden in (amara.email, "Accra", "2024", "joined"):
        assert hidden not in page


def test_nobody_has_a_card_after_they_left(amara, bo):
    address = f"/people/{amara.code}/"
    amara.is_active = False
    amara.save()

    assert bo.opens(address).status == 404


def test_a_line_of_a_room_stands_on_the_card_for_those_to_whom_the_room_gives_it(
    amara, bo, eli, monkeypatch
):
    monkeypatch.setattr(cards, "_SOURCES", [])
    cards.tells(only_for_bo)
    cards.tells(only_for_bo)

    assert cards.lines(bo, amara) == [cards.Line("Amara Osei, for Bo", "/somewhere/")]
    assert 'href="/somewhere/"' in bo.opens(f"/people/{amara.code}/")
    page = eli.opens(f"/people/{amara.code}/")
    assert "somewhere" not in page


def only_for_bo(viewer, subject):
    return [cards.Line(f"{subject.name}, for Bo", "/somewhere/")] if viewer.name[:2] == "Bo" else []
