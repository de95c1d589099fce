"""What this room remembers."""

from alongside.account.recognition.models.askings import FeedbackAsking
from alongside.account.recognition.models.felt import FeltAnswer, FeltRound
from alongside.account.recognition.models.figures import RecognitionFigure
from alongside.account.recognition.models.marked import Answer, Feature, Scope
from alongside.account.recognition.models.recognitions import (
    AnonymousRecognition,
    PooledRecognition,
    Recognition,
)

__all__ = [
    "AnonymousRecognition",
    "Answer",
    "Feature",
    "FeedbackAsking",
    "FeltAnswer",
    "FeltRound",
    "PooledRecognition",
    "Recognition",
    "RecognitionFigure",
    "Scope",
]
