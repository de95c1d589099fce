"""Who may: pure predicates, and for each a `require_` that refuses in a sentence."""
