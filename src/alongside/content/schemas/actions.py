"""An action: one thing that somebody can do, argued, with what it costs and what can go wrong.

A stance and a feature are those of the action, never of whoever does it.
"""

from enum import StrEnum

from pydantic import Field, model_validator

from alongside.content.schemas.strict import Grounded, Strict


class Group(StrEnum):
    """The five groups in which somebody new can start."""

    EDUCATE_AND_REFLECT = "educate-and-reflect"
    LISTEN = "listen"
    AMPLIFY_AND_ADVOCATE = "amplify-and-advocate"
    SPEAK_UP = "speak-up"
    BE_ACCOUNTABLE = "be-accountable"


class Feature(StrEnum):
    """What an action is made of."""

    LISTENING = "listening"
    ACCOUNTABILITY = "accountability"
    ACTION = "action"
    AMPLIFICATION = "amplification"
    RISK_TAKING = "risk-taking"


class Fits(StrEnum):
    """Where an action has its place."""

    MEETING = "meeting"
    CONVERSATION = "conversation"
    REVIEW = "review"
    HIRING = "hiring"
    CHAT = "chat"
    DECISION = "decision"
    EVENT = "event"
    ALONE = "alone"


class Scope(StrEnum):
    """Whether an action reaches particular people, or changes how the place works for all."""

    INDIVIDUAL = "individual"
    SYSTEMIC = "systemic"


class Stance(StrEnum):
    """How an action stands beside people: it helps, pushes those who decide, or shares a risk."""

    SUPPORT = "support"
    ADVOCACY = "advocacy"
    ACCOMPLICE = "accomplice"


class Often(StrEnum):
    """The rhythm that suits an action, for a person to change."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    EACH_TIME = "each-time"
    ONCE = "once"


class Slip(Strict):
    """Something that can go wrong, and what to do then."""

    what: str = Field(min_length=10)
    then: str = Field(min_length=10)


class Plan(Strict):
    """An if-then plan to adapt: when this happens, I will do that."""

    when: str = Field(min_length=8)
    will: str = Field(min_length=8)


class Action(Grounded):
    """One thing to do, its reason, its price, and when to leave it.

    `minutes` is how long it takes once, `time` says the same in words. `says` tells, in our own
    words, what the source found; an action on judgement has none.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=60)
    title: str = Field(min_length=5, max_length=90)
    in_short: str = Field(min_length=20, max_length=240)
    group: Group
    features: tuple[Feature, ...] = Field(min_length=1, max_length=3)
    stance: Stance
    scope: Scope
    for_whom: str = Field(min_length=5)
    axes: tuple[str, ...] = ()
    fits: tuple[Fits, ...] = Field(min_length=1)
    often: Often
    minutes: int = Field(ge=1, le=10_000)
    time: str = Field(min_length=5)
    cost: str = Field(min_length=10)
    risk: str = Field(min_length=10)
    why: str = Field(min_length=20)
    steps: tuple[str, ...] = Field(min_length=2, max_length=8)
    say: tuple[str, ...] = Field(min_length=1, max_length=5)
    plans: tuple[Plan, ...] = Field(min_length=1, max_length=3)
    goes_wrong: tuple[Slip, ...] = Field(min_length=1, max_length=4)
    not_when: tuple[str, ...] = Field(min_length=1, max_length=4)
    related: tuple[str, ...] = Field(min_length=1, max_length=5)
    says: str | None = None

    @model_validator(mode="after")
    def _says_what_its_source_found(self) -> "Action":
        if (self.source is None) != (self.says is None):
            raise ValueError("'source' and 'says' (what the source found) stand together")
        if self.source is not None and self.basis is not None:
            raise ValueError("it names a source and says 'basis: judgement'; keep one of them")
        return self
