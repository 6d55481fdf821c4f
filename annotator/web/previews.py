"""Previews: pages that answer a form, kept for a while so that Back and Reload find them.

Without an address, a browser would send the form again, or keep the page on its disk. The pages are kept in memory
only: a preview is never stored, and is gone when the desk stops.
"""

import secrets
from collections import OrderedDict
from threading import Lock

from flask import Blueprint, current_app, g, redirect, url_for
from flask.typing import ResponseReturnValue

from annotator.clock import at_the_desk
from annotator.domain.errors import NotFound
from annotator.domain.people.person import Person
from annotator.views.desk_view import stamp
from annotator.web.plumbing.view import view

blueprint = Blueprint("previews", __name__, url_prefix="/previews")

# The person, what is closed to them, and for those who see the public copy only, the state of the desk in which the
# page was made.
Viewer = tuple[Person, frozenset[str], str]
_MOST = 50
_MOST_BYTES = 64 << 20


class Previews:
    """The newest pages, each found by its key, and only by the viewer it was made for."""

    def __init__(self) -> None:
        self._pages: OrderedDict[tuple[str, Viewer], bytes] = OrderedDict()
        self._lock = Lock()

    def keep(self, page: str, viewer: Viewer) -> str:
        """Keep the page, and return its key. The oldest pages make room; the newest is always kept."""
        key = secrets.token_urlsafe(16)
        with self._lock:
            self._pages[key, viewer] = page.encode()
            while len(self._pages) > 1 and (len(self._pages) > _MOST or self._bytes() > _MOST_BYTES):
                self._pages.popitem(last=False)
        return key

    def find(self, key: str, viewer: Viewer) -> str:
        """Raises NotFound("no_such_preview")."""
        with self._lock:
            page = self._pages.get((key, viewer))
        if page is None:
            raise NotFound("no_such_preview")
        return page.decode()

    def _bytes(self) -> int:
        return sum(map(len, self._pages.values()))


def see_other(page: str) -> ResponseReturnValue:
    """A redirect to an address at which `page` is kept."""
    return redirect(url_for("previews.show", key=current_app.config["PREVIEWS"].keep(page, _viewer())), 303)


@blueprint.get("/<key>")
def show(key: str) -> str:
    page: str = current_app.config["PREVIEWS"].find(key, _viewer())
    return page


def _viewer() -> Viewer:
    """A page is found only while no other article is closed to the person: it may show one that is closed by now.

    A page made for the public copy is found only while the desk is unchanged: what was public may be secret now.
    """
    return g.person, g.store.closed, "" if view().sees_all else stamp(g.store.reading(), at_the_desk())
