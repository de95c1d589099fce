"""What this room does when a circle is hidden, and what of it is somebody's own."""

from django.utils.translation import gettext_lazy as _

from alongside.act.writing.actions import changes
from alongside.act.writing.queries.own import own_part
from alongside.people import hiding, leaving, own

# Said to whoever is about to leave, beside what is done then.
STAYS = (_("What you said of rules of wording in a circle's name."),)


def announce() -> None:
    """Say once, when the room is ready, what it does and what of it is somebody's own."""
    hiding.on_hiding(changes.cover_on_record)
    own.tells("writing", own_part)
    leaving.tells("writing", stays=STAYS)
