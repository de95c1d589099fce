"""What stands in a text as a whole word is found, in every spelling, in its place."""

from dataclasses import replace
from html import unescape
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.language import Checker, LanguageError, Nearby, Settings, Tier
from alongside.engines.language import packs as plain_packs
from alongside.engines.language import words as gate_words
from alongside.engines.language.fold import fold
from tests.engines.language.pack import CHAIR, EVERY, LISTS, pack, rule

CHECKER = Checker(EVERY)
TROUBLE = st.text(
    st.one_of(st.characters(), st.sampled_from("İıſßﬁ\u00ad\u200b’‘\"'“”-_/*#>\n \u0301сhaeо")),
    max_size=60,
)
WRITTEN_OUT = (
    "&amp;",
    "&shy;",
    "&#97;",
    "&nbsp;",
    "&rsquo;s",
    "&NotEqualTilde;",
    "\u00ad",
    "e\u0301",
)
PIECES = st.lists(
    st.one_of(st.sampled_from(["chairman", "Master", "he", "or", "she", "crazy idea"]), TROUBLE),
    max_size=8,
)


def found(text: str, checker: Checker = CHECKER) -> list[str]:
    return [finding.text for finding in checker.check(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The chairman signs.", ["chairman"]),
        ("CHAIRMEN sign. The Chairman's car.", ["CHAIRMEN", "Chairman"]),
        ("A chairmanship is an office.", []),
        ("The ex-chairman came.", ["chairman"]),
        ("The chair\u00adman came.", ["chair\u00adman"]),
        ("The ｃｈａｉｒｍａｎ came.", ["ｃｈａｉｒｍａｎ"]),
        ("The сhаirman came.", ["сhаirman"]),  # the first letter and the first a are Cyrillic
        ("İstanbul's chairman came.", ["chairman"]),
        ("He codes.", ["He"]),
        ("(he codes)", ["he"]),
        ("She said he codes.", ["he"]),
        ("the codes", []),
    ],
)
def test_a_term_is_found_in_every_spelling_and_only_as_a_whole_word(
    text: str, words: list[str]
) -> None:
    assert found(text) == words


def test_the_longest_term_wins_and_nothing_overlaps_it() -> None:
    assert found("Push to the master branch, he or she said.") == ["master branch", "he or she"]


def test_a_longer_match_that_ends_inside_a_word_does_not_hide_the_shorter() -> None:
    assert found("The master branches out.") == ["master"]


def test_a_term_is_found_over_the_end_of_a_line() -> None:
    assert found("Push to the master\n    branch now.") == ["master\n    branch"]


def test_a_phrase_that_is_fine_lets_its_own_rule_pass() -> None:
    assert found("Her master's degree took years.") == []


def test_a_word_of_an_identifier_is_found_by_rules_on_identifiers_alone() -> None:
    assert found("masterKey, my_master_key, MASTER_2, remastered, chairman_id") == [
        "master",
        "master",
        "MASTER",
    ]


def test_a_quoted_and_a_mentioned_word_is_left_alone() -> None:
    assert found('He wrote: "The chairman is late."') == []
    assert found("We write chair instead of chairman.") == []
    assert found("Chairman is outdated.") == []


def test_a_policy_is_judged_in_its_quotations_too() -> None:
    policy = Checker(EVERY, Settings(profile="policy"))

    assert found('The motto is "the chairman decides".', policy) == ["chairman"]


def test_an_apostrophe_opens_no_quotation() -> None:
    assert found("The team's plan isn't the chairman's.") == ["chairman"]


def test_a_name_is_left_alone_and_a_heading_is_not() -> None:
    assert found("They spoke with Chairman Brown today.") == []
    assert found("How the Chairman Leads the Board") == ["Chairman"]


def test_a_word_that_needs_company_is_found_only_in_company() -> None:
    assert found("A colleague called it crazy.") == ["crazy"]
    assert found("A crazy paving leads to the door.") == []


def test_a_phrase_of_a_gate_may_hold_a_list_and_is_told_with_its_first_word() -> None:
    before = Nearby(before=("every {person} is a",), after=("for a {person}",))
    checker = Checker(pack(rule("saint", "saint", only_with=before)))

    assert found("Every colleague is a saint.", checker) == ["saint"]
    assert found("She is a saint for a colleague.", checker) == ["saint"]
    assert found("Every car is a saint; a colleague is a saint.", checker) == []
    assert gate_words.spoken(before.before[0], EVERY.lists) == "every he is a"


def test_a_list_within_a_phrase_may_hold_beginnings_phrases_and_lists() -> None:
    lists = LISTS | {"kind": ("2*", "half a", "{person}")}
    near = Nearby(before=("need {kind} more",))
    checker = Checker(replace(pack(rule("saint", "saint", only_with=near)), lists=lists))

    assert found("We need 20 more saint.", checker) == ["saint"]
    assert found("We need half a more saint.", checker) == ["saint"]
    assert found("We need she more saint.", checker) == ["saint"]
    assert found("We need 30 more saint.", checker) == []


def test_a_gate_on_negation_lets_a_not_pass_only_where_the_rule_says_so() -> None:
    strict = rule("strict", "crazy")
    mild = rule("mild", "insane", negation=False)

    assert found("That is not crazy, nor is it not insane.", Checker(pack(strict, mild))) == [
        "crazy"
    ]


