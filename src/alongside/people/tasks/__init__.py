"""Work of the ground floor that happens later."""
