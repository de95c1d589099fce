"""Hold rules of wording against their own examples: what must be found is, what must not is not."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import get_args

from alongside.content.schemas.language import Kind, WordingRule
from alongside.engines.language import Checker, Pack, Settings

KINDS: tuple[Kind, ...] = get_args(Kind)
_MARKED = re.compile(r"\[([^\]]*)\]")


@dataclass(slots=True)
class Prover:
    """Judges examples with the rules of a pack; a checker is made once for each way of judging."""

    pack: Pack
    _checkers: dict[tuple[str, frozenset[tuple[str, str]]], Checker] = field(default_factory=dict)

    def checker(self, rule: WordingRule) -> Checker:
        """A checker in which the rule is judged: its kind of text, its communities' wishes."""
        kinds = [one for one in rule.only or KINDS if rule.profiles.get(one) != "off"]
        kind = kinds[0] if kinds else KINDS[0]
        wishes = frozenset((who, str(form)) for who, form in rule.enforces.items())
        if (kind, wishes) not in self._checkers:
            settings = Settings(profile=kind, communities=dict(wishes))
            self._checkers[kind, wishes] = Checker(self.pack, settings)
        return self._checkers[kind, wishes]

    def found(self, rule: WordingRule, text: str) -> list[str]:
        """What the rule marks in a text, in order."""
        findings = self.checker(rule).check(text)
        return [one.text for one in findings if one.rule == rule.id]

    def faults(self, rule: WordingRule) -> Iterator[str]:
        """A sentence for each example that the rule does not keep to, and for each loop."""
        if all(rule.profiles.get(one) == "off" for one in rule.only or KINDS):
            yield "it is off in every kind of text that it is for"
            return
        for example in rule.flag:
            text, marked = example.replace("[", "").replace("]", ""), _MARKED.findall(example)
            if (found := self.found(rule, text)) != marked:
                yield f"in “{text}” it should find {_told(marked)}, and finds {_told(found)}"
        for text in rule.keep:
            if found := self.found(rule, text):
                yield f"in “{text}” it should find nothing, and finds {_told(found)}"
        own = {term.text for one in self.pack.rules if one.id == rule.id for term in one.terms}
        for instead in rule.swap.values():
            if instead.lower() in own:
                yield f"it swaps for “{instead}”, which is one of its own words"
        for better in (*rule.consider, *rule.swap.values()):
            for one in self.checker(rule).check(better):
                yield f"its better words “{better}” are marked themselves, by {one.rule}"


def _told(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words) or "nothing"
