"""The three facts as a page shows them: a settled promise is not called late."""

from datetime import date, timedelta

import pytest

from alongside.advocate.promises.models import Promise
from alongside.advocate.promises.templatetags.promised import calendar_says

YESTERDAY = date.today() - timedelta(days=2)


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        ({"due": YESTERDAY}, "late"),
        ({"due": YESTERDAY, "circle_says": "broken"}, "late"),
        ({"due": YESTERDAY, "circle_says": "kept"}, "passed"),
        ({"due": YESTERDAY, "let_go_on": YESTERDAY}, "passed"),
        ({"due": date.today() + timedelta(days=30), "circle_says": "kept"}, "due"),
        ({"due": None}, "no_date"),
    ],
)
def test_only_a_promise_that_still_stands_is_late(facts, says):
    promise = Promise(wording="A step-free entrance", last_moved_on=YESTERDAY, **facts)
    assert calendar_says(promise) == says
