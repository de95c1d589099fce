"""An axis around which a circle can stand."""

from pydantic import Field

from alongside.content.schemas.strict import Grounded


class Axis(Grounded):
    """One axis: its name on the page, and why people gather around it."""

    id: str = Field(pattern=r"^[a-z][a-z-]*$", max_length=60)
    title: str = Field(min_length=3)
    why: str = Field(min_length=10)
