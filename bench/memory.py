"""The most memory that this process has had in use.

What `getrusage` tells of a child that another process began may be the other's own peak: Linux
carries that figure over. What the kernel says of the memory itself begins anew with each programme.
"""

import resource
from pathlib import Path


def peak_megabytes() -> float:
    """The peak of this process, in megabytes of 1,048,576 bytes."""
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
