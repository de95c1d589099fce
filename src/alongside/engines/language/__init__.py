"""Find wording that excludes, explain it, suggest better words."""
