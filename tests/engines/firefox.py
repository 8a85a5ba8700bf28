"""Debian's Firefox, by WebDriver BiDi: no geckodriver."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import Any, Final, override

from websockets.sync.client import ClientConnection, connect

from tests.engines.engine import Engine

PROGRAM: Final = os.environ.get("FIREFOX", "/usr/bin/firefox-esr")

_NOWHERE: Final = "http://127.0.0.1:9/"
_PREFERENCES: Final[dict[str, object]] = {
    "remote.active-protocols": 1,
    "intl.accept_languages": "fr-FR,fr",
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "browser.download.folderList": 2,
    # Its panel of downloads takes the focus from the page.
    "browser.download.alwaysOpenPanel": False,
    "browser.download.always_ask_before_handling_new_types": False,
    # Nobody is there to answer its question about persistent storage.
    "dom.storageManager.prompt.testing": True,
    "dom.storageManager.prompt.testing.allow": True,
    # It asks nobody for anything.
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.safebrowsing.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": _NOWHERE,
    "toolkit.telemetry.enabled": False,
}

_LEFT: Final = "A ServiceWorker intercepted the request and encountered an unexpected error"
"""Said of what was still on its way when its page was left."""


class Firefox(Engine):
    """A tab of Firefox."""

    name = "firefox"

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._asked = 0
        self._errors: dict[str, None] = {}
        made = self._call("session.new", capabilities={})
        self.version = made["capabilities"]["browserVersion"]
        self._call("session.subscribe", events=["log.entryAdded"])
        # A new tab: Firefox gives the first one no focus, hence no `focusin`.
        self._tab = self._call("browsingContext.create", type="tab")["context"]
        self._call("browsingContext.activate", context=self._tab)

    def _call(self, method: str, **parameters: object) -> Any:
        self._asked += 1
        command = {"id": self._asked, "method": method, "params": parameters}
        self._socket.send(json.dumps(command))
        while True:
            heard = json.loads(self._socket.recv(timeout=180))
            if heard.get("method") == "log.entryAdded" and heard["params"]["level"] == "error":
                said = heard["params"]["text"]
                if _LEFT not in said:
                    self._errors[said] = None
            if heard.get("id") == self._asked:
                if heard["type"] == "error":
                    raise RuntimeError(f"{method}: {heard['message']}")
                return heard["result"]

    @override
    def open(self, url: str) -> None:
        self._call("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    @override
    def run(self, function: str, *arguments: object) -> Any:
        given = ", ".join(map(json.dumps, arguments))
        answer = self._call(
            "script.callFunction",
            functionDeclaration=f"async () => JSON.stringify(await ({function})({given}) ?? null)",
            awaitPromise=True,
            target={"context": self._tab},
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    @override
    def resize(self, width: int, height: int) -> None:
        viewport = {"width": width, "height": height}
        self._call("browsingContext.setViewport", context=self._tab, viewport=viewport)

    @override
    def errors(self) -> list[str]:
        return list(self._errors)

    @override
    def _perform(self, kind: str, actions: list[dict[str, object]]) -> None:
        source = {"type": kind, "id": kind, "actions": actions}
        self._call("input.performActions", context=self._tab, actions=[source])

    @override
    def _middle_of(self, selector: str) -> object:
        found = self._call(
            "browsingContext.locateNodes",
            context=self._tab,
            locator={"type": "css", "value": selector},
            maxNodeCount=1,
        )
        return {"type": "element", "element": {"sharedId": found["nodes"][0]["sharedId"]}}


@contextmanager
def firefox(folder: Path, *, dark: bool = False) -> Iterator[Firefox]:
    """Start Firefox; ``folder`` gets its downloads and its profile. Close it at the end."""
    preferences = _PREFERENCES | {
        "browser.download.dir": str(folder),
        "layout.css.prefers-color-scheme.content-override": 0 if dark else 1,
    }
    profile = folder / "firefox"
    profile.mkdir()
    lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in preferences.items())
    (profile / "user.js").write_text("".join(lines), "utf-8")
    command = [PROGRAM, "--headless", "--no-remote", "--remote-debugging-port", "0"]
    with Popen([*command, "--profile", profile], stdout=DEVNULL, stderr=PIPE, text=True) as process:
        try:
            assert process.stderr
            said = (re.search(r"BiDi listening on (ws://\S+)", line) for line in process.stderr)
            address = next(match[1] for match in said if match)
            with connect(f"{address}/session", max_size=None) as socket:
                yield Firefox(socket)
        finally:
            process.terminate()
