"""The network of the bench: a server that is as slow as it is told, and counts what it carries."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock, Thread
from typing import Any, Final

_PACKED: Final = frozenset({".zip", ".png", ".pdf"})
"""Files that a server sends as they are; all others are compressed, as GitHub Pages does."""

_PIECE: Final = 16_384


@dataclass(slots=True)
class Wire:
    """What goes between server and browser. ``rate`` in bytes a second (0: no limit)."""

    rate: int = 0
    delay: float = 0
    """Seconds before the first byte of each answer."""
    carried: int = 0
    """Bytes of Python alone: what pages weigh is not what is compared."""
    _lock: Lock = field(default_factory=Lock)

    def carry(self, size: int, *, python: bool) -> None:
        """Take the time that so many bytes take; those of all requests share the line."""
        with self._lock:
            self.carried += size if python else 0
            if self.rate:
                time.sleep(size / self.rate)


@contextmanager
def serve(folder: Path, wire: Wire, python: frozenset[str]) -> Iterator[str]:
    """Serve a folder, kept for ten minutes by who reads it; give the address.

    Files below a folder named in ``python``, and archives, are counted.
    """
    compressed: dict[Path, bytes] = {}

    class Files(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = Path(self.translate_path(self.path))
            path = path / "index.html" if path.is_dir() else path
            time.sleep(wire.delay)
            if not path.is_file():
                return self.send_error(404)
            packed = path.suffix in _PACKED
            if path not in compressed:
                body = path.read_bytes()
                compressed[path] = body if packed else _gzip(body)
            body = compressed[path]
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(path)))
            self.send_header("Cache-Control", "max-age=600")
            if not packed:
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            counted = path.suffix == ".zip" or not python.isdisjoint(path.parts)
            for start in range(0, len(body), _PIECE):
                piece = body[start : start + _PIECE]
                wire.carry(len(piece), python=counted)
                self.wfile.write(piece)
            return None

        def log_message(self, *_: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: Any) -> None:
            """Say nothing of a page that was closed in the middle of a file."""

    with Server(("127.0.0.1", 0), lambda *a: Files(*a, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _gzip(body: bytes) -> bytes:
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    return packer.compress(body) + packer.flush()
