"""Bo tells a deed and shares it; Amara agrees to be named; credit goes where it stood wrongly."""

from alongside.act.credit.models import Credit
from alongside.act.deeds.models import Deed
from tests.rooms.credit.given import WHAT, given, page_of
from tests.rooms.deeds.told import naming_of, shared, told


def test_bo_tells_a_deed_in_two_taps_from_today(walks, amara, bo):
    walker = walks(bo, "/today/")
    walker.follows("Tell a deed")
    walker.writes("What you did", "Gave Amara the floor")
    walker.writes("Their name", amara.name)
    walker.presses("Tell it")

    walker.sees("Only you see this.")
    assert Deed.objects.get().for_person == amara


def test_bo_shares_it_and_amara_lets_it_name_her(walks, amara, bo, eli):
    deed = told(bo, amara)
    walker = walks(bo, f"/act/deeds/{deed.code}/")
    walker.follows("Share this deed")
    walker.sees("These words name Amara Osei.")
    walker.presses("Share it")

    walker = walks(amara, "/today/")
    walker.follows("Say what it may show")
    walker.presses("Name me")

    walker.sees("You answered: name me.")


def test_amara_has_it_shown_to_nobody_but_her(walks, amara, bo, eli):
    deed = told(bo, amara)
    shared(deed, eli)
    walker = walks(amara, f"/act/deeds/names-you/{naming_of(deed, amara).code}/")
    walker.presses("Show it to nobody but me")

    walker = walks(eli, "/act/deeds/shared/")
    walker.sees("Nobody has shared a deed with you")


def test_bo_gives_credit_and_amara_carries_it_further(walks, amara, bo, eli):
    walker = walks(bo, "/act/credit/give/")
    walker.writes("Which one", WHAT)
    walker.writes("Whose it was", amara.name)
    walker.presses("Give credit")
    walker.sees("This idea was Amara Osei's.")
    assert Credit.objects.get().whose == amara

    credit = given(bo, amara, eli)
    walker = walks(amara, page_of(credit))
    walker.follows("Carry it further")
    walker.presses("Carry it further")
    walker.sees("It was carried to Eli Marchetti.")
