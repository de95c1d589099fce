"""Who may: pure predicates, and for each a `require_` that refuses in a sentence."""

from django.core.exceptions import PermissionDenied


class NotAllowed(PermissionDenied):
    """Somebody may not do this; the sentence says who may, and is shown to them."""
