"""An example of an ask: words to begin with, and why somebody may want them."""

from pydantic import Field

from alongside.content.schemas.strict import Grounded


class AskExample(Grounded):
    """One example: its name on the page, its words, what not to do, and why it is there."""

    id: str = Field(pattern=r"^[a-z][a-z0-9-]*$", max_length=60)
    title: str = Field(min_length=3, max_length=60)
    words: str = Field(min_length=20, max_length=600)
    avoid: str = Field(default="", max_length=300)
    why: str = Field(min_length=20)
