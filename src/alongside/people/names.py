"""Names of people as they are typed: which are the same, and which nobody can go by.

A name is found however its letters were typed: in capitals or not, with or without accents, with
whichever apostrophe and hyphen, with more spaces or fewer. Vowel signs stay, for without them it is
another name.
"""

import re
import unicodedata

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.engines.names import fold

LONGEST_FOLDED = 600
# Between letters these two shape words of many scripts; everything else that is unseen does not.
_JOINERS = "\u200c\u200d"
# Letters to the computer, and nothing to the eye.
_BLANK = "\u115f\u1160\u3164\uffa0"

#: How the site itself speaks of people where it does not say their name.
SPOKEN_OF = (
    gettext_lazy("a colleague"),
    gettext_lazy("somebody"),
    gettext_lazy("somebody concerned"),
    gettext_lazy("somebody who has left"),
    gettext_lazy("those concerned"),
    gettext_lazy("only those concerned"),
    gettext_lazy("everyone"),
    gettext_lazy("everyone at the workplace"),
    gettext_lazy("nobody"),
    gettext_lazy("the circle"),
    gettext_lazy("you"),
)


def folded(name: str) -> str:
    """Give a name as it is compared with others."""
    return " ".join(fold(name).text.split())[:LONGEST_FOLDED]


def fault_of(name: str) -> str:
    """Say what is wrong with a name that somebody would go by; nothing if they can."""
    if any(_is_unseen(sign) for sign in name):
        return _("This name holds a sign that cannot be seen. Type it anew rather than paste it.")
    if not any(sign.isalnum() and sign not in _BLANK for sign in name):
        return _("A name has a letter in it.")
    if _bare(name) in _spoken_of():
        return _("The site itself speaks of people in these words. Choose others.")
    return ""


def _bare(name: str) -> str:
    """Give a name without the stops and marks around it."""
    return re.sub(r"^\W+|\W+$", "", folded(name))


def _is_unseen(sign: str) -> bool:
    kind = unicodedata.category(sign)
    return (kind in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") and sign not in _JOINERS) or sign in _BLANK


def _spoken_of() -> set[str]:
    found = set()
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found |= {folded(str(words)) for words in SPOKEN_OF}
    return found
