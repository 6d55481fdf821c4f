"""The way into a bucket: its library is loaded, and installed, by those alone who have one."""

from collections.abc import Callable
from importlib.util import find_spec

from annotator.domain.errors import Refused
from annotator.settings.places import BucketPlace
from annotator.storage.contents import KeptContents
from annotator.storage.contents_locks import ContentsLocks


def expect_installed(bucket: BucketPlace | None) -> None:
    """Raises Refused if there is a bucket, and nothing that could ask it."""
    if bucket and find_spec("botocore") is None:
        raise Refused("no_botocore", bucket=str(bucket))


def in_bucket(
    bucket: BucketPlace, key: Callable[[], bytes], locks: ContentsLocks, former: KeptContents
) -> KeptContents:
    """See `BucketContents`."""
    from annotator.storage.buckets.contents import BucketContents

    return BucketContents(bucket, key, locks, former)
