"""English, as it is written outside of one country: the day before the month, by its name."""
