"""The web door as a Django app, so that its templates, styles and commands are found."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The web door."""

    name = "alongside.doors.web"
    label = "web"

    def ready(self) -> None:
        """Make the checks of the settings known."""
        from alongside.doors.web import checks  # noqa: F401
