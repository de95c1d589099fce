"""What may be seen of recognition: every read that a page, report or API needs."""
