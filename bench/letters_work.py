"""What the bench of letters has done inside a filled workplace, each in a process of its own.

`ready` has something wait for everybody; `make` makes their letters; `deliver` sends what waits;
`later` lets ten minutes pass; `bare` sends as many messages by nothing but Django's own way.
"""

import json
import sys
from datetime import time, timedelta
from time import perf_counter

import django

django.setup()

from django.core import mail  # noqa: E402
from django.utils import timezone  # noqa: E402

from alongside.advocate.promises.models import Promise  # noqa: E402
from alongside.doors.web import digest, letters  # noqa: E402
from alongside.people import notices  # noqa: E402
from alongside.people.models import Letter, Person  # noqa: E402
from bench.memory import peak_megabytes  # noqa: E402


def ready() -> dict[str, object]:
    """Have one promise move that everybody follows, and everybody's hour be now."""
    everybody = Person.objects.filter(is_active=True)
    everybody.update(
        quiet_from=time(0),
        quiet_until=time(0),
        by_mail=True,
        mail_weekday=timezone.localdate().weekday(),
    )
    notices.tell(everybody.iterator(), "promise.moved", about=Promise.objects.earliest("pk"))
    everybody.update(next_message_at=timezone.now())
    return {"people": everybody.count()}


def make() -> dict[str, object]:
    """Make the letters."""
    digest.send_due(timezone.now())
    return {"letters": Letter.objects.count()}


def deliver() -> dict[str, object]:
    """Send what waits, until nothing does."""
    digest.deliver.func()
    return {"left": Letter.objects.count()}


def later() -> dict[str, object]:
    """Let ten minutes pass, after which nobody holds a letter any more."""
    Letter.objects.update(not_before=timezone.now() - timedelta(seconds=1))
    return {}


def bare(how_many: int = 5_000) -> dict[str, object]:
    """Send so many of the same letters over one connection, and note nothing."""
    person = Person.objects.earliest("pk")
    [message] = letters.written([(person, letters.Counter({"promises": 1}))])
    connection = mail.get_connection("django.core.mail.backends.smtp.EmailBackend")
    connection.open()
    for number in range(how_many):
        address = f"bare{number}@harbour.example"
        mail.EmailMessage(message.subject, message.text, to=[address], connection=connection).send()
    connection.close()
    return {"sent": how_many}


def main(what: str) -> None:
    """Do one of them, and print what came of it, how long it took and the memory it needed."""
    began = perf_counter()
    told = {"ready": ready, "make": make, "deliver": deliver, "later": later, "bare": bare}[what]()
    told["seconds"] = perf_counter() - began
    told["megabytes"] = peak_megabytes()
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1])
