"""What may be done: say how it was, ask how it was, and what comes round by the clock."""
