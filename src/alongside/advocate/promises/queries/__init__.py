"""What may be seen of words and deeds: every read that a page, report or API needs."""
