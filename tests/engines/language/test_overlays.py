"""What a workplace says of rules, laid over a pack."""

import pytest

from alongside.engines.language import Checker, Nearby, Settings, Tier
from alongside.engines.language.overlays import Overlay, holding_tier, laid_over
from tests.engines.language.pack import CHAIR, CRAZY, EVERY, MASTER, pack, rule

CHAIRMAN = "The chairman spoke."


def found(text, *overlays, of=EVERY, profile="prose"):
    checker = Checker(laid_over(of, overlays), Settings(profile=profile))
    return [(one.text, one.tier) for one in checker.check(text)]


def test_without_anything_said_it_is_the_very_same_pack():
    assert laid_over(EVERY, ()) is EVERY


def test_what_is_said_of_a_rule_that_is_not_there_changes_nothing():
    assert laid_over(EVERY, [Overlay("no-such-rule", tier="off")]) == EVERY


def test_another_tier_holds():
    assert found(CHAIRMAN, Overlay("chair", tier="harmful")) == [("chairman", Tier.HARMFUL)]


def test_a_rule_that_is_off_finds_nothing_and_the_others_go_on():
    text = f"{CHAIRMAN} He or she agreed."

    assert found(text, Overlay("chair", tier="off")) == [("He or she", Tier.EXCLUDING)]


def test_a_phrase_that_passes_lets_its_match_pass_and_no_other():
    passes = Overlay("master", passes=("master mariner",))

    assert found("A master mariner pushed to the master.", passes) == [
        ("master", Tier.EXCLUDING),
    ]


def test_phrases_come_beside_those_of_the_rule():
    passes = Overlay("master", passes=("master mariner",))

    assert found("A master mariner with a master's degree.", passes) == []


def test_other_words_stand_in_place_of_the_rules_own_and_nothing_is_replaced_by_itself():
    changed = laid_over(EVERY, [Overlay("chair", consider=("moderator",))])

    (finding,) = Checker(changed).check(CHAIRMAN)
    assert (finding.suggestions, finding.swap) == (("moderator",), None)


def test_of_two_that_differ_the_more_protective_tier_holds_in_either_order():
    two = [Overlay("chair", tier="off"), Overlay("chair", tier="consider")]

    assert found(CHAIRMAN, *two) == found(CHAIRMAN, *reversed(two)) == [("chairman", Tier.CONSIDER)]


def test_whoever_keeps_a_rule_as_written_outweighs_what_makes_it_milder():
    milder = Overlay(
        "chair", tier="consider", passes=("chairman of the board",), consider=("head",)
    )
    keeps = Overlay("chair", keeps=True)

    (finding,) = Checker(laid_over(EVERY, [milder, keeps])).check("The chairman of the board.")
    assert (finding.tier, finding.suggestions) == (Tier.EXCLUDING, ("head", "better words"))


def test_keeping_a_rule_as_written_does_not_make_another_circles_stricter_tier_milder():
    two = [Overlay("chair", tier="harmful"), Overlay("chair", keeps=True)]

    assert found(CHAIRMAN, *two) == [("chairman", Tier.HARMFUL)]


def test_who_says_nothing_of_the_tier_does_not_weigh_in_on_it():
    two = [Overlay("chair", tier="consider"), Overlay("chair", consider=("head",))]

    assert found(CHAIRMAN, *two) == [("chairman", Tier.CONSIDER)]


def test_where_a_rule_is_silent_it_stays_silent_and_elsewhere_what_was_said_holds():
    own = rule("guys", "guys", profiles={"chat": "off", "policy": "harmful"})
    said = Overlay("guys", tier="consider")

    assert found("Hi guys", said, of=pack(own), profile="chat") == []
    assert found("Hi guys", said, of=pack(own), profile="policy") == [("guys", Tier.CONSIDER)]


def test_the_gates_of_a_rule_stay():
    said = Overlay("crazy", tier="harmful")

    assert found("A crazy price.", said, of=pack(CRAZY)) == []


@pytest.mark.parametrize(
    ("overlays", "holds"),
    [
        ([], Tier.EXCLUDING),
        ([Overlay("chair", tier="off")], None),
        ([Overlay("chair", tier="off"), Overlay("chair", keeps=True)], Tier.EXCLUDING),
        ([Overlay("chair", passes=("chairman mao",))], Tier.EXCLUDING),
    ],
)
def test_it_can_be_asked_which_tier_holds(overlays, holds):
    assert holding_tier(CHAIR, overlays) == holds


def test_the_pack_that_is_given_is_left_as_it_was():
    before = pack(CHAIR, MASTER)
    laid_over(before, [Overlay("master", tier="off", passes=("master key",))])

    assert before == pack(CHAIR, MASTER)
    assert before.rules[1].unless == Nearby(phrase=("master's degree",))
