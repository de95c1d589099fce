"""The rules of a project's own, in the YAML in which all rules are written."""

from pathlib import Path

from alongside.content import ContentError
from alongside.content.language_making import added as with_own
from alongside.doors.cli.language.asked import Refused
from alongside.engines.language import Pack


def added(pack: Pack, folder: str) -> Pack:
    """The pack with the rules of a folder; one of the same id takes the other's place."""
    place = Path(folder)
    if not place.is_dir():
        raise Refused(f"{folder}: there is no such folder of rules; mend the setting rules.")
    try:
        return with_own(pack, place)
    except ContentError as error:
        raise Refused(f"{folder}: {error}") from None
    except OSError as error:
        raise Refused(f"{folder}: it cannot be read ({error.strerror}).") from None
