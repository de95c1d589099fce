"""What may be done: circles change rules and take that back. Checking a text changes nothing."""
