"""What may be done with words and deeds: every change of state, one verb each."""
