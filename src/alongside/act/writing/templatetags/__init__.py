"""How tiers are drawn."""
