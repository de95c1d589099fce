"""What may be seen: a text with what was found in it, the rules, and what circles say of them."""
