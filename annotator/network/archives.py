"""Asks a web archive for copies of pages, by the Wayback Machine's Availability API and by Save Page Now 2.

Both answer with JSON. What an answer says is believed only where it is about the page that was asked for: the addresses
of copies are made anew from its moments, so that none leads out of the archive.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import quote, urlencode

from annotator.clock import from_now, written
from annotator.domain.archives.copies import ArchivedCopy, copy_at, copy_of, unchanged_address
from annotator.domain.archives.errors import OF_SAVING
from annotator.domain.archives.requests import LONGEST_WAIT
from annotator.domain.archives.web_archives import WebArchive
from annotator.domain.errors import Refused, RuleBroken
from annotator.network.fetching import DEFAULT, Fetched, Policy, exchange, fetch
from annotator.network.requests import Response
from annotator.network.web_addresses import same_pages

# Less than a server in front of the desk waits for a page.
_SECONDS = 15.0
_LARGEST_ANSWER = 500_000
_JOB = re.compile(r"[A-Za-z0-9_-]{1,100}")
_REASON = re.compile(r"error:([a-z0-9-]{1,60})")
_BUSY, _OUR_KEYS = 429, (401, 403)


@dataclass(frozen=True, slots=True)
class ArchiveLine:
    """The way to one archive; `policy` says which machines may be reached, and how long each of its pages may take."""

    archive: WebArchive
    policy: Policy = DEFAULT

    def newest_copy(self, url: str) -> ArchivedCopy | None:
        """The newest copy of the page that the archive offers; None if it has none. Raises Refused."""
        address = f"{self.archive.availability}?url={quote(url, safe='')}"
        closest = _part(_part(self._answer(address), "archived_snapshots"), "closest")
        if not closest or closest.get("available") is not True or not _is_whole(closest.get("status")):
            return None
        return _of_page(url, copy_at(self.archive, _text(closest, "url")))

    def save(self, url: str) -> str:
        """Asks to save the page as it is now; the name of the archive's job. Raises Refused."""
        answer = self._answer(self.archive.saving, urlencode({"url": url}).encode())
        if not answer.get("job_id"):
            raise _not_saved(answer)
        return _job(answer["job_id"])

    def saved(self, url: str, job: str) -> ArchivedCopy | None:
        """The copy that a job has made of the page; None while it is at it. Raises Refused."""
        answer = self._answer(f"{self.archive.saving}/status/{_job(job)}")
        match answer.get("status"):
            case "pending":
                return None
            case "success":
                original = answer.get("original_url") or url
                return _of_page(url, copy_of(self.archive, str(original), _text(answer, "timestamp")))
            case "error":
                raise _not_saved(answer)
        raise Refused("archive_answer")

    def fetch_copy(self, copy: ArchivedCopy) -> tuple[Fetched, ArchivedCopy]:
        """The page as it was, and the copy to which its address led: archives lead on to a moment nearby.

        Raises Refused.
        """
        got = fetch(unchanged_address(self.archive, copy), self.policy)
        return got, _of_page(copy.url, copy_at(self.archive, got.final))

    def _answer(self, address: str, body: bytes | None = None) -> dict[str, Any]:
        headers = {"Accept": "application/json"}
        if address.startswith(self.archive.saving):
            if self.archive.keys is None:
                raise RuleBroken("archive_no_keys")
            headers["Authorization"] = f"LOW {self.archive.keys.access}:{self.archive.keys.secret}"
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        limits = replace(self.policy, seconds=min(self.policy.seconds, _SECONDS), most=_LARGEST_ANSWER)
        return _read(_exchanged(address, headers, body, limits), has_keys="Authorization" in headers)


def _exchanged(address: str, headers: Mapping[str, str], body: bytes | None, policy: Policy) -> Response:
    try:
        return exchange(address, headers, body, policy)
    except Refused as error:
        if error.code == "never_answers":
            raise Refused("archive_never", seconds=f"{policy.seconds:g}") from None
        raise Refused("archive_answer" if error.code == "page_too_large" else "archive_unreached") from None


def _read(answer: Response, *, has_keys: bool) -> dict[str, Any]:
    """The object in an answer. Raises Refused for every other answer."""
    if answer.status == _BUSY:
        raise _busy(answer.header("retry-after"))
    if has_keys and answer.status in _OUR_KEYS:
        raise Refused("archive_keys_refused")
    if not 200 <= answer.status < 300:
        raise Refused("archive_trouble" if answer.status >= 500 else "archive_status", status=answer.status)
    try:
        # A thousand brackets, a number of a million digits: what a stranger writes ends in errors of many kinds.
        read = json.loads(answer.body)
    except (ValueError, RecursionError):
        raise Refused("archive_answer") from None
    if not isinstance(read, dict):
        raise Refused("archive_answer")
    return read


def _busy(after: str | None) -> Refused:
    """`after` is the header Retry-After: seconds, or a date."""
    until = _moment(after.strip()) if after else None
    if until is None:
        return Refused("archive_busy_long")
    return Refused("archive_busy", until=until, when=f"{until[:10]}, {until[11:16]} UTC")


def _moment(after: str) -> str | None:
    if re.fullmatch("[0-9]{1,9}", after):
        return from_now(min(int(after), LONGEST_WAIT))
    try:
        moment = parsedate_to_datetime(after)
    except ValueError:
        return None
    told = written(moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC))
    return min(told, from_now(LONGEST_WAIT))


def _not_saved(answer: Mapping[str, Any]) -> Refused:
    found = _REASON.fullmatch(str(answer.get("status_ext")))
    if found is None:
        return Refused("archive_no_reason")
    reason = found[1]
    return Refused(OF_SAVING.get(reason, "archive_not_saved"), reason=reason.replace("-", " "))


def _of_page(url: str, copy: ArchivedCopy) -> ArchivedCopy:
    if not (same_pages(url, [copy.url]) and copy.url.lower().startswith(("http://", "https://"))):
        raise Refused("copy_of_another")
    if copy.at > written(datetime.now(UTC)):
        raise Refused("archive_answer")
    return copy


def _is_whole(status: object) -> bool:
    """Whether what the archive saved was the page, and no error or redirect; it need not say."""
    return status is None or str(status) in ("", "-") or str(status).startswith("2")


def _part(answer: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """An object inside the answer, empty if it is not there. Raises Refused if something else is."""
    part = answer.get(name) or {}
    if not isinstance(part, dict):
        raise Refused("archive_answer")
    return part


def _text(answer: Mapping[str, Any], name: str) -> str:
    value = answer.get(name)
    if not isinstance(value, str):
        raise Refused("archive_answer")
    return value


def _job(name: object) -> str:
    """It becomes part of an address. Raises Refused if it could mean another place there."""
    if not isinstance(name, str) or _JOB.fullmatch(name) is None:
        raise Refused("archive_answer")
    return name
