"""Find actions of the catalogue; the same for everyone, and for the command line."""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from alongside import content
from alongside.content.actions import Action
from alongside.engines.rhythm import Fact


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody looks for; what is left empty does not matter."""

    words: str = ""
    group: str = ""
    feature: str = ""
    fits: str = ""
    scope: str = ""
    stance: str = ""
    axis: str = ""
    minutes: int | None = None

    @property
    def is_empty(self) -> bool:
        """Whether everything will do."""
        return not any(getattr(self, field.name) for field in fields(self))


def found(wish: Wish) -> list[Action]:
    """Give the actions that fit, in the order of the catalogue."""
    return [action for action in content.actions().values() if _fits(action, wish)]


def one(action: str) -> Action | None:
    """Give an action by its id."""
    return content.actions().get(action)


def related(action: Action) -> list[Action]:
    """Give the actions that an action names as its neighbours."""
    return [found for name in action.related if (found := one(name))]


def facts() -> list[Fact]:
    """Give what whoever suggests has to know of each action."""
    return [
        Fact(action.id, frozenset(action.features), action.scope, action.minutes)
        for action in content.actions().values()
    ]


def known(names: Iterable[str]) -> dict[str, Action]:
    """Give those of some actions that the catalogue still has."""
    return {name: action for name in names if (action := one(name))}


def _fits(action: Action, wish: Wish) -> bool:
    return (
        wish.group in ("", action.group)
        and (not wish.feature or wish.feature in action.features)
        and (not wish.fits or wish.fits in action.fits)
        and wish.scope in ("", action.scope)
        and wish.stance in ("", action.stance)
        # An action for anyone fits somebody who looks for one axis, too.
        and (not wish.axis or not action.axes or wish.axis in action.axes)
        and (wish.minutes is None or action.minutes <= wish.minutes)
        and all(word in _text(action) for word in wish.words.casefold().split())
    )


def _text(action: Action) -> str:
    own = (action.title, action.in_short, action.for_whom, action.why)
    return "\n".join((*own, *action.steps, *action.say)).casefold()
