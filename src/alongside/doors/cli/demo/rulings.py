"""Rule on the promises of the story: in the first house as the site does, then the same in each.

Every house heard the same and says the same, so that what the first one ruled can be written down
for all. That keeps a workplace of a million people within minutes.
"""

from collections.abc import Iterable, Iterator
from random import Random

from alongside.advocate.promises.actions import rulings
from alongside.advocate.promises.models import Promise, Ruling, RulingMarks, View
from alongside.doors.cli.demo import bulk
from alongside.doors.cli.demo.answers import Came, views
from alongside.doors.cli.demo.calendar import Calendar, monday, noon
from alongside.doors.cli.demo.crowd import Crowd, code
from alongside.doors.cli.demo.words import Promised
from alongside.engines import disclosure
from alongside.people import record
from alongside.people.models import Circle

Pattern = dict[str, list[tuple[Ruling, list[Circle]]]]


def rule_first(
    promised: list[Promised], came: list[Came], crowd: Crowd, calendar: Calendar, chance: Random
) -> Pattern:
    """Rule in the first house, month by month, and give what was ruled of which wording."""
    for each in promised:
        _rule_earlier(each, crowd, calendar, chance)
    View.objects.bulk_create(view for each in came for view in each.views)
    rulings.rule(calendar.month(0), on=calendar.month(0))
    rows = Ruling.objects.order_by("month", "pk").select_related("promise")
    pattern: Pattern = {each.told.wording: [] for each in promised}
    for ruling in rows.prefetch_related("circles"):
        pattern[ruling.promise.wording].append((ruling, list(ruling.circles.all())))
    return pattern


def _rule_earlier(promised: Promised, crowd: Crowd, calendar: Calendar, chance: Random) -> None:
    """Rule as it was once ruled, from views that were changed since."""
    earlier = promised.told.earlier_ruling
    if earlier is None:
        return
    month = calendar.month(earlier.months_ago)
    then = views(promised, crowd, earlier.circle, earlier.views, week=monday(month), chance=chance)
    View.objects.bulk_create(then)
    floor = disclosure.FLOOR
    rulings.rule_on(promised.row.pk, rulings.Rolls(month), on=month, floor=floor)
    View.objects.filter(promise=promised.row).delete()


def rule_again(promised: list[Promised], came: list[Came], pattern: Pattern) -> None:
    """Write down for other houses what the first one ruled, with marks of their own views."""
    bulk.save(View, (view for each in came for view in each.views))
    rows = [
        (_copy(ruling, each.row), circles, each_came.views)
        for each, each_came in zip(promised, came, strict=True)
        for ruling, circles in pattern[each.told.wording]
    ]
    bulk.save(Ruling, (ruling for ruling, _, _ in rows))
    through = Ruling.circles.through
    through._default_manager.bulk_create(
        (
            through(ruling=ruling, circle=circle)
            for ruling, circles, _ in rows
            for circle in circles
        ),
        batch_size=bulk.AT_ONCE,
    )
    bulk.save(RulingMarks, _marks(rows))
    record.enter_many(
        record.Act(
            "ruling.released", None, ruling, noon(ruling.released_on), _words(ruling, circles)
        )
        for ruling, circles, _ in rows
    )


def _copy(ruling: Ruling, promise: Promise) -> Ruling:
    return Ruling(
        code=code("ruling", promise.code, ruling.code),
        promise=promise,
        jointly=ruling.jointly,
        month=ruling.month,
        says=ruling.says,
        rests_on=ruling.rests_on,
        distribution=ruling.distribution,
        released_on=ruling.released_on,
    )


def _words(ruling: Ruling, circles: Iterable[Circle]) -> dict[str, object]:
    named = [str(circle.code) for circle in circles if not circle.is_hidden]
    return {"promise": str(ruling.promise.code), "circles": named}


def _marks(rows: list[tuple[Ruling, list[Circle], list[View]]]) -> Iterator[RulingMarks]:
    """Mark whom a ruling counted. A story has no names to keep: the view's own tag will do."""
    for ruling, circles, given in rows:
        keys = {circle.pk for circle in circles}
        answers = {view.tag: str(view.answer) for view in given if view.circle_id in keys}
        yield RulingMarks(ruling=ruling, marks=dict(disclosure.masked(answers, rulings.views.mark)))
