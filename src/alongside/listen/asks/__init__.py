"""Asks: what support looks like right now, said by those who want it; others take it up.

Only the asker says that an ask is done, or that it did not help. Nobody is shown to a steward for
asking, nobody's silence is counted, and an ask is withdrawn without a reason.
"""
