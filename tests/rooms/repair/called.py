"""What tests of this room begin with: somebody was hurt, and calls a colleague in."""

from alongside.account.repair.actions import calling, helping

#: Words that stand nowhere else, so that to find them somewhere is to have found a leak.
HAPPENED = "Called my plan typing before the harbour board"
EFFECT = "Left me out of two quay meetings"
HELP = "Tell the board whose plan it was"


def called_in(hurt, called, *, road="by_name", helper=None, **fields):
    """Have somebody call a colleague in."""
    words = {"what_happened": HAPPENED, "its_effect": EFFECT, "what_would_help": HELP}
    return calling.call_in(
        person=hurt, called=called, road=road, helper=helper, **{**words, **fields}
    )


def unnamed(hurt, called, facilitator):
    """Have somebody call in without a name, up to where the one called in has read it."""
    one = called_in(hurt, called, road="unnamed", helper=facilitator)
    helping.take_on(one, person=facilitator)
    helping.accept(one, person=called, whom=facilitator.code)
    return one


def facilitated(hurt, called, facilitator):
    """Have somebody call in by name, with a facilitator whom both accepted."""
    one = called_in(hurt, called)
    helping.propose(one, person=hurt, facilitator=facilitator)
    helping.accept(one, person=called, whom=facilitator.code)
    helping.take_on(one, person=facilitator)
    return one


def page_of(one):
    """Give the address of a calling-in."""
    return f"/account/repair/{one.code}/"
