"""Act: what one can do, done in a rhythm."""
