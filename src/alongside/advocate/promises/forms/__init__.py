"""What can be filled in, and beside it who will see it."""
