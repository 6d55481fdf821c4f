"""Stores of buckets for tests: one that keeps what it is sent, and some that do not do what they should."""

import atexit
import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any

import pytest

from annotator.settings.places import BucketPlace, with_bucket
from annotator.storage.database import Store
from tests.desks import place_of

ACCESS, SECRET = "AKIAHERON9471", "wagtail-2086/secret"
_numbers = count(1)


@cache
def shared_store() -> str:
    """The address of a server of moto, which is nobody's of ours and speaks S3 as Amazon does."""
    server = pytest.importorskip("moto.server", reason="moto is not installed: nothing can be kept in a bucket")
    # It prints each request.
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    atexit.register(running.stop)
    host, port = running.get_host_and_port()
    return f"http://{host}:{port}"


def client_of(place: BucketPlace) -> Any:
    """As an operator would look into the bucket, by a client of their own."""
    from botocore.session import Session

    keys = {"aws_access_key_id": ACCESS, "aws_secret_access_key": SECRET}
    return Session().create_client("s3", region_name=place.region, endpoint_url=place.endpoint, **keys)


def new_bucket(folder: str = "desk") -> BucketPlace:
    """An empty bucket."""
    place = BucketPlace(f"newsroom-{next(_numbers)}", folder, shared_store(), "us-east-1", ACCESS, SECRET)
    client_of(place).create_bucket(Bucket=place.bucket)
    return place


def objects(place: BucketPlace) -> dict[str, bytes]:
    """All that is in the bucket, by key."""
    client = client_of(place)
    listed = client.list_objects_v2(Bucket=place.bucket).get("Contents", [])
    return {each["Key"]: client.get_object(Bucket=place.bucket, Key=each["Key"])["Body"].read() for each in listed}


def versions(place: BucketPlace) -> set[str]:
    """The keys of which it keeps anything, if only that they were deleted."""
    listed = client_of(place).list_object_versions(Bucket=place.bucket)
    return {each["Key"] for each in (*listed.get("Versions", ()), *listed.get("DeleteMarkers", ()))}


def files(place: BucketPlace) -> set[str]:
    """The hashes that it keeps."""
    return {key.rpartition("/")[2] for key in objects(place) if "/files/" in f"/{key}"}


def key_of(place: BucketPlace, name: str) -> str:
    return f"{place.folder}/files/{name[:2]}/{name}"


def put(place: BucketPlace, name: str, body: bytes) -> None:
    """As another program might, under the name of a file."""
    client_of(place).put_object(Bucket=place.bucket, Key=key_of(place, name), Body=body)


def delete(place: BucketPlace, name: str) -> None:
    client_of(place).delete_object(Bucket=place.bucket, Key=key_of(place, name))


def in_bucket(store: Store, place: BucketPlace) -> Store:
    """The same desk, as another server of it opens it, with its captured files in the bucket."""
    return Store.at(with_bucket(place_of(store), place))


def error(status: int, code: str) -> tuple[int, bytes]:
    """As stores say it; some name the key that came, or all that they signed."""
    return status, f"<Error><Code>{code}</Code><Message>{ACCESS} {SECRET}</Message></Error>".encode()


Answer = tuple[int, bytes] | None


@dataclass
class BadStore:
    """Keeps what it is sent in memory, but does what `answer` says of a method and an address where that is not None.

    With `may_answer` it is held up; each request that came is counted by `came`.
    """

    answer: Callable[[str, str], Answer]
    place: BucketPlace
    kept: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    came: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    may_answer: threading.Event = field(default_factory=threading.Event)

    def do(self, method: str, address: str, body: bytes) -> tuple[int, bytes]:
        self.asked.append(method)
        self.came.release()
        self.may_answer.wait(60)
        said = self.answer(method, address)
        if said is not None:
            return said
        if method == "PUT":
            self.kept[address] = body
        elif method == "DELETE":
            self.kept.pop(address, None)
            return 204, b""
        elif address not in self.kept:
            return error(404, "NoSuchKey")
        return 200, self.kept[address] if method != "PUT" else b""


@contextmanager
def bad_store(answer: Callable[[str, str], Answer] | Answer, *, hangs: bool = False) -> Iterator[BadStore]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            status, answered = bad.do(self.command, self.path, body)
            self.send_response(status)
            self.send_header("Content-Length", str(len(answered)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(answered)

        do_PUT = do_HEAD = do_DELETE = do_GET

        def log_message(self, *_: object) -> None:
            """Nothing is printed."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    # Whoever gave up has closed the connection, which is no fault of the test.
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    endpoint = f"http://127.0.0.1:{server.server_address[1]}"
    place = BucketPlace("newsroom", "desk", endpoint, "us-east-1", ACCESS, SECRET)
    bad = BadStore(answer if callable(answer) else lambda *_: answer, place)
    if not hangs:
        bad.may_answer.set()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield bad
    finally:
        bad.may_answer.set()
        server.shutdown()
        server.server_close()
        thread.join()
