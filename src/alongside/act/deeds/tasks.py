"""What this room does when somebody leaves, and what it tells a person about themselves."""

from django.utils.translation import gettext_lazy as _

from alongside.act.deeds.actions import farewells, sharing
from alongside.act.deeds.queries.deeds import named_together
from alongside.act.deeds.queries.own import own_part
from alongside.people import hiding, leaving, own, shares

# Said to whoever is about to leave, beside what is done then.
GOES = (_("Your deeds, and all that you showed of them."),)
STAYS = (_("Deeds of others that concern you: your name is covered in them."),)


def announce() -> None:
    """Say once, when the room is ready, what goes with a person, and what it alone can tell."""
    leaving.on_leaving(farewells.erase_theirs)
    leaving.on_leaving_circle(farewells.forget_what_reached_them)
    hiding.on_hiding(sharing.cover_circle)
    own.tells("deeds", own_part)
    shares.learn_who_agreed(named_together)
    leaving.tells("deeds", goes=GOES, stays=STAYS)
