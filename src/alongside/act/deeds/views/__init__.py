"""Pages of deeds: each asks, acts, shows."""
