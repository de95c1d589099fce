"""What could be taken on next."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.engines.rhythm import Because, Choice, Fact, suggest

FEATURES = ["accountability", "action", "amplification", "listening", "risk-taking"]
FACTS = st.lists(
    st.builds(
        Fact,
        st.text("abcdefgh", min_size=1, max_size=3),
        st.frozensets(st.sampled_from(FEATURES), min_size=1, max_size=3),
        st.sampled_from(["individual", "systemic"]),
        st.integers(1, 300),
    ),
    unique_by=lambda fact: fact.id,
    max_size=30,
)
IDS = st.lists(st.text("abcdefgh", min_size=1, max_size=3), max_size=10)


def fact(name, *features, scope="individual", minutes=5):
    return Fact(name, frozenset(features), scope, minutes)


NAME = fact("name-them", "action")
HEAR = fact("hear-them-out", "listening")
RISK = fact("say-no", "risk-taking")
RULE = fact("change-the-rule", "accountability", scope="systemic")
PANEL = fact("mix-the-panel", "action", scope="systemic", minutes=240)
ALL = [NAME, HEAR, RISK, RULE, PANEL]


@given(FACTS, IDS, IDS, IDS, st.text(max_size=5))
def test_there_are_never_more_than_three_and_never_what_one_has_or_waved_away(
    facts, wanted, taken_on, waved_away, seed
):
    chosen = suggest(facts, wanted=wanted, taken_on=taken_on, waved_away=waved_away, seed=seed)
    names = [choice.action for choice in chosen]

    assert len(names) <= 3
    assert len(set(names)) == len(names)
    assert set(names) <= {one.id for one in facts} - set(taken_on) - set(waved_away)


@given(FACTS, IDS, IDS, st.text(max_size=5))
def test_what_is_wanted_comes_first_in_its_order(facts, wanted, taken_on, seed):
    chosen = suggest(facts, wanted=wanted, taken_on=taken_on, seed=seed)
    there = [one for one in dict.fromkeys(wanted) if one in {f.id for f in facts} - set(taken_on)]

    assert [c.action for c in chosen if c.because is Because.WANTED] == there[:3]
    assert [c.because for c in chosen[: len(there)]] == [Because.WANTED] * len(there[:3])


@given(FACTS, IDS, st.text(max_size=5), st.randoms())
def test_the_same_day_gives_the_same_in_whatever_order_the_catalogue_comes(
    facts, taken_on, seed, chance
):
    shuffled = list(facts)
    chance.shuffle(shuffled)

    assert suggest(facts, taken_on=taken_on, seed=seed) == suggest(
        shuffled, taken_on=taken_on, seed=seed
    )


def test_whoever_has_nothing_begins_with_something_small():
    first, *rest = suggest(ALL, seed="amara, monday")

    assert first.because is Because.BEGIN
    assert first.action != PANEL.id
    assert Because.BEGIN not in {choice.because for choice in rest}


def test_whoever_leans_to_individuals_is_shown_the_system():
    chosen = suggest(ALL, taken_on=[NAME.id, HEAR.id], seed="amara, monday")

    assert chosen[0].because is Because.SCOPE
    assert chosen[0].of == "systemic"


def test_whoever_leans_to_the_system_is_shown_individuals():
    chosen = suggest(ALL, taken_on=[RULE.id], seed="amara, monday")

    assert (chosen[0].because, chosen[0].of) == (Because.SCOPE, "individual")


def test_a_plan_in_balance_is_shown_the_feature_that_it_has_least_of():
    chosen = suggest([NAME, PANEL, RISK], taken_on=[NAME.id, PANEL.id], seed="amara, monday")

    assert chosen == (Choice(RISK.id, Because.FEATURE, "risk-taking"),)


def test_another_day_may_bring_something_else():
    many = [fact(f"act-{number}", "action") for number in range(20)]

    assert len({suggest(many, seed=f"amara, {day}")[0].action for day in range(20)}) > 1


def test_an_empty_catalogue_suggests_nothing():
    assert suggest([], seed="") == ()
