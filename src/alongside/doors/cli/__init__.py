"""The command line: each command a thin door to an engine, a room, or the running of the site."""
