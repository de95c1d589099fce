"""How people come in: the web, the command line, the API. Doors hold no business of their own."""
