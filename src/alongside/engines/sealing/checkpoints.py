"""Signed checkpoints: a short text that says how long the chain was, and with what digest.

They are worth something where they lie outside the house: in the mailboxes of convenors. Whoever
holds the server can rewrite the whole chain, but not the checkpoints that were already sent.
"""

import re
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from datetime import date

from nacl.exceptions import BadSignatureError
from nacl.signing import SigningKey, VerifyKey

from alongside.engines.sealing.framing import framed
from alongside.engines.sealing.keys import KeyKind, read_key
from alongside.engines.sealing.refusal import SealingError

BEGIN = "-----BEGIN ALONGSIDE CHECKPOINT-----"
END = "-----END ALONGSIDE CHECKPOINT-----"
SIGNATURE_HALF = 44
LONGEST_TEXT = 1_000_000

DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)
LINE_END = re.compile(r"\r\n|\r|\n")
POSITION = re.compile(r"0|[1-9][0-9]{0,17}", re.ASCII)
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The chain had its last entry at `position` with this `digest`, on this day."""

    position: int
    digest: str
    on: date


def sign_checkpoint(position: int, digest: str, on: date, key: str) -> str:
    """A checkpoint as plain text of eight short lines, fit for the body of a letter.

    `key` is a signing key in text form. Ed25519 (RFC 8032). Raises SealingError for a bad key,
    position or digest.
    """
    _require_fields(str(position), digest, on.isoformat())
    signer = SigningKey(read_key(KeyKind.SIGNING, key))
    signature = b64encode(signer.sign(_signed(position, digest, on)).signature).decode()
    return "\n".join(
        [
            BEGIN,
            "version: 1",
            f"position: {position}",
            f"digest: {digest}",
            f"on: {on.isoformat()}",
            f"signature: {signature[:SIGNATURE_HALF]}",
            f"signature: {signature[SIGNATURE_HALF:]}",
            END,
            "",
        ]
    )


def check_checkpoint(text: str, verify_key: str) -> Checkpoint:
    """Read the one checkpoint in a text, and make sure of its signature.

    The text may be a whole letter, quoted with `>`, with any line ends. `verify_key` is in text
    form. Raises SealingError where there is no checkpoint or more than one, where it is malformed,
    or where the signature is not that of this key over these very fields.
    """
    if len(text) > LONGEST_TEXT:
        raise SealingError("This text is too long to be a letter with a checkpoint.")
    key = read_key(KeyKind.VERIFYING, verify_key)
    fields, signature = _fields(text)
    _require_fields(fields["position"], fields["digest"], fields["on"])
    position, on = int(fields["position"]), date.fromisoformat(fields["on"])
    try:
        VerifyKey(key).verify(_signed(position, fields["digest"], on), signature)
    except (BadSignatureError, ValueError):
        raise SealingError("The checkpoint was altered, or signed with another key.") from None
    return Checkpoint(position, fields["digest"], on)


def _signed(position: int, digest: str, on: date) -> bytes:
    parts = (str(position), digest, on.isoformat())
    return framed("alongside/checkpoint/1", *(part.encode() for part in parts))


def _fields(text: str) -> tuple[dict[str, str], bytes]:
    lines = [line.lstrip("> \t").rstrip() for line in LINE_END.split(text)]
    if lines.count(BEGIN) != 1 or lines.count(END) != 1:
        raise SealingError("This text does not hold exactly one checkpoint.")
    block = lines[lines.index(BEGIN) + 1 : lines.index(END)]
    pairs = [line.partition(": ")[::2] for line in block]
    if [name for name, _ in pairs] != [
        "version", "position", "digest", "on", "signature", "signature",
    ]:  # fmt: skip
        raise SealingError("The checkpoint has a line too many, too few or out of place.")
    fields = dict(pairs[:4])
    if fields["version"] != "1":
        raise SealingError("This checkpoint was made by a newer version of Alongside.")
    return fields, _signature("".join(value for _, value in pairs[4:]))


def _signature(text: str) -> bytes:
    try:
        signature = b64decode(text, validate=True)
    except (NotBase64, ValueError):
        raise SealingError("The signature of the checkpoint is not whole.") from None
    # One signature, one spelling: base64 leaves spare bits in its last letter.
    if len(signature) != 64 or b64encode(signature).decode() != text:
        raise SealingError("The signature of the checkpoint is not whole.")
    return signature


def _require_fields(position: str, digest: str, on: str) -> None:
    if not POSITION.fullmatch(position):
        raise SealingError("The position of a checkpoint is a whole number from 0 up.")
    if not DIGEST.fullmatch(digest):
        raise SealingError("The digest of a checkpoint is 64 hexadecimal digits.")
    try:
        day = DAY.fullmatch(on) and date.fromisoformat(on)
    except ValueError:
        day = None
    if not day:
        raise SealingError("The day of a checkpoint is written as 2026-11-30.")
