"""What people write on the pages of the ground floor."""
