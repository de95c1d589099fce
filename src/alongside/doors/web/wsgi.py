"""The site as a WSGI application."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.doors.web.settings")
application = get_wsgi_application()

from alongside import content  # noqa: E402

# Read before the first visit rather than during it: the catalogue takes a second.
content.load_all()
