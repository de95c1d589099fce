"""What circles say of rules: it holds for everybody, stands in the open, and can be taken back."""

import pytest
from django.urls import reverse

from alongside.act.writing.models import RuleChange
from alongside.act.writing.queries import checking
from alongside.people import own, record
from alongside.people.actions import circles as circle_actions
from alongside.people.models import Notice, RecordEntry
from alongside.people.policy import NotAllowed
from tests.people import circle
from tests.rooms.writing.test_checking import checks, marks
from tests.rooms.writing.worded import PACK, keeps, says

pytestmark = pytest.mark.django_db
RULE = "/act/writing/rules/en/chair/"
FORM = {"tier": "consider", "consider": "", "passes": "", "reason": "It is the name of an office."}


@pytest.fixture
def parents(amara, bo):
    return circle("Parents", bo, convenor=amara)


@pytest.fixture
def carers(eli):
    return circle("Carers", convenor=eli)


def test_the_page_of_a_rule_argues_for_it(bo):
    page = bo.opens(RULE).words

    assert "The role does not need its holder's gender." in page
    assert "It passes within: “chairman mao”." in page
    assert "It passes inside quotation marks" in page
    assert "Looked up on" in page
    assert "The chairman of the board. Every chairman knows." in page
    assert "Nobody yet who may speak to it" in page


def test_rules_can_be_looked_through(bo, amara, parents):
    says(amara, parents)
    every = "/act/writing/rules/en/"

    assert "cripple" in bo.opens(every)
    assert "cripple" not in bo.opens(every, words="chair")
    assert "cripple" not in bo.opens(every, tier="consider")
    assert "cripple" not in bo.opens(every, changed="on")
    assert "chairman" in bo.opens(every, changed="on")
    assert "No rule fits all of that" in bo.opens(every, words="xyz")


@pytest.mark.parametrize("address", ["xx/", "en/no-such-rule/", "xx/chair/", "en/no-such/change/"])
def test_a_rule_that_is_not_there_is_not_found(amara, parents, address):
    assert amara.opens(f"/act/writing/rules/{address}").status == 404


def test_a_convenor_changes_the_tier_for_everybody(amara, bo, parents):
    page = amara.posts(f"{RULE}change/", **FORM, circle=parents.code)

    assert (
        "In this workplace: “Consider”, say Parents. The rule itself says “Excluding”."
        in page.words
    )
    checked = checks(bo)
    assert marks(checked)[0] == ("consider", "chairman")
    assert "It is the name of an office." in checked.words


def test_a_rule_that_is_off_finds_nothing(amara, bo, parents):
    says(amara, parents, tier="off")

    assert marks(checks(bo)) == [("consider", "crazy idea")]
    assert "Here it counts as Off" in bo.opens(RULE).words


def test_other_words_and_phrases_hold_for_everybody(amara, bo, parents):
    says(amara, parents, consider=["moderator"], passes=["chairman had"])
    assert marks(checks(bo)) == [("consider", "crazy idea")]

    page = checks(bo, "A chairman.")
    assert "moderator Leave it" in page.words


def test_taking_it_back_makes_it_as_it_was_and_leaves_what_was_said_to_be_read(amara, bo, parents):
    said = says(amara, parents, tier="off")
    amara.posts(reverse("writing:take_back", args=[said.code]))

    assert marks(checks(bo))[0] == ("excluding", "chairman")
    page = bo.opens(RULE).words
    assert "What circles said before" in page
    assert said.reason in page


def test_saying_it_anew_ends_what_the_circle_said_before(amara, parents):
    first, second = says(amara, parents, tier="off"), says(amara, parents, tier="harmful")

    standing = RuleChange.objects.filter(ended_on=None)
    assert (list(standing), first.pk != second.pk) == ([second], True)


def test_another_circle_contests_it_and_both_reasons_stand_side_by_side(
    amara, bo, eli, parents, carers
):
    says(amara, parents, tier="off", reason="Nobody minds.")
    page = eli.posts(f"{RULE}keep/", reason="We do mind.", circle=carers.code)

    assert ("Nobody minds." in page.words, "We do mind." in page.words) == (True, True)
    assert "the more protective holds until they agree" in page.words
    checked = checks(bo)
    assert marks(checked)[0] == ("excluding", "chairman")
    assert ("Nobody minds." in checked.words, "We do mind." in checked.words) == (True, True)


def test_those_who_are_contested_hear_of_it_and_nobody_else(amara, bo, eli, parents, carers):
    says(amara, parents)
    said = keeps(eli, carers)

    told = Notice.objects.values_list("person", "about_code")
    assert list(told) == [(amara.pk, said.code)]
    amara.opens(reverse("writing:change", args=[said.code]))
    assert not Notice.objects.exists()


def test_of_two_tiers_the_more_protective_holds(amara, bo, eli, parents, carers):
    says(amara, parents, tier="consider")
    says(eli, carers, tier="harmful")

    assert marks(checks(bo))[0] == ("harmful", "chairman")


def test_a_closed_circle_says_nothing_more(amara, bo, parents):
    says(amara, parents, tier="off")
    circle_actions.close(parents, person=amara)

    assert marks(checks(bo))[0] == ("excluding", "chairman")


