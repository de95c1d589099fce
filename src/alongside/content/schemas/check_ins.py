"""A question of the check-in: its words, why it is asked, and a few answers in words."""

from pydantic import Field, model_validator

from alongside.content.schemas.strict import Grounded, Strict


class Choice(Strict):
    """One answer. `heavy` has the page offer a pause, a limit or help; it diagnoses nothing."""

    id: str = Field(pattern=r"^[a-z][a-z-]*$", max_length=30)
    label: str = Field(min_length=3, max_length=90)
    heavy: bool = False


class Question(Grounded):
    """One question; `says` tells, in our own words, what its source found."""

    id: str = Field(pattern=r"^[a-z][a-z_]*$", max_length=30)
    question: str = Field(min_length=10)
    in_short: str = Field(min_length=3, max_length=60)
    why: str = Field(min_length=20)
    says: str | None = None
    choices: tuple[Choice, ...] = Field(min_length=3, max_length=4)

    @model_validator(mode="after")
    def _can_be_answered(self) -> "Question":
        if (self.source is None) != (self.says is None):
            raise ValueError("'source' and 'says' (what the source found) stand together")
        if not any(choice.heavy for choice in self.choices):
            raise ValueError("no answer is heavy; say which should offer a pause or help")
        if len({choice.id for choice in self.choices}) != len(self.choices):
            raise ValueError("an id of a choice stands twice; give one of them another name")
        return self
