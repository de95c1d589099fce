"""Pure thought: values in, values out. No Django, no clock, no network, no database, no content."""
