"""The web door as a Django app, so that its templates, styles and commands are found."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The web door."""

    name = "alongside.doors.web"
    label = "web"

    def ready(self) -> None:
        """Make the checks of the settings known, and what the door does each minute and day."""
        from alongside.doors.web import checkpoints, checks, digest, figures  # noqa: F401
        from alongside.people import rounds

        rounds.every_minute(digest.send_due)
        rounds.every_day(digest.forget_finished_tasks)
        rounds.every_day(checkpoints.post_due)
        rounds.every_day(figures.release_last_quarter)
