"""The built site, served as GitHub Pages serves it: below a path or at a root, with its own 404."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatch
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import SHUT_RDWR
from threading import Thread
from time import sleep
from typing import Any
from urllib.parse import urlsplit

from publishing.policy import policy_of, with_policy


@dataclass(slots=True)
class Depot:
    """The site, served below ``url``; ``faults`` spoils the addresses of a pattern."""

    site: Path
    """The folder that is served: another one is another release."""
    url: str = ""
    faults: dict[str, str] = field(default_factory=dict)
    """``missing``, ``truncated``, ``corrupted``, ``cut``, ``held`` till cleared; by pattern."""
    requested: list[str] = field(default_factory=list)
    """Addresses asked for, below ``url``, in order."""
    left: int | None = None
    """How many more requests are heard before the network is lost; ``None``: all."""

    def fault(self, address: str) -> str | None:
        """Return what is wrong with an address, if anything."""
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                return "cut"
        return next((f for pattern, f in self.faults.items() if fnmatch(address, pattern)), None)

    def settle(self) -> None:
        """Forget what was asked for, once the visitors before have asked for the last time."""
        sleep(1)
        while self.requested:
            self.requested.clear()
            sleep(1)

    def python_requests(self) -> list[str]:
        """Return what was asked for below the folder of Python."""
        return [path for path in self.requested if path.startswith("assets/j120/python/")]


@contextmanager
def serve(site: Path, root: str = "/depot/") -> Iterator[Depot]:
    """Serve a built site below ``root`` until the block ends."""

    class Pages(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            address = self.path.partition("?")[0]
            if not address.startswith(root):
                return self.send_error(HTTPStatus.NOT_FOUND)
            address = address.removeprefix(root)
            site = depot.site
            self.directory = str(site)
            depot.requested.append(address)
            fault = depot.fault(address)
            while fault == "held":
                sleep(0.05)
                fault = depot.fault(address)
            if fault == "cut":
                # As when the network goes: no answer at all.
                self.close_connection = True
                self.connection.shutdown(SHUT_RDWR)
                return None
            if address in ("sitemap.xml", "404.html"):
                return self._send_body(_moved(site / address, depot.url), HTTPStatus.OK)
            if fault == "missing" or not Path(self.translate_path(self.path)).exists():
                return self._send_body(_moved(site / "404.html", depot.url), HTTPStatus.NOT_FOUND)
            if fault == "truncated":
                content = (site / address).read_bytes()
                return self._send_body(content[: len(content) // 2], HTTPStatus.OK)
            if fault == "corrupted":
                content = (site / address).read_bytes()
                return self._send_body(content[:-9] + b"corrupted", HTTPStatus.OK)
            return super().do_GET()

        def _send_body(self, content: bytes, status: HTTPStatus) -> None:
            self.send_response(status)
            self.send_header("Content-Type", self.guess_type(self.path))
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def translate_path(self, path: str) -> str:
            return super().translate_path(f"/{path.removeprefix(root)}")

        def log_message(self, *_: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            """Say nothing of a browser that left in the middle of a file."""

    depot = Depot(site)
    with Server(("127.0.0.1", 0), Pages) as server:
        depot.url = f"http://127.0.0.1:{server.server_port}{root}"
        Thread(target=server.serve_forever, daemon=True).start()
        yield depot
        server.shutdown()


def _moved(file: Path, url: str) -> bytes:
    """Return the file as if the site had been built for ``url``: only these two bear its address.

    The theme replaces pages in place only at the address of the sitemap, and « page introuvable »,
    which is shown at any depth, links from the root.
    """
    first = (file.parent / "sitemap.xml").read_text("utf-8").partition("<loc>")[2]
    built_for = first.partition("</loc>")[0]
    text = file.read_text("utf-8").replace(built_for, url)
    old, new = urlsplit(built_for).path, urlsplit(url).path
    text = text.replace(f'"{old}', f'"{new}')
    # Its inline script bears the address too, and the policy allows a script by its hash.
    return (
        with_policy(text, policy_of([text], [file.name])) if file.suffix == ".html" else text
    ).encode()
