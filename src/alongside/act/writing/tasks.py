"""What this room does when a circle is hidden, and what of it is somebody's own."""

from alongside.act.writing.actions import changes
from alongside.act.writing.queries.own import own_part
from alongside.people import hiding, own


def announce() -> None:
    """Say once, when the room is ready, what it does and what of it is somebody's own."""
    hiding.on_hiding(changes.cover_on_record)
    own.tells("writing", own_part)
