"""A Chromium of which nothing is driven but one page: the driver of the other tests also holds each
service worker, which then never rests, and a newer one waits for it in vain.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from tests.conftest import CHROMIUM_FLAGS, CHROMIUM_PATH

PATIENCE: Final = 90
"""Seconds that the browser has for each answer."""


class PlainPage:
    """The page, spoken to in the browser's own protocol: JSON between two pipes."""

    def __init__(self, asking: int, hearing: int) -> None:
        self._asking, self._hearing = asking, hearing
        self._heard = b""
        self._asked = 0
        self._session: dict[str, str] = {}
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = {"sessionId": attached["sessionId"]}
        self._ask("Page.enable")

    def goto(self, url: str) -> None:
        """Open an address, and wait until all that it holds has come."""
        self._ask("Page.navigate", url=url)
        while self._hear().get("method") != "Page.loadEventFired":
            pass

    def evaluate(self, function: str, *given: object) -> Any:
        """Call a JavaScript function in the page and return what it gives, once it does."""
        called = f"({function})({', '.join(map(json.dumps, given))})"
        answer = self._ask(
            "Runtime.evaluate", expression=called, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def _ask(self, method: str, **parameters: object) -> dict[str, Any]:
        self._asked += 1
        asked = {"id": self._asked, "method": method, "params": parameters} | self._session
        os.write(self._asking, json.dumps(asked).encode() + b"\0")
        while (heard := self._hear()).get("id") != self._asked:
            pass
        assert "error" not in heard, heard["error"]
        result: dict[str, Any] = heard["result"]
        return result

    def _hear(self) -> dict[str, Any]:
        while b"\0" not in self._heard:
            if not select.select([self._hearing], [], [], PATIENCE)[0]:
                raise TimeoutError
            more = os.read(self._hearing, 1 << 16)
            assert more, "the browser has gone"
            self._heard += more
        message, _, self._heard = self._heard.partition(b"\0")
        heard: dict[str, Any] = json.loads(message)
        return heard


@contextmanager
def plain_page(profile: Path) -> Iterator[PlainPage]:
    """Open a page of a browser that keeps what it keeps in ``profile``."""
    # The browser looks for its two pipes under the numbers 3 and 4.
    piped = ["/bin/sh", "-c", 'exec "$0" "$@" 3<&0 4>&1 </dev/null >&2', CHROMIUM_PATH]
    flags = [*CHROMIUM_FLAGS, "--headless=new", "--remote-debugging-pipe"]
    chromium = subprocess.Popen(
        [*piped, *flags, f"--user-data-dir={profile}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert chromium.stdin
    assert chromium.stdout
    try:
        yield PlainPage(chromium.stdin.fileno(), chromium.stdout.fileno())
    finally:
        chromium.terminate()
        chromium.communicate()
