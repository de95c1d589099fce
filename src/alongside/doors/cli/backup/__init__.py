"""`alongside backup` and `alongside restore`: a workplace in one file, sealed, and back again."""

from alongside.doors.cli.backup.make import backup
from alongside.doors.cli.backup.restore import restore

__all__ = ["backup", "restore"]
