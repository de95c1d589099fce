"""What this room remembers."""
