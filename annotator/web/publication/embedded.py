"""What other sites show of an article that has run, and what they are told of it by oEmbed.

Whoever asks needs no session, and none is looked at. An address that opens nothing answers the same whether it never
was, was turned off, or shows nothing at present.
"""

import re
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from flask import Blueprint, Response, current_app, request, url_for
from flask.typing import ResponseReturnValue

from annotator.clock import at_the_desk
from annotator.config import embed_hosts
from annotator.storage.database import Store
from annotator.storage.publication import embeds
from annotator.views.desk_view import stamp
from annotator.views.publication.embedded import FORMATS, Embedded, EmbedLinks, style_hash
from annotator.views.publication.embeds import shown_at

blueprint = Blueprint("embedded", __name__)
_PATH = re.compile(r"/embed/(?P<embed>[^/]+)(?:/(?P<unit>[^/]+))?")
_LONGEST_NUMBER = 5
_MOST_KEPT = 64
_Key = tuple[str, str]
# By database, then by embed and address of the desk: the desk's stamp when it was read, and what is shown.
_kept: WeakKeyDictionary[Store, dict[_Key, tuple[str, Embedded | None]]] = WeakKeyDictionary()


@blueprint.get("/embed/<embed_id>")
def article(embed_id: str) -> ResponseReturnValue:
    return _page(embed_id, None)


@blueprint.get("/embed/<embed_id>/<unit_id>")
def unit(embed_id: str, unit_id: str) -> ResponseReturnValue:
    return _page(embed_id, unit_id)


@blueprint.get("/oembed")
def oembed() -> ResponseReturnValue:
    """See oembed.com: 404 for an address that is no embed, 501 for a format that is neither JSON nor XML."""
    format_name = request.args.get("format") or "json"
    if format_name not in FORMATS:
        return _nothing(501)
    match = _asked(request.args.get("url", ""))
    shown = _shown(match["embed"]) if match else None
    if match is None or shown is None or not shown.knows(match["unit"]):
        return _nothing(404)
    address = address_of(match["embed"], match["unit"])
    frame = shown.frame(match["unit"], address, _pixels("maxwidth"), _pixels("maxheight"))
    body, media_type = shown.told(frame, desk_address(), format_name)
    return _conditional(Response(body, content_type=media_type))


def desk_address() -> str:
    """That at which others reach the desk, without a slash at its end; on one machine alone, that of the request."""
    return (current_app.config["ADDRESS"] or request.host_url).rstrip("/")


def address_of(embed_id: str, unit_id: str | None) -> str:
    """The whole address of the page in a frame."""
    path = (
        url_for("embedded.article", embed_id=embed_id)
        if unit_id is None
        else url_for("embedded.unit", embed_id=embed_id, unit_id=unit_id)
    )
    return desk_address() + path


def oembed_address(embed_id: str, unit_id: str | None, format_name: str) -> str:
    """The whole address at which oEmbed tells of that page."""
    here = address_of(embed_id, unit_id)
    return desk_address() + url_for("embedded.oembed", url=here, format=format_name)


def policy(ancestors: str) -> str:
    """The Content-Security-Policy of a page in a frame: nothing runs in it, and it is of no site, not of this one."""
    return "; ".join((
        "default-src 'none'", f"style-src '{style_hash()}'", "base-uri 'none'", "form-action 'none'",
        f"frame-ancestors {ancestors}", "sandbox allow-popups allow-popups-to-escape-sandbox",
    ))  # fmt: skip


def links_of(embed_id: str, unit_id: str | None) -> EmbedLinks:
    """The addresses that stand in such a page."""
    as_json, as_xml = (oembed_address(embed_id, unit_id, name) for name in ("json", "xml"))
    return EmbedLinks(address_of(embed_id, unit_id), address_of(embed_id, None), as_json, as_xml)


def _page(embed_id: str, unit_id: str | None) -> ResponseReturnValue:
    shown = _shown(embed_id)
    if shown is None or not shown.knows(unit_id):
        return _nothing(404)
    answer = Response(shown.page(unit_id, links_of(embed_id, unit_id)), content_type="text/html; charset=utf-8")
    answer.headers["Content-Security-Policy"] = policy(" ".join(embed_hosts()))
    return _conditional(answer)


def _shown(embed_id: str) -> Embedded | None:
    """What is shown under an address, read again only after something happened on the desk."""
    store: Store = current_app.config["STORE"]
    db = store.reading()
    # Addresses that somebody has made up are never kept.
    if embeds.find(db, embed_id) is None:
        return None
    kept = _kept.setdefault(store, {})
    now, key = stamp(db, at_the_desk()), (embed_id, desk_address())
    known = kept.get(key)
    if known is None or known[0] != now:
        public = shown_at(db, embed_id, at_the_desk())
        if len(kept) >= _MOST_KEPT:
            kept.clear()
        known = kept[key] = now, Embedded.of(public) if public else None
    return known[1]


def _asked(url: str) -> re.Match[str] | None:
    """The parts of an address of this desk that might be an embed’s; nothing is fetched from it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    is_ours = f"{parts.scheme}://{parts.netloc}" == desk_address()
    return _PATH.fullmatch(parts.path) if is_ours else None


def _pixels(name: str) -> int | None:
    """What is no number of pixels counts as not said."""
    typed = request.args.get(name, "")
    is_number = typed.isascii() and typed.isdecimal() and len(typed) <= _LONGEST_NUMBER
    return int(typed) or None if is_number else None


def _conditional(answer: Response) -> ResponseReturnValue:
    # Turned off, it is off at once: nothing may be shown that was not asked for anew.
    answer.headers["Cache-Control"] = "public, no-cache"
    _tell_nobody(answer)
    answer.add_etag()
    return answer.make_conditional(request)


def _nothing(status: int) -> Response:
    answer = Response("Nothing is shown here.\n", status, content_type="text/plain; charset=utf-8")
    answer.headers["Content-Security-Policy"] = policy(" ".join(embed_hosts()))
    _tell_nobody(answer)
    return answer


def _tell_nobody(answer: Response) -> None:
    answer.headers["Referrer-Policy"] = "no-referrer"
    # Search engines list the page around it.
    answer.headers["X-Robots-Tag"] = "noindex"
