"""No journey is left out where the suite is run in two lanes."""

from tests import both


def test_each_journey_is_walked_in_one_lane():
    walked = [file for part in both.parts() for file in part]

    assert sorted(walked) == sorted(map(str, both.JOURNEYS.glob("test_*.py")))
