"""What may be done with asks, and with standing words of support."""
