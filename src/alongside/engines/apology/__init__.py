"""Read an apology before it is sent, and say which words take it back.

It finds words and gives the reason that content states for each. It does not judge whether an
apology is meant, gives no mark, and never rewrites: who apologises decides what is sent.
"""

from alongside.engines.apology.read import Cue, Finding, Part, read

__all__ = ["Cue", "Finding", "Part", "read"]
