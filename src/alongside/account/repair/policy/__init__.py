"""Who may: what somebody is to a calling-in, and what follows from it."""
