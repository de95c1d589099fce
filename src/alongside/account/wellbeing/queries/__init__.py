"""What may be seen: one's own answers and load, and what is left in circles that one belongs to."""
