"""Not a saviour: what those supported ask for comes before anything that we could think of."""

import pytest

from alongside import content
from alongside.people import wanted
from alongside.people.wanted import Wanted

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("action", ["credit-the-idea", "make-the-minutes-name-people"])
@pytest.mark.parametrize("address", ["/act/", "/act/plan/"])
def test_what_is_asked_for_is_the_first_thing_suggested(amara, monkeypatch, action, address):
    asked = [Wanted(action, "The night shift asks for this.")]
    monkeypatch.setattr(wanted, "_SOURCES", [lambda _person: asked])

    page = amara.opens(address).words
    suggestions = page[page.index("What you could take on next") :]

    title = content.actions()[action].title
    assert suggestions.startswith(f"What you could take on next {title}")
    assert "The night shift asks for this." in suggestions
