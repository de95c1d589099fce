"""A small pack of invented rules, so that what is tested is the command and not its content."""

from alongside.engines.language import Confidence, Pack, Profile, Tier
from tests.engines.language.pack import LISTS, rule

RULES = (
    rule("chair", "chairman: chair", "chairmen: chairs", consider=("chair", "chairperson")),
    rule("deny", "blacklist: denylist", axes=("technology",), identifiers=True),
    rule("sanity", "sanity check", axes=("disability",), tier=Tier.CONSIDER,
         confidence=Confidence.MEDIUM, consider=("quick check",)),
    rule("slur", "spastic", axes=("disability",), tier=Tier.HARMFUL, profiles={"chat": "consider"}),
    rule("crew", "manned", only=("job-ad",)),
)  # fmt: skip
PROFILES = {
    name: Profile(name, name.capitalize(), "Of a test.")
    for name in ("prose", "job-ad", "code", "chat", "policy")
}
PACK = Pack("en", RULES, LISTS, PROFILES, {"autistic": "identity-first"})
