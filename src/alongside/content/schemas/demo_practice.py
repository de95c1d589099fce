"""What is asked, practised, done and put right at the invented workplace.

A person is named by the role of a player, by an office, or by a letter: somebody of a house.
"""

from typing import Annotated, Literal

from pydantic import Field

from alongside.content.schemas.strict import Strict

Days = Annotated[int, Field(ge=0, le=720)]
Whom = Literal["person", "circle", "everyone", "nobody"]
Answer = Literal["helped", "no_difference", "worse"]


class Taker(Strict):
    """Somebody who took an ask up, so many days ago."""

    who: str
    days: Days


class Question(Strict):
    """The one question that somebody had, and its answer."""

    who: str
    days: Days
    asks: str
    answer: str


class DemoAsk(Strict):
    """An ask: by a person or in a circle's name; `once` if it concerns the players."""

    id: str
    by: str = ""
    circle: str = ""
    everyone: bool = False
    to_circles: list[str] = []
    to_persons: list[str] = []
    team: str = ""
    words: str
    avoid: str = ""
    days_ago: Days
    until: Annotated[int, Field(ge=1, le=365)] | None = None
    tells_stewards: bool = False
    takers: list[Taker] = []
    question: Question | None = None
    became: Literal["open", "done", "no_help", "withdrawn"] = "open"
    settled: Days = 0
    closing: str = ""
    once: bool = False


class DemoSupport(Strict):
    """Standing words of somebody, whom `id` names."""

    id: str
    everyone: bool = False
    circles: list[str] = []
    how: str
    avoid: str


class Phrases(Strict):
    """What people tell of an action of the catalogue: one of each list, as "did, where"."""

    id: str
    whom: Whom
    did: list[str] = Field(min_length=2)
    where: list[str] = Field(min_length=2)
    came: list[str] = Field(min_length=2)


class DemoPractice(Strict):
    """A practice; of a player, also how it went for so many months."""

    by: str = ""
    action: str
    title: str
    when: str
    will: str
    place: str = ""
    today: bool = False
    months: int = 6
    kept: Literal["growing", "steady", "resting"] = "steady"
    rest: bool = False


class DemoCircleAction(Strict):
    """An action that a circle puts beside the catalogue."""

    circle: str
    title: str
    in_short: str
    why: str
    steps: str
    say: str
    cost: str
    risk: str
    not_when: str
    features: list[str]
    scope: str
    stance: str


class DemoAnnotation(Strict):
    """What the circle knows of an action of the catalogue."""

    action: str
    words: str


class DemoOwnWords(Strict):
    """What a leader says of their own practice."""

    by: str
    words: str


class DemoPractices(Strict):
    """All that is told of practices."""

    players: list[DemoPractice]
    crowd: list[DemoPractice]
    circle_action: DemoCircleAction
    annotations: list[DemoAnnotation]
    own_words: list[DemoOwnWords]


class Reach(Strict):
    """Whom something is shown to."""

    everyone: bool = False
    circles: list[str] = []
    persons: list[str] = []


class DemoDeed(Strict):
    """A deed of a player; `agreed` says whether whom it was for let it name them."""

    id: str
    by: str
    action: str
    what: str
    came_of_it: str = ""
    for_person: str = ""
    circle: str = ""
    everyone: bool = False
    together: list[str] = []
    days_ago: Days
    share: Reach | None = None
    agreed: bool = False


class DemoRecognition(Strict):
    """What somebody said, by name, of a deed that was shared."""

    of: str
    by: str
    answer: Answer
    words: str
    days_ago: Days


class DemoPool(Strict):
    """What some said of somebody anonymously, in the quarter that ended last."""

    of: str
    givers: list[str]
    answers: list[Answer]
    words: list[str]


class DemoCredit(Strict):
    """Whose something was, and how far that went."""

    id: str
    by: str
    kind: Literal["idea", "work"]
    what: str
    whose: str
    stood: str
    credited_to: str = ""
    credited_to_words: str = ""
    circles: list[str] = []
    persons: list[str] = []
    days_ago: Days
    carried: Days | None = None
    beside: str = ""
    corrected_by: str = ""
    corrected_to: str = ""
    corrected_words: str = ""
    corrected_days: Days = 0


class DemoWord(Strict):
    """A word on the path to repair."""

    by: Literal["called"]
    say: Literal["acknowledges", "asks_time", "apologises", "mends"]
    text: str
    its_effect: str = ""
    what_i_will_do: str = ""
    until: Annotated[int, Field(ge=1, le=60)] | None = None
    days_ago: Days


class DemoCalling(Strict):
    """Somebody called somebody in."""

    id: str
    hurt: str
    called: str
    what_happened: str
    its_effect: str
    what_would_help: str
    days_ago: Days
    words: list[DemoWord]
    settled: Days | None = None


class DemoRoute(Strict):
    """A formal route of the workplace."""

    name: str
    what_for: str
    how_to_reach: str


class DemoCheckIn(Strict):
    """A month, answered to oneself."""

    carried: str
    left_with: str
    somebody: str
    words: str


class DemoHandOver(Strict):
    """What a convenor leaves to those who come after."""

    circle: str
    under_way: str
    promised: str
    not_to_lose: str
    whom_to_ask: str


class Told(Strict):
    """What the players and those around them did, recognised, put right and left."""

    deeds: list[DemoDeed]
    recognitions: list[DemoRecognition]
    pools: list[DemoPool]
    credit: list[DemoCredit]
    callings: list[DemoCalling]
    routes: list[DemoRoute]
    check_ins: list[DemoCheckIn]
    limits: dict[str, int]
    hand_over: DemoHandOver
    today: dict[str, list[str]]
