"""First looks: pages that answer a form, kept for a while so that Back and Reload find them.

They are kept in memory and nowhere else: what was only looked at is never stored, and is gone when the desk stops.
A browser would have to send the form again, or keep the page on its disk.
"""

import secrets
from collections import OrderedDict
from threading import Lock

from flask import Blueprint, current_app, g, redirect, url_for
from flask.typing import ResponseReturnValue

from annotator.domain.errors import NotFound
from annotator.domain.people import Person

blueprint = Blueprint("looks", __name__, url_prefix="/looks")

_MOST = 50
_MOST_BYTES = 64 << 20


class Looks:
    """The newest pages, each for the one person it was made for, in the role that person had."""

    def __init__(self) -> None:
        self._pages: OrderedDict[tuple[str, Person], bytes] = OrderedDict()
        self._lock = Lock()

    def keep(self, page: str, person: Person) -> str:
        """The key that finds it again; the oldest make room, and the newest is always kept."""
        key = secrets.token_urlsafe(16)
        with self._lock:
            self._pages[key, person] = page.encode()
            while len(self._pages) > 1 and (len(self._pages) > _MOST or self._bytes() > _MOST_BYTES):
                self._pages.popitem(last=False)
        return key

    def find(self, key: str, person: Person) -> str:
        """Raises NotFound("no_such_look")."""
        with self._lock:
            page = self._pages.get((key, person))
        if page is None:
            raise NotFound("no_such_look")
        return page.decode()

    def _bytes(self) -> int:
        return sum(map(len, self._pages.values()))


def see_other(page: str) -> ResponseReturnValue:
    """The answer to a form that shows `page`: an address of its own."""
    return redirect(url_for("looks.show", key=current_app.config["LOOKS"].keep(page, g.person)), 303)


@blueprint.get("/<key>")
def show(key: str) -> str:
    page: str = current_app.config["LOOKS"].find(key, g.person)
    return page
