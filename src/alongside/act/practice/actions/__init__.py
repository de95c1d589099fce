"""What may be done with practices: every change of state, one verb each."""
