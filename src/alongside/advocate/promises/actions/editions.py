"""Say that pages show something new, so that none that was kept ready is shown any more."""

import secrets
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Q

from alongside.advocate.promises.models import Edition, Statement
from alongside.people.models import Person

AT_ONCE = 1_000


def renew(codes: Iterable[UUID]) -> None:
    """Give causes and statements a new edition, in one order for everybody."""
    rows = [Edition(of=code, stamp=secrets.randbits(62)) for code in sorted(set(codes))]
    Edition.objects.bulk_create(
        rows,
        batch_size=AT_ONCE,
        update_conflicts=True,
        unique_fields=("of",),
        update_fields=("stamp",),
    )


def renew_all_that_name(person: Person) -> None:
    """Give a new edition to whatever stands under the name of somebody who leaves."""
    named = Statement.objects.filter(
        Q(promises__owner=person)
        | Q(promises__replies__person=person)
        | Q(promises__revisions__changed_by=person)
        | Q(promises__evidence__put_forward_by=person)
    )
    renew(named.values_list("code", flat=True))
