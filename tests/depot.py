"""The built site, served as GitHub Pages serves it: below a path, with its own 404."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatch
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any


@dataclass(slots=True)
class Depot:
    """The site, served under ``/depot/``; ``faults`` spoils the addresses of a pattern."""

    url: str
    faults: dict[str, str] = field(default_factory=dict)
    """``missing``, ``truncated`` or ``corrupted``, by pattern (``*.wasm``)."""
    requested: list[str] = field(default_factory=list)
    """Addresses asked for, below ``/depot/``, in order."""

    def python_requests(self) -> list[str]:
        """Return what was asked for below the folder of Python."""
        return [path for path in self.requested if path.startswith("assets/j120/python/")]


@contextmanager
def serve(site: Path) -> Iterator[Depot]:
    """Serve a built site until the block ends."""

    class Pages(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            address = self.path.partition("?")[0]
            if not address.startswith("/depot/"):
                return self.send_error(HTTPStatus.NOT_FOUND)
            address = address.removeprefix("/depot/")
            depot.requested.append(address)
            fault = next((f for p, f in depot.faults.items() if fnmatch(address, p)), None)
            if address == "sitemap.xml":
                # The theme replaces pages in place only at the address that the site was built for.
                sitemap = (site / address).read_text("utf-8")
                built_for = sitemap.partition("<loc>")[2].partition("</loc>")[0]
                return self._send_body(
                    sitemap.replace(built_for, depot.url).encode(), HTTPStatus.OK
                )
            if fault == "missing" or not Path(self.translate_path(self.path)).exists():
                return self._send_body((site / "404.html").read_bytes(), HTTPStatus.NOT_FOUND)
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
            return super().translate_path(path.removeprefix("/depot"))

        def log_message(self, *_: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            """Say nothing of a browser that left in the middle of a file."""

    depot = Depot("")
    with Server(("127.0.0.1", 0), lambda *a: Pages(*a, directory=str(site))) as server:
        depot.url = f"http://127.0.0.1:{server.server_port}/depot/"
        Thread(target=server.serve_forever, daemon=True).start()
        yield depot
        server.shutdown()
