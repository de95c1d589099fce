"""What may be seen of practices."""
