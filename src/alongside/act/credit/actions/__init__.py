"""What may be done with credit: every change of state, one verb each. None of it is on record."""
