"""What the settings say of the bucket for captured files: where it is, and by which keys it is asked."""

import re
from urllib.parse import urlsplit

from annotator.domain.errors import RuleBroken
from annotator.settings import environment, values
from annotator.settings.places import BUCKETS, BucketPlace

# As services that are strict about it name buckets; a folder is what keys begin with.
_BUCKET = re.compile(r"[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9])){1,61}[a-z0-9]")
_FOLDER = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}")
_REGION = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
_MOST_FOLDERS = 8
_USUAL_REGION = "us-east-1"
_THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
_KEYS = ("contents_access", "contents_secret")


def is_bucket(address: str) -> bool:
    return address.startswith(BUCKETS)


def bucket_at(address: str) -> BucketPlace:
    """The bucket at an address such as s3://newsroom/desk, with what the settings say of it. Raises RuleBroken."""
    bucket, _, folder = address.removeprefix(BUCKETS).rstrip("/").partition("/")
    parts = folder.split("/") if folder else []
    is_named = is_bucket(address) and _BUCKET.fullmatch(bucket) and len(parts) <= _MOST_FOLDERS
    if not is_named or not all(_FOLDER.fullmatch(part) for part in parts):
        raise RuleBroken("contents_place", setting=values.called("contents"))
    access, secret, session = _keys()
    return BucketPlace(bucket, folder, _endpoint(), _region(), access, secret, session)


def bucket_of_desk() -> BucketPlace | None:
    """That of the setting; None if captured files are kept with the desk. Raises RuleBroken."""
    address = values.text("contents")
    return bucket_at(address) if address else None


def _endpoint() -> str | None:
    given = values.text("contents_endpoint")
    if not given:
        return None
    try:
        parts = urlsplit(given)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    is_plain = parts.path in ("", "/") and not (parts.query or parts.fragment or "@" in parts.netloc) and port != 0
    is_private = parts.scheme == "https" or (
        parts.scheme == "http" and (parts.hostname in _THIS_MACHINE or values.is_on("without_tls"))
    )
    if not (parts.hostname and is_plain and is_private):
        names = values.called("contents_endpoint"), values.called("without_tls")
        raise RuleBroken("contents_endpoint", setting=names[0], without_tls=names[1])
    return f"{parts.scheme}://{parts.netloc}"


def _region() -> str:
    usual = environment.variable("AWS_REGION") or environment.variable("AWS_DEFAULT_REGION") or _USUAL_REGION
    region = values.text("contents_region") or usual
    if not _REGION.fullmatch(region):
        raise RuleBroken("contents_region", setting=values.called("contents_region"))
    return region


def _keys() -> tuple[str, str, str | None]:
    """Both of the settings, or both of the environment: keys of two accounts would fit nothing."""
    access, secret, session = values.text(_KEYS[0]), values.text(_KEYS[1]), ""
    if not (access or secret):
        access = environment.variable("AWS_ACCESS_KEY_ID")
        secret = environment.variable("AWS_SECRET_ACCESS_KEY")
        session = environment.variable("AWS_SESSION_TOKEN")
    if not all(key.isascii() and key.isprintable() and " " not in key for key in (access, secret, session)) or not (
        access and secret
    ):
        raise RuleBroken("contents_keys", settings=values.called(*_KEYS, beside="contents"))
    return access, secret, session or None
