"""Who may do what with deeds, and what of a name may be shown."""
