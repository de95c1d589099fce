"""New tags for templates: what is written so often on a page that a template would be too slow."""
