"""A finding is set aside by a comment that says why, and by no other."""

import pytest

from alongside.engines.language import Checker
from alongside.engines.language.ignoring import comments, without
from tests.engines.language.pack import EVERY

CHECKER = Checker(EVERY)


def left(text: str) -> list[str]:
    stand, _ = without(text, CHECKER.check(text))
    return [finding.text for finding in stand]


@pytest.mark.parametrize(
    "text",
    [
        "The chairman. <!-- alongside: ignore chair -- her own title -->",
        "<!-- alongside: ignore chair -- her own title -->\nThe chairman.",
        "# alongside: ignore chair, master -- her own title\nThe chairman of master.",
        "// alongside: ignore all -- a test of names\nThe chairman of master.",
        "/* alongside: ignore-file chair -- minutes of 1954 */\n\n\nThe chairman.",
    ],
)
def test_a_comment_with_a_reason_sets_a_finding_aside(text: str) -> None:
    assert left(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The chairman. <!-- alongside: ignore chair -->",
        "The chairman. <!-- alongside: ignore master -- another rule -->",
        "<!-- alongside: ignore chair -- for one line only -->\nYes.\nThe chairman.",
    ],
)
def test_without_a_reason_for_another_rule_or_elsewhere_it_stands(text: str) -> None:
    assert left(text) == ["chairman"]


def test_a_comment_is_read_with_its_lines_and_its_reason() -> None:
    [one] = comments("a\n# alongside: ignore chair -- her own title\nb")

    assert (one.line, one.first, one.last, one.reason) == (2, 3, 3, "her own title")
