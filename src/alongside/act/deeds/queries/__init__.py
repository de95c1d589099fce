"""What may be seen of deeds: one's own, what reached one, and counts that name nobody."""
