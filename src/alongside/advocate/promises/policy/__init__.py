"""Who may do what with words and deeds: pure predicates."""
