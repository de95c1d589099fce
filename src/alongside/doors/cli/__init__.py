"""The command line: each command is a thin door to an engine, a room, or the running of the site."""
