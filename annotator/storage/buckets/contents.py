"""What was captured, in a bucket: servers on several machines share it, and the database stays small."""

import hmac
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from annotator.domain.errors import Refused
from annotator.settings.places import BucketPlace
from annotator.storage.buckets.requests import BucketRequests, NoObject
from annotator.storage.contents import KeptContents, Removal, hash_of, is_name
from annotator.storage.contents_locks import ContentsLocks, StillHeld

_PIECE = 1 << 20
# The object that says whose the folder is.
MARK = "annotator-desk"
_FILES = "files/"


class BucketContents:
    """See `KeptContents`: an object each, below the folder of the desk.

    `key` gives the desk's key, by which it knows its own folder again. `former` is where the desk kept its files
    before it had a bucket: what is deleted here is deleted there, too.
    """

    def __init__(
        self, place: BucketPlace, key: Callable[[], bytes], locks: ContentsLocks, former: KeptContents
    ) -> None:
        self.place, self.former = place, former
        self._requests = BucketRequests(place)
        self._key, self._locks = key, locks
        self._folder = f"{place.folder}/" if place.folder else ""
        self._is_ours = False
        self._threads = threading.local()

    def keep(self, body: bytes) -> str:
        """See `KeptContents.keep`: it is there once the bucket has given the same bytes back."""
        name = hash_of(body)
        if self.read(name) is None:
            self.expect_ours()
            self._requests.put(self._object(name), body)
            if self.read(name) is None:
                raise Refused("contents_unfaithful")
        return name

    def read(self, name: str) -> bytes | None:
        """See `KeptContents.read`."""
        if not is_name(name):
            return None
        with suppress(NoObject):
            body = self._requests.get(self._object(name))
            return body if hash_of(body) == name else None
        return None

    def pieces(self, name: str) -> Iterator[bytes]:
        """See `KeptContents.pieces`: it is read whole, so that nobody holds the bucket while somebody else is slow."""
        with suppress(NoObject):
            body = self._requests.get(self._object(name))
            for at in range(0, len(body), _PIECE):
                yield body[at : at + _PIECE]

    def size_if_here(self, name: str) -> int:
        """See `KeptContents.size_if_here`."""
        with suppress(NoObject):
            return self._requests.size(self._object(name))
        return 0

    def is_here(self, name: str) -> bool:
        """See `KeptContents.is_here`."""
        with suppress(NoObject):
            self._requests.size(self._object(name))
            return True
        return False

    def is_still_here(self, name: str) -> bool:
        """See `KeptContents.is_still_here`: whoever captures has seen it there, and nobody deletes meanwhile."""
        is_held: StillHeld | None = getattr(self._threads, "is_held", None)
        return self.is_here(name) if is_held is None else is_held()

    @contextmanager
    def capturing(self) -> Iterator[None]:
        """See `KeptContents.capturing`."""
        if getattr(self._threads, "is_held", None) is not None:
            yield
            return
        with self._locks.capturing() as is_held:
            self._threads.is_held = is_held
            try:
                yield
            finally:
                self._threads.is_held = None

    @contextmanager
    def removing(self) -> Iterator[Removal]:
        """See `KeptContents.removing`: they go at the end, when nobody waits for the transaction any more."""
        with self._locks.removing() as is_held:
            chosen: list[str] = []
            removal = Removal(chosen.append)
            yield removal
            for name in chosen:
                try:
                    if not is_held():
                        raise Refused("contents_being_kept")
                    removal.may_leave_versions |= not self._remove_for_good(name)
                except Refused as trouble:
                    removal.trouble, removal.left = trouble, tuple(chosen[chosen.index(name) :])
                    return

    def remove(self, name: str) -> None:
        self._remove_for_good(name)

    def names(self) -> Iterator[str]:
        """See `KeptContents.names`: those that are left where they were kept before, too."""
        found = {key.rpartition("/")[2] for key, _ in self._listed()}
        yield from sorted({name for name in found if is_name(name)} | set(self.former.names()))

    def size(self) -> int:
        """See `KeptContents.size`."""
        return sum(size for key, size in self._listed() if is_name(key.rpartition("/")[2]))

    def clear_unfinished(self) -> None:
        """See `KeptContents.clear_unfinished`: an object is there whole or not at all."""
        self.former.clear_unfinished()

    def forget_doubles(self) -> int:
        """See `KeptContents.forget_doubles`."""
        here = [name for name in self.former.names() if self.read(name) is not None]
        for name in here:
            self.former.remove(name)
        return len(here)

    def expect_ours(self) -> None:
        """Raises Refused if the folder is another desk's, whose files this one would delete as nobody's."""
        if self._is_ours:
            return
        mark, ours = f"{self._folder}{MARK}", hmac.digest(self._key(), b"captured files", "sha256").hex().encode()
        try:
            found = self._requests.get(mark)
        except NoObject:
            self._requests.put(mark, ours)
            found = self._requests.get(mark)
        if not hmac.compare_digest(found.strip(), ours):
            raise Refused("contents_of_another", folder=f"“{self.place.folder}”", mark=mark)
        self._is_ours = True

    def _listed(self) -> Iterator[tuple[str, int]]:
        return self._requests.listed(f"{self._folder}{_FILES}")

    def _remove_for_good(self, name: str) -> bool:
        """Whether the bucket keeps no older version of it, as far as it tells."""
        self.expect_ours()
        self.former.remove(name)
        key = self._object(name)
        self._requests.delete(key)
        try:
            self._requests.delete_versions(key)
        except Refused as trouble:
            if trouble.code in ("contents_away", "contents_busy"):
                raise
            # Its right to list versions or to delete one is another, and not every store knows of versions.
            return False
        return True

    def _object(self, name: str) -> str:
        return f"{self._folder}{_FILES}{name[:2]}/{name}"
