"""The forms of an English word: enough for the terms of rules, which name what is irregular."""

import re

from alongside.content.schemas.language import WordingRule

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
# One short vowel and one consonant in a word of one syllable: the consonant is doubled.
_DOUBLES = re.compile(r"^[^aeiou]*[aeiou][bdfgklmnprtvz]$")

# Phrases that end in such a word, or in a plural, have no further form.
_UNCHANGING = re.compile(
    r"[ -](?:\w*[^\Wsui]s|with|at|for|on|about|to|of|in|up|out|because|can|could)$"
)


def forms(rule: WordingRule, term: str) -> list[str]:
    """Every form of a term in a fixed order, so that two terms of one kind line up."""
    if term in rule.forms:
        return [term, *rule.forms[term]]
    if rule.as_ == "noun" and not _UNCHANGING.search(term):
        return [term, plural(term)]
    if rule.as_ == "verb":
        return [term, *conjugated(term)]
    return [term]


def plural(noun: str) -> str:
    """The regular plural of the last word, `-man` becoming `-men`."""
    if re.search(r"(?:^|[a-z])(?:wo)?man$", noun) and noun not in ("human", "roman", "german"):
        return noun[:-2] + "en"
    if noun.endswith("child"):
        return noun + "ren"
    if noun.endswith("person") and noun != "person":
        return noun[:-6] + "people" if noun.endswith(" person") else noun + "s"
    return _with_s(noun)


def conjugated(verb: str) -> list[str]:
    """Third person, past and `-ing` of the last word, regular."""
    if verb.endswith("e"):
        return [_with_s(verb), verb + "d", verb[:-1] + "ing" if verb[-2:] != "ee" else verb + "ing"]
    if _CONSONANT_Y.search(verb):
        return [_with_s(verb), verb[:-1] + "ied", verb + "ing"]
    last = verb.rpartition(" ")[2].rpartition("-")[2]
    stem = verb + verb[-1] if _DOUBLES.match(last) else verb
    return [_with_s(verb), stem + "ed", stem + "ing"]


def _with_s(word: str) -> str:
    if _SIBILANT.search(word):
        return word + "es"
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    return word + "s"
