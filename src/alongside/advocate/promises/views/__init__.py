"""Pages of words and deeds: each asks, acts, shows."""
