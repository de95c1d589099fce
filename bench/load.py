"""Ask for one page, again and again, by several at once; say how long each answer took."""

import http.client
import threading
import time
from dataclasses import dataclass

AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Answers:
    """How long the answers took, in milliseconds, and how many came in a second."""

    p50: float
    p95: float
    a_second: float


def ask(port: int, address: str, cookie: str, *, seconds: float) -> Answers:
    """Ask for a page for so many seconds; any answer but 200 is an error."""
    took: list[float] = []
    faults: list[str] = []
    until = time.perf_counter() + seconds
    askers = [
        threading.Thread(target=_ask_until, args=(port, address, cookie, until, took, faults))
        for _ in range(AT_ONCE)
    ]
    began = time.perf_counter()
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    if faults:
        raise RuntimeError(f"{address}: {faults[0]}; run the site and look at that page.")
    took.sort()
    return Answers(
        p50=took[len(took) // 2],
        p95=took[int(len(took) * 0.95)],
        a_second=len(took) / (time.perf_counter() - began),
    )


def _ask_until(
    port: int, address: str, cookie: str, until: float, took: list[float], faults: list[str]
) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    while time.perf_counter() < until and not faults:
        began = time.perf_counter()
        try:
            connection.request("GET", address, headers={"Cookie": cookie})
            answer = connection.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException) as fault:
            faults.append(repr(fault))
            return
        if answer.status != 200:
            faults.append(f"it answered {answer.status}")
        took.append((time.perf_counter() - began) * 1000)
    connection.close()
