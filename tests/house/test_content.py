"""Every file of content is held against a schema; none lies there unread."""

import subprocess
import sys

from tests.house import checkout

# A process of its own: here, everything was read long ago and is remembered.
READ_ALL = """
import sys
opened = []
sys.addaudithook(lambda event, given: event == "open" and opened.append(str(given[0])))
from alongside import content
content.load_all(as_written=True)
print("\\n".join(name for name in opened if name.endswith((".yml", ".yaml"))))
"""


def test_all_content_loads_and_no_file_of_it_lies_unread():
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL], capture_output=True, text=True, check=False
    )
    content = checkout.SOURCE / "content"
    lying = {str(path) for path in content.rglob("*") if path.suffix in {".yml", ".yaml"}}

    assert done.stderr == ""
    assert lying - set(done.stdout.splitlines()) == set()
