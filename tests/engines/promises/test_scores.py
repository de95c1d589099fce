"""The reader keeps the scores that it is documented with."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.real_data


@pytest.fixture(scope="module")
def bench(real_data: Path):
    from bench import reader

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ALONGSIDE_DATA", str(real_data))
        yield reader


def test_promises_and_evidence_are_found_in_companies_that_were_left_out(bench) -> None:
    figures = bench.passages()

    assert [figure.what for figure in figures if not figure.reached] == []


def test_what_is_said_of_an_aspect_is_found(bench) -> None:
    assert bench.aspects().reached


def test_a_post_about_money_is_rarely_one_that_is_not(bench) -> None:
    precision = [figure.value for figure in bench.posts()]

    assert [value.startswith("precision 0.9") for value in precision] == [True, True]
