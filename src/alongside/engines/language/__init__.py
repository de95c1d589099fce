"""Find wording that excludes, say why, and suggest better words.

The checker judges words, never whoever wrote them, and would rather stay silent than cry wolf.
"""

from alongside.engines.language import packs as packs
from alongside.engines.language.checking import Checker, LanguageError, Settings
from alongside.engines.language.values import (
    Case,
    Confidence,
    Finding,
    Form,
    Nearby,
    Pack,
    Profile,
    Rule,
    Term,
    Tier,
)

__all__ = [
    "Case",
    "Checker",
    "Confidence",
    "Finding",
    "Form",
    "LanguageError",
    "Nearby",
    "Pack",
    "Profile",
    "Rule",
    "Settings",
    "Term",
    "Tier",
]