def test_people_who_speak_of_themselves_may_be_let_pass() -> None:
    own = rule("own", "cripple", first_person=False)

    assert found("I'm a cripple, and proud of it.", Checker(pack(own))) == []
    assert found("They called her a cripple.", Checker(pack(own))) == ["cripple"]


def test_a_community_decides_which_of_two_forms_is_marked() -> None:
    first = rule("p", "autistic person", enforces={"autistic": "person-first"})
    identity = rule("i", "person with autism", enforces={"autistic": "identity-first"})
    both = pack(first, identity, communities={"autistic": "identity-first"})
    text = "An autistic person, a person with autism."

    assert found(text, Checker(both)) == ["person with autism"]
    assert found(text, Checker(both, Settings(communities={"autistic": "person-first"}))) == [
        "autistic person"
    ]
    assert found(text, Checker(both, Settings(communities={"autistic": "either"}))) == []


def test_a_rule_can_weigh_otherwise_or_be_silent_in_a_kind_of_text() -> None:
    one = rule("one", "guru", profiles={"chat": "off", "policy": "harmful"})
    manner = rule("manner", "obviously", axes=("manner",))
    text = "The guru obviously came."

    def tiers(profile: str) -> list[Tier]:
        checker = Checker(pack(one, manner), Settings(profile=profile))
        return [finding.tier for finding in checker.check(text)]

    assert tiers("prose") == [Tier.EXCLUDING, Tier.EXCLUDING]
    assert tiers("policy") == [Tier.HARMFUL, Tier.EXCLUDING]
    assert tiers("chat") == []


def test_rules_and_axes_can_be_switched_off() -> None:
    off = Checker(EVERY, Settings(off=frozenset({"chair"})))

    assert found("The chairman pushed to master.", off) == ["master"]
    assert (
        found("The chairman.", Checker(EVERY, Settings(off=frozenset({"gender-identity"})))) == []
    )


def test_a_rule_on_two_axes_is_silent_once_both_are_off() -> None:
    told = pack(rule("both", "guru", axes=("race", "technology")))

    def without(*axes: str) -> list[str]:
        return found("Our guru.", Checker(told, Settings(off=frozenset(axes))))

    assert without("race") == without("technology") == ["guru"]
    assert without("race", "technology") == []


def test_an_unknown_kind_of_text_is_told_with_the_known_ones() -> None:
    with pytest.raises(LanguageError, match="no kind of text called 'letter'; take one of prose"):
        Checker(EVERY, Settings(profile="letter"))


def test_a_text_of_one_word_is_looked_at_a_bounded_number_of_times() -> None:
    assert len(found("chairman " * 3000)) == 1000
    assert len(found("chairman " * 30000)) == 100


def test_a_long_text_is_found_in_as_a_short_one_is() -> None:
    apart = "So it goes on for a while, and then some more. " * 40
    text = f"The chairman came. {apart}" * 900

    assert len(found(text)) == 900
    assert all(text[one.start : one.end] == "chairman" for one in CHECKER.check(text))


@given(PIECES)
def test_offsets_always_slice_to_the_reported_text(pieces: list[str]) -> None:
    text = " ".join(pieces)

    findings = CHECKER.check(text)

    assert [text[one.start : one.end] for one in findings] == [one.text for one in findings]
    assert all(a.end <= b.start for a, b in pairwise(findings))


@given(st.lists(st.sampled_from([*"chairmn &;<>", "chairman", *WRITTEN_OUT])))
def test_what_is_found_round_signs_that_are_written_out_reads_as_the_term(
    pieces: list[str],
) -> None:
    text = "".join(pieces)

    findings = CHECKER.check(text, format="html")

    assert {fold(unescape(text[one.start : one.end])).text for one in findings} <= {"chairman"}
    assert all(a.end <= b.start for a, b in pairwise(findings))


@pytest.mark.parametrize("format", ["html", "markdown"])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The chair&shy;man came.", ["chair&shy;man"]),
        ("The &#99;hairm&#x61;n&rsquo;s car.", ["&#99;hairm&#x61;n"]),
        ("The master&nbsp;branch, &amp; the chairman.", ["master&nbsp;branch", "chairman"]),
        ("A chairman&eacute; came.", []),
    ],
)
def test_a_term_is_found_where_its_signs_are_written_out(
    text: str, words: list[str], format: str
) -> None:
    assert [one.text for one in CHECKER.check(text, format=format)] == words
    assert found("The chair&shy;man came.") == []  # plain text has no such signs


def test_a_pack_is_read_back_as_it_was_written() -> None:
    told = pack(
        rule("x", "a b: c", unless=Nearby(before=("sun",), gap=2), profiles={"chat": "off"}), CHAIR
    )

    assert plain_packs.pack(plain_packs.plain(told)) == told


def test_better_words_are_those_for_the_word_that_was_found() -> None:
    titles = rule(
        "titles",
        "spokeswoman: spokesperson",
        "spokeswomen: spokespeople",
        "chairwoman: chair",
        "forewoman: supervisor",
        "ladies",
        consider=("chair", "spokesperson", "whoever leads"),
    )

    def better(text: str) -> tuple[str, ...]:
        [finding] = Checker(pack(titles)).check(text)
        return finding.suggestions

    assert better("The spokeswoman called.") == ("spokesperson", "whoever leads")
    assert better("The spokeswomen called.") == ("spokespeople", "whoever leads")
    assert better("The forewoman called.") == ("supervisor", "whoever leads")
    assert better("The ladies called.") == ("whoever leads",)
