"""The invented workplace of the demonstration: who is there, what was said, what came of it."""

from typing import Annotated, Literal

from pydantic import Field

from alongside.content.schemas.strict import Strict

Tally = dict[str, Annotated[int, Field(ge=0)]]
Says = Literal["kept", "under_way", "broken", "divided", "not_known"]


class Office(Strict):
    """An office that speaks for the organisation, held by one invented leader."""

    id: str
    title: str


class Player(Strict):
    """One of the four people as whom the demonstration can be seen."""

    id: Literal["member", "convenor", "steward", "leader"]
    name: str
    pronouns: str = ""
    role: Literal["member", "steward", "leader"]
    office: str | None = None
    circles: list[str] = []
    convenes: list[str] = []
    what: str

    @property
    def address(self) -> str:
        """The address under which they are kept; nobody has it."""
        return f"{self.id}@tern-alder.example"


class DemoCircle(Strict):
    """An invented circle, and how many members it has at 120 people."""

    id: str
    name: str
    axis: str
    openness: Literal["open", "by_request", "hidden"]
    purpose: str
    members: int = Field(ge=1)


class DemoCause(Strict):
    """An invented cause, and the circles that it concerns."""

    id: str
    name: str
    about: str
    circles: list[str]


class Workplace(Strict):
    """The workplace: its name, offices, four players, circles and causes."""

    name: str
    offices: list[Office]
    cast: list[Player]
    circles: list[DemoCircle]
    causes: list[DemoCause]


class Names(Strict):
    """Names that are put together at random for the crowd."""

    given: list[str]
    family: list[str]
    pronouns: list[str]


class DemoEvidence(Strict):
    """Something put forward; `answer` is what the circle's convenor said to it."""

    title: str
    text: str
    months_ago: int
    day: int = Field(ge=1, le=28)
    by: str
    state: str = Field(pattern=r"^(put_forward|accepted|not_accepted)$")
    answer: str = ""


class LetGo(Strict):
    """A promise let go in the open."""

    months_ago: int
    because: str


class EarlierRuling(Strict):
    """A ruling before the present one."""

    circle: str
    months_ago: int
    says: Says
    views: Tally


class DemoReply(Strict):
    """What somebody spoken of said."""

    by: str
    text: str


class DemoPromise(Strict):
    """A promise in a statement: the sentence it stands in, and all that came of it."""

    sentence: str
    wording: str
    owner: str | None
    due: int | None = None
    moved_to: int | None = None
    moved_because: str = ""
    measure: str = ""
    money: str = ""
    time: str = ""
    power: str = ""
    circles: list[str] = []
    views: dict[str, Tally] = {}
    says: Says
    evidence: list[DemoEvidence] = []
    let_go: LetGo | None = None
    earlier_ruling: EarlierRuling | None = None
    reply: DemoReply | None = None
    tour: bool = False


class DemoStatement(Strict):
    """Something said, in the months before the day of the story."""

    id: str
    title: str
    months_ago: int
    day: int = Field(ge=1, le=28)
    where: str
    by: str
    to: list[str] = []
    causes: list[str]
    text: str
    promises: list[DemoPromise] = []
