"""A browser over a real connection: what `tests.web.conftest.Browser` is to an app, for a desk that is served."""

import http.client
import re
import socket
import ssl
from dataclasses import dataclass, field
from email.message import Message
from typing import NamedTuple
from urllib.parse import urlencode

TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


class Answer(NamedTuple):
    status: int
    headers: Message
    text: str


@dataclass
class Visitor:
    """It is at the network address `source`, and sends `headers` with each request.

    With `tls`, it expects a certificate for `name`, which is also the host that it asks for.
    """

    port: int
    name: str = "127.0.0.1"
    tls: ssl.SSLContext | None = None
    source: str = "127.0.0.1"
    headers: dict[str, str] = field(default_factory=dict)
    cookie: str = ""

    def get(self, path: str, **headers: str) -> Answer:
        return self._ask("GET", path, None, headers)

    def post(self, path: str, page: str, **typed: str) -> Answer:
        """Sends a form with the token that the form on `page` has."""
        token = TOKEN.search(self.get(page).text)
        assert token, "the page has a form"
        body = urlencode({"csrf_token": token[1], **typed})
        return self._ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def _ask(self, method: str, path: str, body: str | None, headers: dict[str, str]) -> Answer:
        scheme = "https" if self.tls else "http"
        own = {"Host": self.name, "Referer": f"{scheme}://{self.name}/", "Cookie": self.cookie}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30, source_address=(self.source, 0))
        connection.connect()
        try:
            if self.tls:
                connection.sock = self.tls.wrap_socket(connection.sock, server_hostname=self.name)
            connection.request(method, path, body, {**own, **self.headers, **headers})
            answer = connection.getresponse()
            text = answer.read().decode()
        finally:
            connection.close()
        if given := answer.headers["Set-Cookie"]:
            self.cookie = given.split(";")[0]
        return Answer(answer.status, answer.headers, text)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
