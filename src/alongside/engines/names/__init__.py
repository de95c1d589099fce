"""Find where words name somebody, however the name is spelled there.

It finds a name, its parts and an address, and errs on the side of finding: a word that happens to
be a part of a name is found too. What somebody adds to their name, in brackets or after a comma, is
found with the whole name, and alone only where it is written as a name: "Bill", and neither "bill"
nor "she/her". A nickname or a role that does not stand there it cannot know.
"""

from alongside.engines.names.finding import Span, find
from alongside.engines.names.folding import Folded, fold

__all__ = ["Folded", "Span", "find", "fold"]
