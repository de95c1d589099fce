"""What an entry of each kind of content must say; one module a kind."""
