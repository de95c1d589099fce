"""Find where words name somebody, however the name is spelled there.

It finds a name, its parts and an address, and errs on the side of finding: a word that happens to
be a part of a name is found too. A nickname or a role it cannot know.
"""

from alongside.engines.names.finding import Span, find
from alongside.engines.names.folding import Folded, fold

__all__ = ["Folded", "Span", "find", "fold"]
