"""What may be done: rest, set a limit, answer to oneself, leave a circle's work in good hands."""
