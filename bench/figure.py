"""What one measurement found, and what stands beside it."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the bench: what was measured, its peer in the same run, the bar it must reach.

    `value`, `peer` and `bar` are written as a reader should see them, units included. `reached` is
    None where there is no bar. A figure that is `stated` stands in the README.
    """

    what: str
    value: str
    peer: str = ""
    bar: str = ""
    reached: bool | None = None
    stated: bool = False
    part: str = ""  # of the bench, filled in where the parts are run

    @property
    def says(self) -> str:
        """Say in a word whether the bar was reached."""
        return {None: "", True: "reached", False: "SHORT"}[self.reached]

    def as_json(self) -> dict[str, object]:
        """Give the figure as plain values."""
        return asdict(self)
