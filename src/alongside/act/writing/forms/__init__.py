"""What is asked of somebody: a text, and of those who speak for a circle how a rule should hold."""
