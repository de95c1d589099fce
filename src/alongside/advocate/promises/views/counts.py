"""Say the counts of words and deeds: each with its name, what stands behind it, and who says so."""

from collections import Counter
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.advocate.promises.queries.causes import Months
from alongside.engines import promises as engine

Fact = dict[str, Any]


def on_top(total: Counter[str], steady: engine.Consistency) -> list[Fact]:
    """Give the few counts by which a page is read at a glance."""
    return [
        {
            "label": _("Statements"),
            "value": total["statements"],
            "small": _("%(number)s without a promise") % {"number": total["without_promise"]},
        },
        {
            "label": _("Promises"),
            "value": total["promises"],
            "small": _("%(dated)s dated, %(measured)s measured")
            % {"dated": total["dated"], "measured": total["measured"]},
        },
        {"label": _("Kept"), "value": total["kept"], "standing": "kept", "small": _("say circles")},
        {
            "label": _("Late"),
            "value": total["late"],
            "standing": "late",
            "small": _("neither kept nor let go"),
        },
        {
            "label": _("Let go"),
            "value": total["let_go"],
            "standing": "let_go",
            "small": _("in the open"),
        },
        {"label": _("Consistency"), "value": _steady(steady), "small": _("months with a deed")},
    ]


def groups(total: Counter[str]) -> list[dict[str, Any]]:
    """Give every count, by who says so."""
    return [
        {
            "title": _("What was said"),
            "text": _("A promise counts once a person has confirmed it."),
            "facts": [
                {"label": _("Statements"), "value": total["statements"]},
                {"label": _("Without a promise"), "value": total["without_promise"]},
                {"label": _("Promises"), "value": total["promises"]},
                {"label": _("With a date"), "value": total["dated"]},
                {"label": _("With a measure"), "value": total["measured"]},
                {"label": _("With an owner"), "value": total["owned"]},
            ],
        },
        {
            "title": _("What circles say"),
            "text": _("Only the circles concerned rule; the organisation cannot rule on itself."),
            "facts": [
                {"label": label, "value": total[name], "standing": name}
                for name, label in _says().items()
            ],
        },
        {
            "title": _("What the calendar says, and what owners did"),
            "text": _("Late: the date has passed, and the promise is neither kept nor let go."),
            "facts": [
                {"label": _("Late"), "value": total["late"], "standing": "late"},
                {"label": _("Without a date"), "value": total["promises"] - total["dated"]},
                {"label": _("Let go"), "value": total["let_go"], "standing": "let_go"},
            ],
        },
        {
            "title": _("What was shown"),
            "text": _("A deed reads put forward until a circle concerned accepts it."),
            "facts": [
                {"label": _("Accepted"), "value": total["deeds_accepted"]},
                {"label": _("Put forward"), "value": total["deeds_put_forward"]},
                {"label": _("Not accepted"), "value": total["deeds_not_accepted"]},
            ],
        },
    ]


def reckoned(total: Counter[str], steady: engine.Consistency) -> list[dict[str, Any]]:
    """Give consistency and cost, each with how it is reckoned."""
    return [
        {
            "title": _("Consistency"),
            "text": _(
                "Months in which at least one deed was done that a circle accepted, out of all "
                "months shown. Ten deeds in one June are one month. The reckoning is our own, "
                "moved by research that found words are believed where cost and consistency are "
                "both high."
            ),
            "facts": [{"label": _("Months with a deed"), "value": _steady(steady)}],
        },
        {
            "title": _("Cost"),
            "text": _(
                "How many promises name what they cost. Money, time and power are counted "
                "separately and never added together; the words stand on each promise's page."
            ),
            "facts": [
                {"label": _("Money"), "value": total["cost_money"]},
                {"label": _("Time"), "value": total["cost_time"]},
                {"label": _("Power given up"), "value": total["cost_power"]},
            ],
        },
    ]


def reading(months: Months) -> str:
    """Say in a sentence or two what the strip shows: the month with most words, and what followed.

    Three months are given to follow; fewer than three statements in a month are no burst.
    """
    if not months.by_month:
        return _("Nothing was said or done in this time.")
    burst = max(months.by_month, key=lambda month: months.by_month[month]["statements"])
    said = months.by_month[burst]["statements"]
    if said < 3:
        return _("A filled circle is a statement with a promise in it; an open one has none.")
    done = _deeds_after(months, burst)
    sentence = ngettext(
        "%(month)s holds most words: %(said)s statements, and %(done)s deed in that month and "
        "the three that followed.",
        "%(month)s holds most words: %(said)s statements, and %(done)s deeds in that month and "
        "the three that followed.",
        done,
    )
    month = date_format(burst, "YEAR_MONTH_FORMAT")
    return sentence % {"month": month, "said": said, "done": done}


def still_owed(before: Months) -> str:
    """Say how many promises of earlier words are still open; empty where there are none."""
    if not (owed := before.total()["unsettled"]):
        return ""
    return ngettext(
        "%(number)s promise from before this time is neither kept, broken nor let go.",
        "%(number)s promises from before this time are neither kept, broken nor let go.",
        owed,
    ) % {"number": owed}


def deeds_in(counts: Counter[str]) -> int:
    """How many deeds were shown, whatever circles answered."""
    names = ("deeds_accepted", "deeds_put_forward", "deeds_not_accepted")
    return sum(counts[name] for name in names)


def _deeds_after(months: Months, burst: Any) -> int:
    number = burst.year * 12 + burst.month
    return sum(
        deeds_in(counts)
        for month, counts in months.by_month.items()
        if 0 <= month.year * 12 + month.month - number <= 3
    )


def _steady(steady: engine.Consistency) -> str:
    return _("%(with_deed)s of %(months)s") % {
        "with_deed": steady.months_with_evidence,
        "months": steady.months,
    }


def _says() -> dict[str, str]:
    return {
        "kept": _("Kept"),
        "under_way": _("Under way"),
        "broken": _("Broken"),
        "divided": _("Divided"),
        "not_known": _("Not known"),
    }
