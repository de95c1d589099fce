"""Links that the operator prints: good once, for a day, and not for a programme that looks."""

from datetime import timedelta

from django.utils import timezone

from alongside.people.actions import links, tidy
from alongside.people.models import SignInLink
from tests.people import PASSWORD


def path(link):
    return link.removeprefix("http://localhost:8000")


def test_a_link_signs_in_once(amara, visitor):
    address = path(links.sign_in_link(amara))

    assert visitor.posts(address).address == "/today/"
    assert amara.name in visitor.opens("/yours/")
    visitor.browser.logout()
    assert visitor.posts(address).status == 404


def test_opening_a_link_does_not_use_it_up(amara, visitor):
    address = path(links.sign_in_link(amara))

    for _ in range(3):
        assert visitor.opens(address).status == 200

    assert visitor.posts(address).address == "/today/"


def test_whoever_looks_at_a_link_does_not_learn_whose_it_is_or_whether_it_is_good(amara, visitor):
    good = visitor.opens(path(links.sign_in_link(amara)))
    never_made = visitor.opens("/sign-in/link/neverMade/")

    assert good.words == never_made.words
    assert amara.name not in good


def test_a_link_is_good_for_a_day(amara, visitor):
    address = path(links.sign_in_link(amara))
    SignInLink.objects.update(good_until=timezone.now() - timedelta(seconds=1))

    assert visitor.posts(address).status == 404


def test_a_link_of_somebody_else_takes_over_the_browser(amara, bo):
    page = amara.posts(path(links.sign_in_link(bo)))

    assert page.address == "/today/"
    assert bo.name in amara.opens("/yours/")
    assert amara.name not in amara.opens("/yours/")


def test_the_link_is_not_kept(amara):
    secret = path(links.sign_in_link(amara)).split("/")[-2]

    assert secret not in str(SignInLink.objects.values().get())


def test_void_links_are_forgotten(amara):
    links.sign_in_link(amara)

    tidy.sweep(timezone.now() + timedelta(hours=25))

    assert SignInLink.objects.count() == 0


def test_who_forgot_their_password_chooses_another_after_coming_in_by_a_link(amara, visitor):
    page = visitor.posts(path(links.sign_in_link(amara)), forgot="on")
    assert page.address == "/yours/password/forgotten/"

    page = visitor.posts(page.address)
    new = {"password1": "two herons now", "password2": "two herons now"}
    visitor.posts(page.address, **new)

    amara.refresh_from_db()
    assert amara.check_password("two herons now")
    assert visitor.opens("/yours/").address == "/yours/"


def test_a_browser_left_open_does_not_change_the_password_without_knowing_it(amara):
    page = amara.posts("/yours/password/forgotten/")

    assert page.address == "/sign-in/password/change/"
    amara.refresh_from_db()
    assert amara.check_password(PASSWORD)
