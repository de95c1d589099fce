"""Places to get help, one file a country, and the country in which a time zone lies."""

from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from alongside.content.load import ContentError, entry, folder
from alongside.content.schemas.help import Country, Kind, Place, Seen

__all__ = ["ANYWHERE", "Country", "Kind", "Place", "Seen", "country_of", "help_places"]

ANYWHERE = "international"


@lru_cache(maxsize=1)
def help_places() -> dict[str, Country]:
    """Every country by its id, by title, with what helps anywhere at the end."""
    found = [_country(file) for file in folder("help").iterdir() if file.name.endswith(".yml")]
    listed = sorted(found, key=lambda country: (country.id == ANYWHERE, country.title))
    return {country.id: country for country in listed}


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    """Give the country of each zone, from the table that comes with the zones themselves."""
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {row[2]: row[0].lower() for row in rows}


def country_of(zone: str) -> str:
    """Give the country of a time zone where there are places for it, and else "international"."""
    country = _zones().get(zone, ANYWHERE)
    return country if country in help_places() else ANYWHERE


def _country(file: Traversable) -> Country:
    country = entry(file, Country)
    if file.name != f"{country.id}.yml":
        raise ContentError(
            f"{file.name}, entry {country.id}: a country's file is named after its id; "
            "rename it or mend the id."
        )
    return country
