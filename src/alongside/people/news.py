"""The kinds of news that the ground floor has."""

from django.utils.translation import gettext_lazy as _

from alongside.people import notices

KINDS = (
    notices.Kind(
        "circle.asked",
        _("Somebody asks to join a circle that you speak for: %(words)s"),
        leads_to="people:join_request",
        weight=10,
        button=_("Answer"),
        why=_("A circle by request answers whoever asks."),
        serves=_("It serves whoever asked, and the circle."),
        group="circles",
    ),
    notices.Kind(
        "circle.place_kept",
        _("A place in a circle is kept for you: %(words)s"),
        leads_to="people:kept_place",
        weight=20,
        button=_("Look"),
        why=_("A member thought of you."),
        serves=_("It serves you: take it or pass over it, nobody is told."),
        group="circles",
    ),
    notices.Kind(
        "circle.nobody_speaks",
        _("Nobody speaks for your circle at the moment: %(words)s"),
        leads_to="people:circle",
        weight=30,
        why=_("Whoever spoke for it stepped down or left."),
        serves=_("It serves the circle."),
        group="circles",
    ),
    notices.Kind(
        "circle.you_speak",
        _("Members chose you to speak for a circle: %(words)s"),
        leads_to="people:circle",
        weight=30,
        why=_("Its members chose anew."),
        serves=_("It serves the circle."),
        group="circles",
    ),
    notices.Kind(
        "cause.put_to_you",
        _("Does this cause concern a circle that you speak for: %(words)s"),
        leads_to="people:cause",
        weight=30,
        button=_("Answer"),
        why=_("Somebody named a cause and thought of your circle."),
        serves=_("It serves the circle: it says itself what concerns it."),
        group="circles",
    ),
    notices.Kind(
        "circle.let_in",
        _("You now belong to a circle that you asked to join: %(words)s"),
        leads_to="people:circle",
        why=_("You asked to join, and they answered."),
        serves=_("It serves you."),
        group="circles",
    ),
    notices.Kind(
        "circle.not_now",
        _("A circle that you asked to join answered: not now. %(words)s"),
        leads_to="people:circle",
        why=_("You asked to join, and they answered."),
        serves=_("It serves you."),
        group="circles",
    ),
    notices.Kind(
        "circle.openness",
        _("Who can find your circle has changed: %(words)s"),
        leads_to="people:circle",
        why=_("Somebody who speaks for it changed it."),
        serves=_("It serves you: it says who can find out that you belong."),
        group="circles",
    ),
    notices.Kind(
        "steward.appointed",
        _("You are a steward now: you run the programme with the other stewards."),
        leads_to="people:person",
        weight=30,
        why=_("A steward appointed you."),
        serves=_("It serves the programme."),
        group="other",
    ),
    notices.Kind(
        "steward.relieved",
        _("You are no longer a steward."),
        leads_to="people:person",
        weight=30,
        why=_("A steward relieved you, or you stepped down."),
        serves=_("It serves you."),
        group="other",
    ),
    notices.Kind(
        "leader.appointed",
        _("You are a leader now: you speak for the organisation as %(words)s"),
        leads_to="people:person",
        weight=30,
        why=_("A steward appointed you."),
        serves=_("It serves those to whom promises are made."),
        group="other",
    ),
    notices.Kind(
        "leader.relieved",
        _("You are no longer a leader."),
        leads_to="people:person",
        weight=30,
        why=_("A steward relieved you."),
        serves=_("It serves you."),
        group="other",
    ),
    notices.Kind(
        "circle.closed",
        _("A circle that you belong to has closed: %(words)s"),
        leads_to="people:circle",
        why=_("Somebody who speaks for it closed it."),
        serves=_("It serves you."),
        group="circles",
    ),
)


def announce() -> None:
    """Make the kinds known to the notices."""
    notices.learn(*KINDS)
