"""What is remembered of practices: one's own plan, what circles add, what leaders say."""

from alongside.act.practice.models.circles import Annotation, CircleAction
from alongside.act.practice.models.leaders import OwnWords
from alongside.act.practice.models.plans import Occasion, Practice, Rest, WavedAway

__all__ = [
    "Annotation",
    "CircleAction",
    "Occasion",
    "OwnWords",
    "Practice",
    "Rest",
    "WavedAway",
]
