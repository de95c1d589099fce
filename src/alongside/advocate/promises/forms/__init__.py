"""Forms of words and deeds."""
