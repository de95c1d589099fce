"""Where a planted thing could be met: each address of the tables, with each code of its kind.

Of which kind a code is, the database says: a new room needs no line here.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any
from uuid import UUID

from django.apps import apps
from django.urls import reverse

from tests.house.addresses.asking import TABLES, Row, table
from tests.house.addresses.story import Arguments, Story

MOST = 24
#: The pages for signing in hold nothing of any room, and are opened by one of all.
OF_ALLAUTH = ("account_", "mfa_")
NOT_BY_LINK = ("account_logout",)
LIKE = {"eli": "member", "unnamed": "outside"}


@dataclass(frozen=True)
class Target:
    """An address with everything in it, and the name under which the tables know it."""

    name: str
    address: str


@dataclass
class Targets:
    """Everything that can be asked for, once for all who ask."""

    story: Story
    before: set[UUID]
    rows: list[Row] = field(default_factory=lambda: [r for name in TABLES for r in table(name)])

    def __post_init__(self) -> None:
        codes = _codes()
        kinds = {code: kind for kind, found in codes.items() for code in found}
        self.kinds = kinds
        self.planted = {kind: sorted(found - self.before, key=str) for kind, found in codes.items()}
        marked = (self.story.someone(role).code for role in ("convenor", "elsewhere"))
        self.planted["people.Person"] += marked

    def planted_at(self, method: str) -> dict[Arguments, list[Target]]:
        """Give, for each planted thing, the addresses about it, its own page first.

        The others begin elsewhere for each thing: where somebody gives up after a few refusals,
        every address has been tried with some.
        """
        found: dict[Arguments, dict[Target, None]] = defaultdict(dict)
        for row in self.rows:
            if row.method == method and row.about:
                for arguments in self._alike(self.story.things[row.about]):
                    address = reverse(row.address, args=arguments)
                    found[arguments][Target(row.address, address)] = None
        turned = {}
        for number, (arguments, targets) in enumerate(found.items()):
            page = min(targets, key=lambda one: len(one.address))
            others = [one for one in targets if one != page]
            begin = number % (len(others) or 1)
            turned[arguments] = [page, *others[begin:], *others[:begin]]
        return turned

    def open_to(self, role: str) -> list[Target]:
        """Give the addresses without a code, and those of the story that somebody may open."""
        like = LIKE.get(role, role)
        rows = (row for row in self.rows if row.method == "GET" and row.address not in NOT_BY_LINK)
        return [
            Target(row.address, reverse(row.address, args=self.story.things[row.about]))
            for row in rows
            if (not row.about or row.answers[like] == "200")
            and (role == "steward" or not row.address.startswith(OF_ALLAUTH))
        ]

    def forms(self) -> list[Target]:
        """Give the addresses without a code to which a form is sent."""
        rows = (row for row in self.rows if row.method == "POST" and not row.about)
        return [Target(row.address, reverse(row.address)) for row in rows]

    def of_another_kind(self) -> Iterator[Target]:
        """Give each address that takes one code once, with a planted code of some other kind."""
        codes = {kind: found[0] for kind, found in sorted(self.planted.items()) if found}
        rows = {row.address: row for row in self.rows if row.method == "GET" and row.about}
        for number, row in enumerate(rows.values()):
            about = self.story.things[row.about]
            if [type(one) for one in about] == [UUID]:
                others = [code for kind, code in codes.items() if kind != self.kinds.get(about[0])]
                yield Target(row.address, reverse(row.address, args=[others[number % len(others)]]))

    def _alike(self, arguments: Arguments) -> list[Arguments]:
        kinds = [self.kinds.get(one) for one in arguments]
        if not kinds or not all(kinds):
            return []
        given = [self.planted[str(kind)] for kind in kinds]
        return list(product(*given))[:MOST]


def codes_now() -> set[UUID]:
    """Give every code there is."""
    return {code for found in _codes().values() for code in found}


def _codes() -> dict[str, set[UUID]]:
    found: dict[str, set[UUID]] = defaultdict(set)
    for model in apps.get_models():
        if model._meta.proxy or "code" not in {one.name for one in model._meta.concrete_fields}:
            continue
        codes: Any = model._default_manager.values_list("code", flat=True)
        found[model._meta.label] = {code for code in codes if isinstance(code, UUID)}
    return found
