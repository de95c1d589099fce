"""The three questions of the monthly check-in, read from `wellbeing/`."""

from functools import lru_cache

from alongside.content.load import ContentError, entries, folder
from alongside.content.schemas.check_ins import Choice, Question
from alongside.content.sources import sources

__all__ = ["ASKED", "Choice", "Question", "check_in"]

#: What is remembered of a check-in has a column for each of these.
ASKED = ("carried", "left_with", "somebody")


@lru_cache(maxsize=8)
def check_in(language: str = "en") -> tuple[Question, ...]:
    """Give the questions in a language; where they are not translated yet, in English."""
    here = folder("wellbeing", language.partition("-")[0])
    if not here.is_dir():
        return check_in("en")
    questions = tuple(entries(here / "check_in.yml", Question))
    if tuple(question.id for question in questions) != ASKED:
        raise ContentError(
            f"check_in.yml: the questions are {', '.join(ASKED)}, in this order; mend the ids."
        )
    for question in questions:
        if question.source is not None and question.source not in sources():
            raise ContentError(
                f"check_in.yml, entry {question.id}: source {question.source} is not in "
                "sources.yml; add it there, or say 'basis: judgement'."
            )
    return questions
