"""Pages of this room."""

ASK_OR_DO = ["GET", "HEAD", "POST"]
