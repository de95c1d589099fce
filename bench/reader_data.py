"""The labelled passages by which the reader is measured, read from beside the checkout."""

import csv
import json
import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

#: Every other company by host name, chosen before any passage was opened; see docs/why.
IN_VIEW = ("ir.usbank.com", "www.arabbank.com", "www.burberryplc.com", "www.greenergy.com")


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a report: by whom, and whether it was labelled a promise, evidence, clear."""

    company: str
    text: str
    promise: bool
    evidence: bool
    clear: bool

    @property
    def in_view(self) -> bool:
        """Whether cues were written while looking at this company."""
        return self.company in IN_VIEW


@dataclass(frozen=True, slots=True)
class Aspect:
    """An aspect named in a sentence, and what was labelled as said of it."""

    sentence: str
    aspect: str
    said: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post on racial justice, and whether it was tagged as being about money."""

    text: str
    money: bool


def folder() -> Path:
    """Where the data lie: ALONGSIDE_DATA, or shared/data beside the checkout."""
    beside = Path(__file__).parents[2] / "shared" / "data"
    return Path(os.environ.get("ALONGSIDE_DATA") or beside)


def passages() -> list[Passage]:
    """The labelled passages of seven companies (ML-Promise, English)."""
    rows = json.loads((folder() / "promises" / "ml_promise_english.json").read_text("utf-8"))
    return [
        Passage(
            company=urlsplit(row["URL"]).netloc,
            text=row["data"],
            promise=row["promise_status"] == "Yes",
            evidence=row["evidence_status"] == "Yes",
            clear=row["evidence_quality"] == "Clear",
        )
        for row in rows
    ]


def aspects(part: str) -> list[Aspect]:
    """The aspects of the sentences of a part, `train` or `val` (A3CG)."""
    rows = json.loads((folder() / "promises" / f"a3cg_{part}.json").read_text("utf-8"))
    return [
        Aspect(row["text"], aspect, said[0])
        for row in rows
        for aspect, said in row["aspects"].items()
    ]


def posts() -> list[Post]:
    """The posts on racial justice among those of Fortune 100 companies, 2020."""
    path = folder() / "statements" / "fortune100_tweets_2020.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["Racial Justice"] == "True"]
    return [Post(row["Text"], row["Money"] == "True") for row in rows]


def statements() -> list[str]:
    """The public statements, as text."""
    path = folder() / "statements" / "companies_2016_2021.jsonl"
    return [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()]
