"""Somebody comes in, looks around, and goes."""

from tests.people import PASSWORD


def test_amara_signs_in_and_out_again(walks, amara):
    walker = walks()

    walker.writes("Email", amara.email)
    walker.writes("Password", PASSWORD)
    walker.presses("Sign in")
    walker.sees("Amara Osei")

    walker.presses("Amara Osei")
    walker.presses("Sign out")
    walker.does_not_see("Amara Osei")


def test_a_wrong_password_is_answered_without_saying_who_has_an_account(walks, amara):
    walker = walks()

    walker.writes("Email", amara.email)
    walker.writes("Password", "not the words that she chose")
    walker.presses("Sign in")

    walker.does_not_see("Amara Osei")
    walker.sees("not correct")
