"""Words and deeds: statements taken apart into promises, evidence put forward, circles that rule.

This room judges promises, never people. Nothing that a machine found becomes a promise by itself;
the organisation cannot rule on itself; nobody's single view can be read by anybody.
"""
