"""Requests to a bucket: within seconds, a few at once, and each failure as a sentence without any key."""

import os
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, HTTPClientError
from botocore.session import Session

from annotator.domain.errors import Refused
from annotator.settings.places import BucketPlace

# Seconds in which a bucket has to take a connection and to say something, and in which one request has to be over.
_CONNECT, _SILENT, _LONGEST = 3, 8, 60
# A bucket that did not answer is not asked again for so many seconds: each who asked would wait as long.
_REST = 10
# The server has twelve threads. So many of them may wait for the bucket, and others so many seconds for their turn.
_AT_ONCE, _PATIENCE = 4, 2
# Bytes. No captured file is longer; what a bucket answers may be.
_MOST = 128 << 20
_PIECE = 1 << 16
# Files and profiles that other programs of the account are set by mean nothing here.
_OWN_SETTINGS = {
    "profile": (None, None, None, None),
    "config_file": (None, None, os.devnull, None),
    "credentials_file": (None, None, os.devnull, None),
}
# What a service says is its own: only what looks like a code of S3 is repeated.
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9]{1,49}")
_MISSING = frozenset({"NoSuchKey", "404", "NotFound", "NoSuchVersion"})
_NO_RIGHT = frozenset(
    {"401", "403", "AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken",
     "RequestTimeTooSkewed", "AuthorizationHeaderMalformed", "AllAccessDisabled", "AccountProblem"}
)  # fmt: skip
_BUSY = frozenset({"500", "502", "503", "504", "InternalError", "SlowDown", "ServiceUnavailable", "RequestTimeout"})


class NoObject(Exception):
    """There is none of this name."""


class BucketRequests:
    """What is asked of one bucket, by the keys of objects; threads share it."""

    def __init__(self, place: BucketPlace) -> None:
        self._place = place
        self._turns = threading.BoundedSemaphore(_AT_ONCE)
        self._making = threading.Lock()
        self._made: Any = None
        self._rests_until = 0.0

    def get(self, key: str) -> bytes:
        """The object. Raises NoObject, or Refused, as every other method does, where the bucket does not do it."""
        with self._turn() as (client, until):
            body = client.get_object(Bucket=self._place.bucket, Key=key)["Body"]
            try:
                return _all_of(body, until)
            finally:
                body.close()

    def size(self, key: str) -> int:
        """The bytes of the object, as the bucket says. Raises NoObject."""
        with self._turn() as (client, _):
            return int(client.head_object(Bucket=self._place.bucket, Key=key)["ContentLength"])

    def put(self, key: str, body: bytes) -> None:
        """Store an object whole, or not at all: the request is signed over its bytes."""
        with self._turn() as (client, until):
            client.put_object(Bucket=self._place.bucket, Key=key, Body=_Outgoing(body, until), ContentLength=len(body))

    def delete(self, key: str) -> None:
        """Delete an object; none may be there."""
        with self._turn() as (client, _):
            client.delete_object(Bucket=self._place.bucket, Key=key)

    def delete_versions(self, key: str) -> None:
        """Delete whatever the bucket keeps of an object beside its newest version."""
        for found in self._pages("list_object_versions", Prefix=key):
            for version in (*found.get("Versions", ()), *found.get("DeleteMarkers", ())):
                if version["Key"] == key and version.get("VersionId") not in (None, "", "null"):
                    with self._turn() as (client, _):
                        client.delete_object(Bucket=self._place.bucket, Key=key, VersionId=version["VersionId"])

    def listed(self, beginning: str) -> Iterator[tuple[str, int]]:
        """The key and size of each object that begins so."""
        for found in self._pages("list_objects_v2", Prefix=beginning):
            for each in found.get("Contents", ()):
                yield each["Key"], int(each["Size"])

    def _pages(self, operation: str, **asked: str) -> Iterator[dict[str, Any]]:
        """A page of a list at a time; between two, others have their turn."""
        pages = iter(self._client.get_paginator(operation).paginate(Bucket=self._place.bucket, **asked))
        while True:
            with self._turn():
                page = next(pages, None)
            if page is None:
                return
            yield page

    @contextmanager
    def _turn(self) -> Iterator[tuple[Any, float]]:
        """The client, and the moment by which the request has to be over."""
        self._expect_awake()
        if not self._turns.acquire(timeout=_PATIENCE):
            raise Refused("contents_busy")
        try:
            # Somebody else may have waited in vain meanwhile.
            self._expect_awake()
            yield self._client, time.monotonic() + _LONGEST
        except ClientError as error:
            raise self._told(error) from None
        except (BotoCoreError, HTTPClientError, OSError) as error:
            self._rests_until = time.monotonic() + _REST
            # Its message may hold addresses and more.
            raise Refused("contents_away", why=type(error).__name__) from None
        finally:
            self._turns.release()

    def _expect_awake(self) -> None:
        if time.monotonic() < self._rests_until:
            raise Refused("contents_away", why="it did not a moment ago")

    def _told(self, error: ClientError) -> Exception:
        said = error.response.get("Error", {}).get("Code", "")
        status = str(error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", ""))
        code = said if _CODE.fullmatch(said) else status
        if code == "NoSuchBucket":
            return Refused("contents_no_bucket", setting="ANNOTATOR_CONTENTS")
        if code in _MISSING or (status == "404" and not said):
            return NoObject()
        if code in _NO_RIGHT or status in _NO_RIGHT:
            return Refused("contents_refused", why=code)
        if code in _BUSY or status in _BUSY:
            self._rests_until = time.monotonic() + _REST
            return Refused("contents_away", why=code)
        return Refused("contents_trouble", why=code)

    @property
    def _client(self) -> Any:
        """Made when it is asked first: that takes a fifth of a second."""
        with self._making:
            if self._made is None:
                self._made = _client_of(self._place)
            return self._made


def _client_of(place: BucketPlace) -> Any:
    return Session(_OWN_SETTINGS).create_client(
        "s3",
        region_name=place.region,
        endpoint_url=place.endpoint,
        aws_access_key_id=place.access,
        aws_secret_access_key=place.secret,
        aws_session_token=place.session,
        config=Config(
            connect_timeout=_CONNECT,
            read_timeout=_SILENT,
            max_pool_connections=_AT_ONCE,
            retries={"total_max_attempts": 2, "mode": "standard"},
            ignore_configured_endpoint_urls=True,
            # Stores that are not Amazon's do not know the checksums of the day.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
            s3={"payload_signing_enabled": True, "addressing_style": "path" if place.endpoint else "auto"},
        ),
    )


class _Outgoing(BytesIO):
    """Bytes that are sent until a moment: a timeout of a socket begins anew with each piece."""

    def __init__(self, body: bytes, until: float) -> None:
        super().__init__(body)
        self._until = until

    def read(self, size: int | None = -1) -> bytes:
        _expect_before(self._until)
        return super().read(size)


def _all_of(body: Any, until: float) -> bytes:
    pieces, length = [], 0
    while piece := body.read(_PIECE):
        _expect_before(until)
        pieces.append(piece)
        length += len(piece)
        if length > _MOST:
            # It is none of ours, and need not be read to its end.
            break
    return b"".join(pieces)


def _expect_before(until: float) -> None:
    if time.monotonic() > until:
        raise TimeoutError
