"""Anyone, on any axis: whoever asks also takes up, and says nothing of what they are."""

import pytest
from django.urls import reverse

from alongside.listen.asks.actions import taking
from alongside.listen.asks.models import Ask, SupportWords
from tests.rooms.asks.asked import asked, page_of

pytestmark = pytest.mark.django_db


def test_the_same_person_asks_and_takes_up(amara, bo):
    hers, his = asked(amara, bo, words="Hers"), asked(bo, amara, words="His")
    taking.take_up(hers, person=bo)
    taking.take_up(his, person=amara)

    for one, mine, other in ((amara, "Hers", "His"), (bo, "His", "Hers")):
        page = one.opens("/listen/").words
        assert page.index(other) < page.index(mine)


@pytest.mark.parametrize("who", ["amara", "chen", "dana"])
def test_colleagues_leaders_and_stewards_ask_alike(who, request):
    somebody = request.getfixturevalue(who)

    somebody.posts(reverse("asks:new"), words="Wait for me", to="everyone")

    assert Ask.objects.get().asker == somebody


def test_no_identity_and_no_circle_is_needed(eli):
    page = eli.opens(reverse("asks:new")) + eli.opens(reverse("asks:my_words"))

    assert [word for word in ("axis", "gender", "ethnic", "disab", "ally") if word in page] == []


def test_an_ask_says_nothing_of_its_reader(amara, bo):
    page = bo.opens(page_of(asked(amara, bo))).words

    assert "ally" not in page.lower().split()


def test_no_row_files_anybody(amara):
    names = {field.name for model in (Ask, SupportWords) for field in model._meta.get_fields()}

    assert names & {"axis", "kind", "role", "identity"} == set()
