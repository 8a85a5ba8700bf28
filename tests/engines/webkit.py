"""Debian's WebKitGTK, by WebDriver, on a screen that nobody sees."""

from __future__ import annotations

import json
import os
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from time import sleep
from typing import Any, Final, override
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from tests.engines.engine import Engine

_WINDOW: Final = Path(__file__).with_name("webkit_window.py")
_ELEMENT: Final = "element-6066-11e4-a52e-4f735466cecf"
"""WebDriver's name for a reference to an element."""
_HARMLESS: Final = re.compile(
    "ResizeObserver loop|Unrecognized Content-Security-Policy directive|Error: Network error"
)
"""Said of any page whose height follows its content, of what it leaves out of a policy, and of what
was still on its way when its page was left."""


class WebKit(Engine):
    """A window with a WebKitGTK view."""

    name = "webkit"

    def __init__(self, address: str, log: Path) -> None:
        self._address, self._log = address, log
        options = {"binary": str(_WINDOW), "args": ["--automation"]}
        asked = {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}
        made = self._call("POST", "/session", capabilities={"alwaysMatch": asked})
        self._address += f"/session/{made['sessionId']}"
        self.version = made["capabilities"]["browserVersion"]
        self._call("POST", "/timeouts", script=120_000, pageLoad=120_000)

    def _call(self, method: str, path: str, **body: object) -> Any:
        data = json.dumps(body).encode() if method == "POST" else None
        request = Request(self._address + path, data, method=method)
        request.add_header("Content-Type", "application/json")
        try:
            with urlopen(request, timeout=180) as answer:
                return json.load(answer)["value"]
        except HTTPError as error:
            with error:
                raise RuntimeError(f"{path}: {json.load(error)['value']['message']}") from None

    @override
    def open(self, url: str) -> None:
        self._call("POST", "/url", url=url)

    @override
    def run(self, function: str, *arguments: object) -> Any:
        script = (
            "const given = [...arguments], done = given.pop();"
            f"Promise.resolve().then(() => ({function})(...given))"
            ".then((value) => done([value ?? null]), (error) => done(`${error}`))"
        )
        answer = self._call("POST", "/execute/async", script=script, args=list(arguments))
        if isinstance(answer, str):
            raise RuntimeError(answer)
        return answer[0]

    @override
    def resize(self, width: int, height: int) -> None:
        self._call("POST", "/window/rect", x=0, y=0, width=width, height=height)
        self.until("(width) => innerWidth === width", width)

    @override
    def errors(self) -> list[str]:
        lines = self._log.read_text("utf-8", errors="replace").splitlines()
        wrong = (line for line in lines if "CONSOLE" in line and "ERROR" in line)
        return list(dict.fromkeys(line for line in wrong if not _HARMLESS.search(line)))

    @override
    def _perform(self, kind: str, actions: list[dict[str, object]]) -> None:
        source = {"type": kind, "id": kind, "actions": actions}
        self._call("POST", "/actions", actions=[source])

    @override
    def _middle_of(self, selector: str) -> object:
        return self._call("POST", "/element", using="css selector", value=selector)

    def close(self) -> None:
        """Close the window, and the session with it."""
        with suppress(RuntimeError, URLError):
            self._call("DELETE", "")


@contextmanager
def _screen() -> Iterator[str]:
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with Popen(command, stdout=PIPE, stderr=DEVNULL, text=True) as screen:
        try:
            assert screen.stdout
            yield f":{screen.stdout.readline().strip()}"
        finally:
            screen.terminate()


@contextmanager
def webkit(folder: Path, *, dark: bool = False) -> Iterator[WebKit]:
    """Start WebKitGTK; ``folder`` gets its downloads and its profile. Close it at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address, log = f"http://127.0.0.1:{port}", folder / "console.log"
    log.touch()
    with _screen() as display:
        told = {
            "DISPLAY": display,
            "GDK_BACKEND": "x11",
            "LIBGL_ALWAYS_SOFTWARE": "1",
            "WINDOW_FOLDER": str(folder),
            "WINDOW_LOG": str(log),
            "WINDOW_DARK": "1" if dark else "",
        }
        with Popen(["WebKitWebDriver", "-p", str(port)], env=os.environ | told) as driver:
            try:
                for _ in range(100):
                    with suppress(URLError), urlopen(f"{address}/status", timeout=5):
                        break
                    sleep(0.1)
                window = WebKit(address, log)
                try:
                    yield window
                finally:
                    window.close()
            finally:
                driver.terminate()
