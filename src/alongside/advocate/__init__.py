"""Advocate: push the system and those who decide in it, from campaigns to promises kept."""
