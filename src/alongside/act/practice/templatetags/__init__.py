"""Tags of practices."""
