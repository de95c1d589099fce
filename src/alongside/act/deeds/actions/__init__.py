"""What may be done with deeds: every change of state, one verb each. None of it is on record."""
