"""The axes that a founder of a circle can pick from."""

from alongside.content import axes


def test_every_axis_of_the_mission_is_there_once():
    assert sorted(axes()) == [
        "age",
        "colour",
        "criminal-record",
        "disability",
        "ethnicity",
        "family-status",
        "gender-identity",
        "generation",
        "genetic-traits",
        "height",
        "nationality",
        "race",
        "religion",
        "sexual-orientation",
        "weight",
    ]


def test_each_says_why_people_gather_around_it_and_on_what_that_rests():
    assert [axis.id for axis in axes().values() if not (axis.source or axis.basis)] == []
    assert len({axis.why for axis in axes().values()}) == len(axes())
