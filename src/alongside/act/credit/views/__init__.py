"""Pages of credit: each asks, acts, shows."""
