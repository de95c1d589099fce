"""Say beside every form who will see what is written in it."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from alongside.advocate.promises.models import Statement
from alongside.advocate.promises.policy.places import Place
from alongside.advocate.promises.queries.naming import names_of


def who_sees(statement: Statement, place: Place) -> str:
    """Name those whom the words reached."""
    if statement.audience == Statement.Audience.EVERYONE:
        return _("everyone at the workplace")
    circles = [str(name) for name in names_of(statement.to_circles.all(), place)]
    return _(
        "members of %(circles)s, and whoever said these words, entered them or owns a promise "
        "in them"
    ) % {"circles": get_text_list(circles, _("and"))}


def who_sees_promise(statement: Statement) -> str:
    """Name them without asking for the circles, which the page of the statement names."""
    if statement.audience == Statement.Audience.EVERYONE:
        return _("everyone at the workplace")
    return _("those to whom the statement was said, and whoever owns a promise in it")
