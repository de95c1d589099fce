"""What may be seen of asks and of standing words of support."""
