"""What this room remembers of one person: what they said for their circles, and no text."""

from typing import Any

from alongside.act.writing.models import RuleChange
from alongside.people.models import Person


def own_part(person: Person) -> dict[str, Any]:
    """Give what a person said of rules in the name of circles."""
    rows = RuleChange.objects.filter(written_by=person).select_related("circle")
    return {
        "said_of_rules": [
            {
                "circle": one.circle.name,
                "rule": f"{one.language}/{one.rule}",
                "tier": one.tier,
                "better_words": one.consider,
                "phrases_that_pass": one.passes,
                "kept_as_written": one.keeps,
                "reason": one.reason,
                "said_on": str(one.said_on),
                "ended_on": str(one.ended_on) if one.ended_on else None,
            }
            for one in rows.order_by("said_on", "pk")
        ]
    }
