"""Files that somebody hands in: held in memory alone, for as long as the request lasts.

What is too big for that is counted and let go, never written to a disk: the form that asked for it
then says how big it may be.
"""

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler


class CountAndLetGo(FileUploadHandler):
    """Take the place of Django's temporary file: an empty one, with the size that was sent."""

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Let the bytes go."""
        return None

    def file_complete(self, file_size: int) -> Any:
        """Give a file without its content."""
        return UploadedFile(None, self.file_name, self.content_type, file_size, self.charset)
