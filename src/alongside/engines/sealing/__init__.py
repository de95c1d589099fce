"""Chains that show tampering, tags that name nobody, envelopes that only their reader opens.

The caller brings keys, salts, seeds and dates. What this proves and what it does not is told in
`docs/why/tamper-evidence.md`.
"""

from alongside.engines.sealing.chain import GENESIS, Entry, commit, extend, link
from alongside.engines.sealing.checkpoints import Checkpoint, check_checkpoint, sign_checkpoint
from alongside.engines.sealing.envelopes import check_stream, open_stream, seal_stream
from alongside.engines.sealing.keys import (
    KeyKind,
    KeyPair,
    envelope_keys,
    public_key_of,
    read_key,
    signing_keys,
    write_key,
)
from alongside.engines.sealing.refusal import SealingError
from alongside.engines.sealing.tags import tag
from alongside.engines.sealing.tickets import open_ticket, seal_ticket, ticket_key
from alongside.engines.sealing.walk import Fault, Misfit, Walk, walk

__all__ = [
    "GENESIS",
    "Checkpoint",
    "Entry",
    "Fault",
    "KeyKind",
    "KeyPair",
    "Misfit",
    "SealingError",
    "Walk",
    "check_checkpoint",
    "check_stream",
    "commit",
    "envelope_keys",
    "extend",
    "link",
    "open_stream",
    "open_ticket",
    "public_key_of",
    "read_key",
    "seal_stream",
    "seal_ticket",
    "sign_checkpoint",
    "signing_keys",
    "tag",
    "ticket_key",
    "walk",
    "write_key",
]