@pytest.mark.parametrize("who", ["bo", "dana", "chen"])
def test_whoever_does_not_speak_for_a_circle_changes_nothing(request, parents, amara, who):
    person = request.getfixturevalue(who)
    said = says(amara, parents)

    for address in (f"{RULE}change/", f"{RULE}keep/"):
        assert person.posts(address, **FORM, circle=parents.code).status == 403
    assert person.posts(reverse("writing:take_back", args=[said.code])).status == 403
    assert RuleChange.objects.get(ended_on=None) == said


def test_nobody_speaks_for_a_circle_that_is_not_theirs(eli, amara, parents, carers):
    page = eli.posts(f"{RULE}change/", **FORM, circle=parents.code)

    assert (page.status, RuleChange.objects.exists()) == (200, False)
    with pytest.raises(NotAllowed):
        says(eli, parents)


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"tier": ""}, "Say what should be otherwise: at least one of these."),
        ({"reason": " "}, "This field is required."),
        ({"consider": "cripple"}, "“cripple” would be marked itself"),
        ({"consider": "the chairman"}, "“the chairman” would be marked itself, for “chairman”"),
        ({"passes": "master key"}, "holds none of the rule's spellings"),
        ({"passes": "Chairman"}, "“chairman” alone is what the rule looks for"),
        ({"passes": "\n".join(f"chairman {n}" for n in range(13))}, "more than twelve"),
        ({"passes": "chairman " + "x" * 120}, "over 120 letters"),
    ],
)
def test_what_cannot_hold_is_told_in_one_sentence(amara, parents, sent, told):
    page = amara.posts(f"{RULE}change/", **{**FORM, "circle": parents.code, **sent})

    assert (told in page.words, RuleChange.objects.exists()) == (True, False)


def test_it_stands_in_the_public_record_with_its_words_and_leads_to_its_page(amara, bo, parents):
    said = says(amara, parents, tier="off", reason="Nobody minds.")

    entry = RecordEntry.objects.get()
    assert (entry.kind, entry.person_id) == ("rulechange.said", amara.pk)
    assert entry.payload["reason"] == "Nobody minds."
    assert entry.payload["says"]["tier"] == "off"
    assert reverse("writing:change", args=[said.code]) in bo.opens("/record/").links


def test_each_step_enters_the_record(amara, eli, parents, carers):
    said = says(amara, parents)
    keeps(eli, carers)
    amara.posts(reverse("writing:take_back", args=[said.code]))

    kinds = list(RecordEntry.objects.order_by("position").values_list("kind", flat=True))
    assert kinds == ["rulechange.said", "rulechange.contested", "rulechange.taken_back"]


def test_a_hidden_circle_speaks_and_is_not_named_outside(amara, bo, eli):
    night = circle("Night shift", bo, convenor=amara, openness="hidden")
    says(amara, night)

    assert "say Night shift" in bo.opens(RULE).words
    assert "say those concerned" in eli.opens(RULE).words
    assert "Night shift" not in eli.opens(RULE) + checks(eli) + eli.opens("/record/")
    entry = RecordEntry.objects.get()
    assert (entry.person, entry.payload["circle"]) == (None, None)


def test_a_circle_that_is_hidden_later_goes_from_the_record(amara, eli, parents):
    says(amara, parents)
    circle_actions.change_openness(parents, person=amara, openness="hidden")

    assert RecordEntry.objects.filter(about_kind="rulechange").get().payload is None
    assert "Parents" not in eli.opens(RULE)


def test_who_leaves_takes_their_name_and_leaves_the_circles_words(amara, bo, parents):
    says(amara, parents)
    amara.delete()

    assert RuleChange.objects.get().written_by is None


def test_what_somebody_said_stands_in_everything_about_them(amara, bo, parents):
    says(amara, parents)

    assert own.about(amara)["writing"]["said_of_rules"][0]["rule"] == "en/chair"
    assert own.about(bo)["writing"] == {"said_of_rules": []}


def test_nothing_is_made_anew_while_nothing_changes(amara, parents, django_assert_num_queries):
    says(amara, parents)
    first = checking.checker("en", "prose")

    with django_assert_num_queries(1):
        assert checking.checker("en", "prose") is first
    assert checking.checker("en", "chat") is not first


def test_what_another_process_changed_is_met_at_the_next_request(amara, parents):
    before = checking.checker("en", "prose")
    said = says(amara, parents, tier="off")
    assert checking.checker("en", "prose") is not before
    assert "chair" not in checking.rules_here("en")

    RuleChange.objects.filter(pk=said.pk).update(ended_on=said.said_on)
    assert set(checking.rules_here("en")) == {rule.id for rule in PACK.rules}


def test_the_number_of_queries_does_not_grow_with_what_was_said(
    amara, eli, bo, parents, carers, django_assert_max_num_queries
):
    for rule in ("chair", "crazy", "cripple"):
        says(amara, parents, rule)
        keeps(eli, carers, rule)
    checks(bo)  # who signs in is looked up once

    with django_assert_max_num_queries(6):
        checks(bo, "A chairman, a crazy idea, a cripple. " * 30)


def test_the_chain_holds(amara, parents):
    says(amara, parents)

    assert [entry.kind for entry in record.entries()] == ["rulechange.said"]
