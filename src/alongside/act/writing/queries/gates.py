"""When a rule lets its wording pass, in sentences: the gates, read out."""

from collections.abc import Iterable, Iterator
from itertools import islice

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from alongside.act.writing.queries import labels
from alongside.engines.language import Case, Nearby, Pack, Rule
from alongside.engines.language import words as gate_words
from alongside.engines.language.overlays import OFF

MOST_WORDS = 12


def in_words(rule: Rule, pack: Pack) -> Iterator[str]:
    """Say each gate of a rule as a sentence."""
    if rule.unless:
        yield from _unless(rule.unless, pack)
    if rule.only_with:
        yield _only_with(rule.only_with, pack)
    yield from _case(rule)
    yield from _manner(rule)
    yield from _kinds(rule)


def _unless(gate: Nearby, pack: Pack) -> Iterator[str]:
    told = {
        "words": _words(gate.phrase, pack),
        "before": _words(gate.before, pack),
        "after": _words(gate.after, pack),
        "near": _words(gate.near, pack),
        "text": _words(gate.text, pack),
        "within": gate.within,
    }
    if gate.phrase:
        yield _("It passes within: %(words)s.") % told
    if gate.before:
        yield _("It passes with one of these before it: %(before)s.") % told
    if gate.after:
        yield _("It passes with one of these after it: %(after)s.") % told
    if gate.near:
        yield _("It passes with one of these within %(within)s words: %(near)s.") % told
    if gate.text:
        yield _("It passes where the text around it speaks of: %(text)s.") % told


def _only_with(gate: Nearby, pack: Pack) -> str:
    ways = []
    if gate.phrase:
        ways.append(_("within: %(words)s") % {"words": _words(gate.phrase, pack)})
    if gate.before:
        ways.append(_("before it stands: %(words)s") % {"words": _words(gate.before, pack)})
    if gate.after:
        ways.append(_("after it stands: %(words)s") % {"words": _words(gate.after, pack)})
    if gate.near:
        told = {"words": _words(gate.near, pack), "within": gate.within}
        ways.append(_("within %(within)s words of it stands: %(words)s") % told)
    if gate.text:
        ways.append(
            _("the text around it speaks of: %(words)s") % {"words": _words(gate.text, pack)}
        )
    return _("It is found only where one of these holds: %(ways)s.") % {"ways": "; ".join(ways)}


def _case(rule: Rule) -> Iterator[str]:
    if rule.case is Case.LOWER:
        yield _("With a capital it is taken for a name, and passes.")
    elif rule.case is Case.CAPITAL:
        yield _("It is found only with a capital.")
    elif rule.case is Case.AS_WRITTEN:
        yield _("It is found only in exactly these letters.")


def _manner(rule: Rule) -> Iterator[str]:
    if not rule.name:
        yield _("It passes in names and titles.")
    if not rule.quotation:
        yield _("It passes inside quotation marks: those are somebody else's words.")
    if not rule.mention:
        yield _("It passes where the word is spoken of as a word.")
    if not rule.negation:
        yield _("It passes after a “not”.")
    if not rule.first_person:
        yield _("It passes where people say it of themselves.")
    if rule.identifiers:
        yield _("It is found inside the names that code gives to things, too.")


def _kinds(rule: Rule) -> Iterator[str]:
    if rule.only:
        yield _("It is looked for in these kinds of text alone: %(kinds)s.") % {
            "kinds": _list(str(labels.KINDS.get(kind, kind)) for kind in rule.only)
        }
    for kind, said in rule.profiles.items():
        told = {"kind": labels.KINDS.get(kind, kind), "tier": labels.TIERS.get(said, said)}  # type: ignore[call-overload]
        if said == OFF:
            yield _("It is not looked for in: %(kind)s.") % told
        else:
            yield _("In this kind of text it counts as “%(tier)s”: %(kind)s.") % told
    if rule.enforces:
        yield _("It follows how most of a community want to be spoken of: %(who)s.") % {
            "who": _list(rule.enforces)
        }


def _words(entries: Iterable[str], pack: Pack) -> str:
    """Read words out; a list of the pack by its first few, a beginning with its dots."""
    shown: list[str] = []
    for entry in entries:
        if entry.startswith("{") and " " not in entry:
            members = islice(gate_words.flat([entry], pack.lists), 4)
            few = ", ".join(gate_words.spoken(member, pack.lists) for member in members)
            shown.append(_("%(words)s and the like") % {"words": few})
        else:
            word = gate_words.spoken(entry, pack.lists)
            shown.append(f"“{word[:-1]}…”" if word.endswith("*") else f"“{word}”")
    more = len(shown) > MOST_WORDS
    return ", ".join(shown[:MOST_WORDS]) + ("…" if more else "")


def _list(words: Iterable[str]) -> str:
    return str(get_text_list(list(words), _("and")))
