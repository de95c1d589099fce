"""How the headings of the programme's report are read."""

from django.utils.translation import gettext_lazy as _

LABELS = {
    "": _("Not said"),
    "not_said": _("Not said"),
    "individual": _("For particular people"),
    "systemic": _("To change how the place works"),
    "listening": _("Listening"),
    "accountability": _("Accountability"),
    "action": _("Action"),
    "amplification": _("Amplification"),
    "risk-taking": _("Taking a risk"),
    "taken_up": _("Taken up"),
    "nobody_took_up": _("Nobody took it up"),
    "done": _("Done, as those who asked say"),
    "did_not_help": _("It did not help, as those who asked say"),
    "helped": _("It helped"),
    "no_difference": _("It made no difference"),
    "worse": _("It made it worse"),
    "people": _("People whose asks nobody took up for 30 days"),
    "yes": _("Yes"),
    "no": _("No"),
    "open": _("Promises that stand"),
    "late": _("Late"),
    "silent": _("Nothing heard for 90 days"),
    "kept": _("Kept, as the circles say"),
    "broken": _("Broken, as the circles say"),
    "let_go": _("Let go in the open"),
}

TITLES = {
    "deeds_by_scope": (
        _("Effort on individuals beside effort on the system"),
        _("How many of the deeds told reached particular people, and how many the place."),
    ),
    "deeds_by_feature": (
        _("What the deeds were made of"),
        _("Deeds told, by what they were made of. A deed of two stands under both."),
    ),
    "deeds_by_cause": (_("By cause"), _("Deeds told, by the cause that they were for.")),
    "asks_taken_up": (
        _("Asks that were taken up, and those that nobody took up"),
        _("Asks made in the quarter, by whether anybody took them up."),
    ),
    "asks_became": (
        _("What became of asks"),
        _("Only whoever asked says whether it is done, or that it did not help."),
    ),
    "recognised": (
        _("What those supported say of it"),
        _("Pairs of two people, one of whom said how something that the other did was."),
    ),
    "felt": (
        _("Did something that a colleague did support you?"),
        _("Answers of the last half-year, given by one press, anonymously."),
    ),
    "felt_by_scope": (
        _("What supported them: for them in particular, or the place"),
        _("Those who said yes, by what it was."),
    ),
    "felt_by_feature": (_("What supported them"), _("Those who said yes, by what it was made of.")),
    "felt_by_cause": (_("By cause"), _("Those who said yes, by cause.")),
}
