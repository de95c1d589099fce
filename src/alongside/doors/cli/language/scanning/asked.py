"""What `alongside language scan` is asked to do, and what each process is told of it."""

import re
from dataclasses import dataclass

from alongside.doors.cli.language import asked as checks
from alongside.doors.cli.language.asked import Refused
from alongside.doors.cli.language.configuring import Config, require_one_of
from alongside.engines.language import Pack

FORMATS = ("json", "parquet")
_SPARK = re.compile(r"spark://[\w.\[\]:-]+:\d{1,5}(,[\w.\[\]:-]+:\d{1,5})*")


@dataclass(frozen=True, slots=True)
class Asked:
    """The words of one call; what is empty or 0 was not said."""

    paths: tuple[str, ...]
    on: str = "local"
    format: str = "json"
    out: str = "-"
    jobs: int = 0
    profile: str = ""
    language: str = ""
    confidence: str = ""
    max_size: float = 10.0

    @property
    def as_check(self) -> checks.Asked:
        """The same, as `check` is asked it: each text is judged just as `check` judges it."""
        return checks.Asked(
            paths=self.paths,
            profile=self.profile,
            language=self.language,
            confidence=self.confidence,
            max_size=self.max_size,
        )

    def require_sense(self) -> None:
        """Refuse what does not go together, or is no word that is known."""
        require_one_of("format", self.format, FORMATS)
        if self.on != "local" and not _SPARK.fullmatch(self.on):
            raise Refused(
                f"--on {self.on} is no place to scan on; take local or spark://HOST:PORT."
            )
        if self.format == "parquet" and self.out == "-":
            raise Refused("Parquet goes into a file; add --out FILE.")
        if self.jobs < 0:
            raise Refused("--jobs is a number of processes; 0 leaves it to the command.")


@dataclass(frozen=True, slots=True)
class Wish:
    """What every process needs to know: it can be sent to any."""

    call: checks.Asked
    config: Config
    pack: Pack
