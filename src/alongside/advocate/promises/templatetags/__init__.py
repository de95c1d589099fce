"""How dates and marks of promises are written on pages."""
