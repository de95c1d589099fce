"""Never self-defined: nobody gives credit to themselves, by giving it or by putting it right."""

import pytest

from alongside.act.credit.actions import correcting
from alongside.act.credit.models import AlsoCredited, Correction, Credit
from alongside.people.policy import NotAllowed
from tests.rooms.credit.given import carried, given, page_of


def test_nobody_names_themselves_alone_or_beside_another(bo, amara):
    for whose, also in ((bo, []), (amara, [bo])):
        with pytest.raises(NotAllowed):
            given(bo, whose, also=also)
    for form in ({"whose": bo.name}, {"whose": amara.name, "also": bo.name}):
        bo.posts("/act/credit/give/", kind="idea", what="Mine", to="nowhere", **form)

    assert not Credit.objects.exists()
    assert not AlsoCredited.objects.exists()


@pytest.mark.parametrize("who", ["bo", "eli", "chen"])
def test_nobody_agrees_that_it_was_their_own(bo, amara, eli, chen, who, request):
    claimant = request.getfixturevalue(who)
    credit = carried(bo, amara, eli, under=chen)

    claimant.posts(f"{page_of(credit)}correct/", whose=claimant.name, words="All mine.")
    said = Correction.objects.get()
    claimant.posts(f"/act/credit/corrections/{said.code}/", answer="agree", words=said.words)

    said.refresh_from_db()
    assert said.stands is None
    assert "All mine." not in amara.opens(page_of(credit))


def test_a_claim_is_put_to_somebody_else(bo, amara, eli):
    said = correcting.correct(carried(bo, amara, eli), person=eli, whose=eli)

    told = [one.name for one in (bo, amara, eli) if one.notices.filter(kind="correction.said")]
    assert told == [bo.name, amara.name]
    correcting.answer(said, person=bo, agrees=True, read=said.words)
    assert Correction.objects.get().stands
