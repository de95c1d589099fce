"""The words that are planted, and who may ever read each: a table like those of the addresses.

Each stands for one private thing of somebody, and nowhere else. `everyone` is everybody with an
account, `nobody` nobody at all, not even whoever wrote it.
"""

import re

from tests.house.addresses.story import ROLES

#: Eli belongs to the circles of the member; unnamed called somebody in without her name.
EVERYBODY = [*ROLES, "eli", "unnamed"]

TABLE = """
practice title                | member
practice when                 | member
practice will                 | member
practice place                | member
practice of leader            | leader
practice of steward           | steward
suggestion waved away         | member
own words of leader           | everyone
action for members            | convenor member eli
annotation for members        | convenor member eli

deed never shared             | member
what came of it               | member
deed of steward               | steward
deed as told to oneself       | outside
deed shown to one             | outside eli
deed shown to circle          | member convenor eli
deed shown to all             | everyone
deed taken back               | member
deed refused by whom it names | outside elsewhere
deed shown to two             | member convenor eli

ask of one                    | member convenor
avoid in ask of one           | member convenor
team in ask of one            | member convenor
ask of hidden circle          | convenor member eli
ask of all                    | everyone
ask that was settled          | member leader
closing words of ask          | member leader
ask that was withdrawn        | nobody
ask that stewards may see     | member leader steward
question not answered         | outside leader
question answered             | everyone
answer to question            | everyone
support for circle            | convenor member eli
support for one               | elsewhere outside
support avoids                | elsewhere outside

credit waiting                | elsewhere outside
where credit stood            | elsewhere outside
credit kept                   | elsewhere eli
credit declined               | elsewhere eli
credit agreed                 | member outside owner
credit carried                | member outside leader owner elsewhere steward
sentence beside credit        | member outside leader owner elsewhere
correction waiting            | leader steward
correction that stands        | member outside leader owner elsewhere

recognition by name           | convenor member
recognition unasked           | elsewhere steward
deed recognised unasked       | elsewhere steward
recognition taken back        | nobody
anonymous below the floor     | eli
anonymous unasked             | outside
anonymous of four             | nobody
anonymous pooled              | leader

what happened                 | eli leader
what it did                   | eli leader
what would help               | eli leader
answer of called              | eli leader
apology                       | eli leader
effect in apology             | eli leader
promise in apology            | eli leader
mending                       | eli leader
word of hurt                  | eli leader
retaliation                   | eli
carried first                 | outside elsewhere
handed back                   | member
why handed back               | member
called in unnamed             | unnamed member elsewhere
word that waits               | member elsewhere
word handed back              | member
why word handed back          | member
word passed on                | unnamed member elsewhere
retaliation of unnamed        | unnamed elsewhere
offered                       | outside elsewhere
held by pause                 | elsewhere
withdrawn                     | nobody
name of unnamed               | unnamed eli elsewhere steward

check-in of steward           | steward
check-in of member            | member
hand-over for convenors       | convenor
hand-over for members         | convenor member eli
"""


def mark(name: str) -> str:
    """Give the word that stands for a thing, and refuse one that is not in the table."""
    return _WORDS[name]


def found_in(text: str) -> set[str]:
    """Give the names of all that is told by a text."""
    return {_NAMES.get(word.lower(), word.lower()) for word in _MARKED.findall(text)}


def _word(name: str) -> str:
    return "xq" + re.sub("[^a-z]", "", name) + "qx"


def _readers(said: str) -> frozenset[str]:
    everyone = frozenset(EVERYBODY) - {"visitor"}
    return {"everyone": everyone, "nobody": frozenset()}.get(said, frozenset(said.split()))


_LINES = [line.split("|") for line in TABLE.splitlines() if "|" in line]
MAY_READ = {name.strip(): _readers(readers.strip()) for name, readers in _LINES}
_WORDS = {name: _word(name) for name in MAY_READ}
_NAMES = {word: name for name, word in _WORDS.items()}
_MARKED = re.compile("xq[a-z]+?qx", re.IGNORECASE)
