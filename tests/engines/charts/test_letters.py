"""Room for words is guessed too wide rather than too narrow."""

import pytest

from alongside.engines.charts.letters import shorten, width_of


def test_wide_letters_take_more_room_than_narrow_ones():
    assert width_of("mmm") > width_of("nnn") > width_of("iii")


def test_a_chinese_word_takes_its_full_width():
    assert width_of("薪酬", 10) == pytest.approx(21)


def test_what_fits_is_left_alone():
    assert shorten("Pay bands", 500) == "Pay bands"


def test_what_does_not_fit_is_cut_and_says_so():
    cut = shorten("Every circle has a budget of its own", 120)

    assert cut == "Every circle h…"
    assert width_of(cut) <= 120
