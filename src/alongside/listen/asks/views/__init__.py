"""Pages of asks, of the questions about them, and of standing words of support."""
