"""An attacker who sees every ruling and knows who took part learns nobody's answer.

The attacker is real: it knows the rules, writes down every history that fits all that was
released, and looks for somebody whose answer is the same in all of them. It may be a member itself.
"""

from collections import Counter, defaultdict
from itertools import combinations_with_replacement, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.engines.disclosure import ANSWERS, differing, reckon, verdict

ABSENT = ""


def in_the_open(*parts):
    return " ".join(parts)


def published(history, months):
    """What anybody sees: for each month a ruling's verdict, split and number, or nothing."""
    seen, earlier = [], []
    for month in range(months):
        views = {str(at): said[month] for at, said in enumerate(history) if said[month]}
        ruling = reckon(views, earlier=earlier, mark=in_the_open).ruling
        if ruling:
            earlier.append(ruling.remembered)
            seen.append((ruling.verdict, ruling.split.people, tuple(ruling.split.cells.values())))
        else:
            seen.append(None)
    return tuple(seen)


def ways_to_answer(presence):
    """Everything one person can have said, who gave a view in these months and no others."""
    return list(product(*(ANSWERS if there else (ABSENT,) for there in presence)))


def histories(classes):
    """Every history of a roll, people who took part in the same months being interchangeable."""
    choices = [
        combinations_with_replacement(ways_to_answer(presence), size) for presence, size in classes
    ]
    return product(*choices)


def told(possible, classes, months):
    """Whose answer in which released month is the same in every history that is possible."""
    shown = published_of(possible[0], months)
    for at, (presence, size) in enumerate(classes):
        for month in range(months):
            if size and presence[month] and shown[month]:
                said = {way[month] for history in possible for way in history[at]}
                if len(said) == 1:
                    yield at, month, said


def published_of(history, months):
    return published([way for ways in history for way in ways], months)


BOTH, FIRST, SECOND = (True, True), (True, False), (False, True)
SMALL_ROLLS = [
    (stayed, left, joined)
    for stayed, left, joined in product(range(9), range(4), range(4))
    if left <= joined  # the other half is the same, told backwards
    and stayed + left >= 5
    and stayed + joined >= 5
    and stayed + left + joined <= 8
]


@pytest.mark.parametrize("sizes", SMALL_ROLLS, ids=str)
def test_two_rulings_of_a_small_roll_tell_nobodys_answer_even_to_a_member(sizes):
    """Every history there is. Above eight people the two rulings leave ever more room."""
    classes = list(zip((BOTH, FIRST, SECOND), sizes, strict=True))
    seen = defaultdict(list)
    for history in histories(classes):
        seen[published_of(history, 2)].append(history)

    for shown, possible in seen.items():
        if shown == (None, None):
            continue
        assert not list(told(possible, classes, 2))
        for at, way in members_of(possible):
            others = [without(history, at, way) for history in possible if way in history[at]]
            left = [(presence, size - (at == n)) for n, (presence, size) in enumerate(classes)]
            assert not list(still_told(others, left, shown))


def members_of(possible):
    return {(at, way) for history in possible for at, ways in enumerate(history) for way in ways}


def without(history, at, way):
    """The others of a history, seen by a member who answered this way."""
    ways = list(history[at])
    ways.remove(way)
    return (*history[:at], tuple(ways), *history[at + 1 :])


def still_told(others, classes, shown):
    for at, (presence, size) in enumerate(classes):
        for month, ruling in enumerate(shown):
            if size and presence[month] and ruling:
                said = {way[month] for history in others for way in history[at]}
                if len(said) == 1:
                    yield at, month, said


RESTLESS = st.permutations(ANSWERS)  # another answer every month, so that much is released
ANYONE = st.lists(st.sampled_from([ABSENT, *ANSWERS]), min_size=3, max_size=3)
ROLL = st.tuples(RESTLESS, RESTLESS, RESTLESS, RESTLESS, RESTLESS | ANYONE)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ROLL)
def test_three_months_of_rulings_tell_nobodys_answer(people):
    """The attacker narrows down month by month, keeping each history that still fits."""
    shown = published(people, 3)
    present = Counter(tuple(map(bool, said)) for said in people)
    classes = sorted(present.items())
    possible = [tuple((((),) * size) for _, size in classes)]
    for month in range(1, 4):
        cut = [(presence[:month], size) for presence, size in classes]
        longer = {one for shorter in possible for one in grown(shorter, cut)}
        possible = [one for one in longer if published_of(one, month) == shown[:month]]
        assert not list(told(possible, cut, month))


def grown(history, classes):
    """Every way a history can go on for one more month."""
    choices = []
    for ways, (presence, _) in zip(history, classes, strict=True):
        answers = ANSWERS if presence[-1] else (ABSENT,)
        longer = product(*([(*way, answer) for answer in answers] for way in ways))
        choices.append({tuple(sorted(one)) for one in longer})
    return product(*choices)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.dictionaries(st.sampled_from("abcdefghijkl"), st.sampled_from(ANSWERS)), max_size=12
    )
)
def test_over_many_months_no_two_releases_differ_by_fewer_than_five_people(months):
    earlier = []
    for views in months:
        ruling = reckon(views, earlier=earlier, mark=in_the_open).ruling
        if ruling:
            assert all(
                differing(before.marks, ruling.remembered.marks) not in range(1, 5)
                for before in earlier
            )
            earlier.append(ruling.remembered)


OVERLAPS = [
    (shared, left, right)
    for shared, left, right in product(range(1, 8), repeat=3)
    if shared + left >= 5 and shared + right >= 5 and left + right >= 5 and left <= right
]


@pytest.mark.parametrize("sizes", OVERLAPS, ids=str)
def test_two_circles_that_share_people_tell_nobodys_answer_by_their_verdicts(sizes):
    """What is released of both in one month, where `jointly` withholds the distributions."""
    possible = defaultdict(lambda: [set(), set(), set()])
    for parts in product(*(tallies(size) for size in sizes)):
        shared, left, right = parts
        verdicts = verdict(together(shared, left)), verdict(together(shared, right))
        for seen, part in zip(possible[verdicts], parts, strict=True):
            seen.add(part)

    for seen in possible.values():
        for part, size in zip(seen, sizes, strict=True):
            assert not any(all(tally[at] == size for tally in part) for at in range(3))


def tallies(people):
    """Every way in which so many people can share out over the answers."""
    return [each for each in product(range(people + 1), repeat=3) if sum(each) == people]


def together(*parts):
    return dict(zip(ANSWERS, map(sum, zip(*parts, strict=True)), strict=True))


def test_the_attacker_is_able():
    """Without the rule for small rolls it finds what the sixth of six said."""
    classes = [(BOTH, 5), (SECOND, 1)]
    possible = []
    for history in histories(classes):
        people = [way for ways in history for way in ways]
        first, second = (
            {str(at): said[month] for at, said in enumerate(people) if said[month]}
            for month in range(2)
        )
        verdicts = [reckon(v, earlier=[], mark=in_the_open).ruling.verdict for v in (first, second)]
        if verdicts == ["broken", "broken"] and differing(first, second) >= 5:
            possible.append(history)

    assert list(still_told(possible, classes, [True, True])) == [(1, 1, {"broken"})]
