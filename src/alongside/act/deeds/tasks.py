"""What this room does when somebody leaves, and what it tells a person about themselves."""

from alongside.act.deeds.actions import farewells, sharing
from alongside.act.deeds.queries.deeds import named_together
from alongside.act.deeds.queries.own import own_part
from alongside.people import hiding, leaving, own, shares


def announce() -> None:
    """Say once, when the room is ready, what goes with a person, and what it alone can tell."""
    leaving.on_leaving(farewells.erase_theirs)
    leaving.on_leaving_circle(farewells.forget_what_reached_them)
    hiding.on_hiding(sharing.cover_circle)
    own.tells("deeds", own_part)
    shares.learn_who_agreed(named_together)
