"""Account: what those supported make of it, and what is mended."""
