"""Chains to walk, made of the words given."""

import hashlib

from alongside.engines.sealing import extend


def make_chain(*wordings):
    """One entry a wording, each with a salt of its own."""
    entries = []
    for number, wording in enumerate(wordings):
        entries.append(
            extend(
                entries[-1] if entries else None,
                made_at=f"2026-11-{number % 28 + 1:02}T09:00:00+00:00",
                kind="promise.made",
                about=f"promise-{number}",
                payload={"wording": wording},
                salt=hashlib.sha256(str(number).encode()).digest(),
            )
        )
    return entries
