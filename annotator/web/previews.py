"""Previews: pages that answer a form, kept for a while so that Back and Reload find them.

Without an address, a browser would send the form again, or keep the page on its disk. The pages are kept in memory
only: a preview is never stored, and is gone when the desk stops.
"""

import secrets
from collections import OrderedDict
from threading import Lock

from flask import Blueprint, current_app, g, redirect, url_for
from flask.typing import ResponseReturnValue

from annotator.domain.errors import NotFound
from annotator.domain.people import Person
from annotator.views import visibility

blueprint = Blueprint("previews", __name__, url_prefix="/previews")

# A person in a role, and of the desk the state in which it was seen where that matters.
Eyes = tuple[Person, str]
_MOST = 50
_MOST_BYTES = 64 << 20


class Previews:
    """The newest pages, each found by its key and only in the eyes it was made for."""

    def __init__(self) -> None:
        self._pages: OrderedDict[tuple[str, Eyes], bytes] = OrderedDict()
        self._lock = Lock()

    def keep(self, page: str, eyes: Eyes) -> str:
        """The key that finds it again; the oldest make room, and the newest is always kept."""
        key = secrets.token_urlsafe(16)
        with self._lock:
            self._pages[key, eyes] = page.encode()
            while len(self._pages) > 1 and (len(self._pages) > _MOST or self._bytes() > _MOST_BYTES):
                self._pages.popitem(last=False)
        return key

    def find(self, key: str, eyes: Eyes) -> str:
        """Raises NotFound("no_such_preview")."""
        with self._lock:
            page = self._pages.get((key, eyes))
        if page is None:
            raise NotFound("no_such_preview")
        return page.decode()

    def _bytes(self) -> int:
        return sum(map(len, self._pages.values()))


def see_other(page: str) -> ResponseReturnValue:
    """The answer to a form that shows `page`: an address of its own."""
    return redirect(url_for("previews.show", key=current_app.config["PREVIEWS"].keep(page, _eyes())), 303)


@blueprint.get("/<key>")
def show(key: str) -> str:
    page: str = current_app.config["PREVIEWS"].find(key, _eyes())
    return page


def _eyes() -> Eyes:
    """Whoever sees the public copy only sees that of today: what was public before may be so no longer."""
    return g.person, "" if visibility.sees_all(g.person) else visibility.stamp(g.store.reading())
