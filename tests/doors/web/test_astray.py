"""A press that came to nothing, and an address that only takes presses: each leads on."""

import pytest

from tests.people import PASSWORD
from tests.rooms.asks.asked import asked, page_of

SITE = "http://testserver"


@pytest.fixture
def ask(amara, bo):
    return asked(amara, bo)


def signed_out(person, address, *, on="", **sent):
    """Press a button once the session is over; `on` is the page that the browser says it was on."""
    person.browser.logout()
    return person.browser.post(address, sent, headers={"Referer": on} if on else {})


def signs_in(person, response):
    return person.posts(
        response.headers["Location"],
        login=person.email,
        password=PASSWORD,
    )


def test_after_signing_in_comes_the_page_that_a_press_was_on(ask, bo):
    response = signed_out(bo, f"{page_of(ask)}take-up/", on=f"{SITE}{page_of(ask)}?from=today#x")

    page = bo.opens(response.headers["Location"])
    assert "You were no longer signed in, so nothing was done yet." in page.words
    page = signs_in(bo, response)
    assert page.address == f"{page_of(ask)}?from=today"
    assert "Take it up" in page.words


@pytest.mark.parametrize(
    "on", ["https://elsewhere.example/listen/", "//elsewhere.example/", "javascript:alert(1)", ""]
)
def test_nobody_is_led_elsewhere_and_a_press_from_nowhere_leads_on(on, ask, bo):
    response = signed_out(bo, f"{page_of(ask)}take-up/", on=on)

    assert "elsewhere" not in response.headers["Location"]
    page = signs_in(bo, response)
    assert page.status == 405
    assert "A button leads here, and no link" in page.words
    assert page_of(ask) in page.links


def test_whoever_wrote_something_is_told_that_it_is_kept_nowhere(bo):
    words = "Please wait for me"

    response = signed_out(bo, "/listen/asks/new/", on=f"{SITE}/listen/asks/new/", words=words)

    page = bo.opens(response.headers["Location"])
    assert "what you may have written is kept nowhere" in page.words
    assert words not in page
    assert words not in str(response.headers) + str(bo.browser.cookies)
    assert signs_in(bo, response).address == "/listen/asks/new/"


def test_signing_out_says_nothing_of_the_kind(bo):
    page = bo.posts("/sign-in/logout/")

    assert "no longer signed in" not in page.words


def test_a_part_of_a_page_leads_the_whole_page_to_signing_in(bo):
    bo.browser.logout()
    here = {"HX-Request": "true", "Referer": f"{SITE}/listen/"}

    response = bo.browser.post("/listen/how-to-support/", {"how": "Slowly"}, headers=here)

    assert response.headers["HX-Redirect"] == "/sign-in/login/?next=%2Flisten%2F"
    assert not response.content


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_an_address_for_presses_says_so_in_words(headers, ask, bo):
    response = bo.browser.get(f"{page_of(ask)}take-up/", headers=headers)

    assert (response.status_code, response.headers["Allow"]) == (405, "POST")
    assert "Nothing was done by opening it." in response.content.decode()
    assert "no-store" in response.headers["Cache-Control"]
    assert "Open that page" not in bo.opens("/today/aside/1/").words
