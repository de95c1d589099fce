"""What may be done: every change of state, one verb each."""
