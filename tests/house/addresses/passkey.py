"""A passkey as a browser hands it over, for an account that has one."""

from typing import Any

from fido2 import cose, webauthn


def made_by_a_phone() -> dict[str, Any]:
    """Give what the site keeps of a passkey; no phone holds its other half."""
    key = cose.ES256({1: 2, 3: -7, -1: 1, -2: b"x" * 32, -3: b"y" * 32})
    credential = webauthn.AttestedCredentialData.create(webauthn.Aaguid.NONE, b"phone", key)
    known = webauthn.AuthenticatorData.FLAG.UP | webauthn.AuthenticatorData.FLAG.AT
    seen = webauthn.AuthenticatorData.create(b"h" * 32, known, 0, credential)
    registration = webauthn.RegistrationResponse(
        raw_id=b"phone",
        response=webauthn.AuthenticatorAttestationResponse(
            client_data=webauthn.CollectedClientData.create("webauthn.create", b"c", "https://x"),
            attestation_object=webauthn.AttestationObject.create("none", seen, {}),
        ),
    )
    return dict(registration)
