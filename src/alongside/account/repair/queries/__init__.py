"""What may be seen: nothing here gives a calling-in to anybody who has no place in it."""
