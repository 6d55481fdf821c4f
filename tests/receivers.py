"""A real mail server and a real web server on this machine, which keep what was sent to them."""

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from aiosmtpd.controller import Controller

from annotator.domain.sending_settings import MailServer, Webhook


def _set() -> threading.Event:
    event = threading.Event()
    event.set()
    return event


@dataclass
class Letters:
    """The mails that came, each answered once it may be; with `refuses`, the server takes none, and counts them."""

    server: MailServer
    came: list[EmailMessage] = field(default_factory=list)
    refuses: bool = False
    refused: int = 0
    may_answer: threading.Event = field(default_factory=_set)

    def recipients(self) -> list[str]:
        return [str(mail["To"]) for mail in self.came]

    async def handle_DATA(self, server, session, envelope):
        if self.refuses:
            self.refused += 1
            return "451 Later"
        self.came.append(message_from_bytes(envelope.content, policy=policy.default))
        await asyncio.to_thread(self.may_answer.wait, 60)
        return "250 OK"


class _AtAnyPort(Controller):
    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@contextmanager
def mail_server() -> Iterator[Letters]:
    letters = Letters(MailServer("127.0.0.1", 0, "desk@desk.example", is_tls=False))
    controller = _AtAnyPort(letters, hostname="127.0.0.1", port=0)
    controller.start()
    letters.server = MailServer("127.0.0.1", controller.port, "desk@desk.example", is_tls=False)
    try:
        yield letters
    finally:
        controller.stop()


@dataclass
class Posts:
    """The requests that came, as headers and body; each is answered with `status`, once it may be."""

    hook: Webhook
    status: int = 200
    came: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    may_answer: threading.Event = field(default_factory=_set)

    def steps(self) -> list[str]:
        """The ids of the steps that were told, in the order in which they came."""
        return [step["id"] for _, body in self.came for step in json.loads(body)["steps"]]


@contextmanager
def web_server(secret: str = "a secret of the desk") -> Iterator[Posts]:
    posts = Posts(Webhook("", secret))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            posts.came.append((dict(self.headers), body))
            posts.may_answer.wait(60)
            self.send_response(posts.status)
            self.send_header("Location", "/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    posts.hook = Webhook(f"http://127.0.0.1:{server.server_port}/hook", secret)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield posts
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
