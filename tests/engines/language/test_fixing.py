"""Better words are put in where the grammar stays right, and nowhere else."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.language import Checker, Nearby
from alongside.engines.language.fixing import Fix, apply, fix_for, fixes, quiet_fixes
from tests.engines.language.pack import pack, rule

CHECKER = Checker(
    pack(
        rule("chair", "chairman: chair", "chairmen: chairs"),
        rule("performer", "actress: actor"),
        rule("allow", "whitelist: allowlist", "unman: staff", identifiers=True),
        rule("hours", "man-hours: person-hours", "ladies: women"),
        rule("pronoun", "he or she: they", "his or her"),
    )
)


def mended(text: str) -> str:
    return apply(text, fixes(text, CHECKER.check(text)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The chairman met two chairmen.", "The chair met two chairs."),
        ("CHAIRMAN. Chairmen.", "CHAIR. Chairs."),
        ("A whitelist, a whitelist.", "An allowlist, an allowlist."),
        ("An actress came.", "An actor came."),
        ("The chairman's car", "The chair's car"),
        ("The chairmen's cars", "The chairs' cars"),
        ("THE CHAIRMEN’S CARS", "THE CHAIRS’ CARS"),
        ("The actress's car", "The actor's car"),
        ("AN ACTRESS, A WHITELIST", "AN ACTOR, AN ALLOWLIST"),
        ("AN UNMAN", "A STAFF"),
        ("a\nwhitelist, # a\n# whitelist", "a\nwhitelist, # a\n# whitelist"),
        ("a\nchairman", "a\nchair"),
        ("Man-Hours, Man-hours, man-hours", "Person-Hours, Person-hours, person-hours"),
        ("the ladies' room", "the ladies' room"),  # whether it closes a quotation, a person knows
        ("the ladies in the room", "the women in the room"),
        ("his or her plan", "his or her plan"),  # no word for word: a person decides
        ("whitelistedHosts my_whitelist", "whitelistedHosts my_whitelist"),  # code would break
        ("if he or\n    she", "if he or\n    she"),  # not in one piece
    ],
)
def test_a_fix_keeps_number_capitals_and_the_article(before: str, after: str) -> None:
    assert mended(before) == after


def test_a_chosen_suggestion_is_put_in_like_a_swap() -> None:
    text = "Ask his or her manager."
    fix = fix_for(text, CHECKER.check(text)[0], instead="their")

    assert fix is not None and apply(text, [fix]) == "Ask their manager."


@pytest.mark.parametrize(
    ("chosen", "article"),
    [("hour", "an"), ("user", "a"), ("uniform", "a"), ("unimpressed", "an"), ("one", "a"),
     ("honest", "an"), ("European", "a"), ("umbrella", "an"), ("utility", "a")],
)  # fmt: skip
def test_the_article_follows_the_sound(chosen: str, article: str) -> None:
    text = "It was a chairman."
    fix = fix_for(text, CHECKER.check(text)[0], instead=chosen)

    assert fix is not None and apply(text, [fix]) == f"It was {article} {chosen}."


def test_a_fix_that_would_bring_a_new_finding_is_left_to_a_person() -> None:
    find = Checker(
        pack(
            rule("police", "policeman: officer", "policemen: officers"),
            rule("his", "his", only_with=Nearby(before=("officer",), gap=2)),
        )
    ).check
    far = "So it goes on for a while. " * 20
    text = f"A policeman lost his hat. {far}Two policemen came."
    fixed, after, left = quiet_fixes(text, find(text), find)

    assert after == f"A policeman lost his hat. {far}Two officers came."
    assert ([one.text for one in fixed], [one.text for one in left]) == (
        ["officers"],
        ["policeman"],
    )


def test_only_english_has_an_article_that_follows_the_sound() -> None:
    spanish = replace(pack(rule("x", "inmigrantes ilegales: personas")), language="es")
    text = "Ayudan a inmigrantes ilegales."
    (found,) = Checker(spanish).check(text)

    assert apply(text, fixes(text, [found])) == "Ayudan a personas."
    assert fix_for(text, found, instead="inmigrantes") == Fix(9, 29, "inmigrantes")


@given(
    st.lists(
        st.sampled_from(
            ["chairman", "A", "a", "an", "Whitelist", "whitelist", "he or she", "x", "\n", ".", "'"]
        ),
        max_size=30,
    )
)
def test_mending_twice_is_mending_once_and_leaves_nothing_to_mend(words: list[str]) -> None:
    once = mended(" ".join(words))

    assert mended(once) == once
    assert fixes(once, CHECKER.check(once)) == ()
