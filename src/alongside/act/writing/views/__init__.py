"""Pages of writing: each asks, acts, shows. Where there is a text, it is handed back."""
