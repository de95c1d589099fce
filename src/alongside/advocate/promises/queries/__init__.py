"""What may be seen: every read that a page, a report or a command needs."""
