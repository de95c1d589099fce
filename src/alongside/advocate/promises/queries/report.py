"""How the promises that were made to everyone stood at the end of a quarter, for the report.

These are facts of the organisation's own, not numbers about people: each can be read on its page.
"""

from datetime import date, timedelta

from django.db.models import Count, Q

from alongside.advocate.promises.models import Promise, Statement

SILENT_AFTER = timedelta(days=90)


def standing(on: date) -> dict[str, int]:
    """Count the promises made until a day: those that stand, are late, silent, and the rest."""
    made = Promise.objects.filter(
        withdrawn_on=None, made_on__lte=on, statement__audience=Statement.Audience.EVERYONE
    )
    stands = Q(let_go_on=None) & ~Q(circle_says__in=("kept", "broken"))
    return made.aggregate(
        open=Count("pk", filter=stands),
        late=Count("pk", filter=stands & Q(is_late=True)),
        silent=Count("pk", filter=stands & Q(last_moved_on__lt=on - SILENT_AFTER)),
        kept=Count("pk", filter=Q(circle_says="kept")),
        broken=Count("pk", filter=Q(circle_says="broken")),
        let_go=Count("pk", filter=~Q(let_go_on=None)),
    )
