"""The one error that sealing raises."""


class SealingError(ValueError):
    """Something could not be sealed, opened or checked; the message is one plain sentence."""
