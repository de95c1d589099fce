"""The site's own settings, with one bare page added to its addresses."""

from alongside.doors.web.settings import *  # noqa: F403

ROOT_URLCONF = "bench.addresses"
