"""Static files under an address that changes with their content, so that a browser may keep them for good."""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from flask import Flask, Response, abort, request

_IMPORT = re.compile(r'@import url\("(?P<file>[\w-]+\.css)"\) layer\((?P<layer>\w+)\);')
_COMMENT = re.compile(r"/\*.*?\*/\s*", re.DOTALL)
_SCRIPT_COMMENT = re.compile(r"^[ \t]*(?://.*|/\*.*\*/)\n|^[ \t]+|(?<=[;{,(])\n", re.MULTILINE)
# In no string of ours.
_SPACE = re.compile(r"\s*([{};])\s*|(?<=[:,])\s+|\s*\n\s*")
_TYPES = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_FOR_GOOD = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Asset:
    plain: bytes
    packed: bytes
    media_type: str


def register(app: Flask, folder: Path) -> None:
    assets = _assets(folder)
    version = hashlib.sha256(b"".join(assets[name].plain for name in sorted(assets))).hexdigest()[:12]

    @app.get("/static/<asked>/<path:name>")
    def static(asked: str, name: str) -> Response:
        if asked != version or name not in assets:
            abort(404)
        asset = assets[name]
        is_packed = "gzip" in request.headers.get("Accept-Encoding", "")
        answer = Response(asset.packed if is_packed else asset.plain, mimetype=asset.media_type)
        if is_packed:
            answer.headers["Content-Encoding"] = "gzip"
        answer.headers["Vary"] = "Accept-Encoding"
        answer.headers["Cache-Control"] = _FOR_GOOD
        return answer

    app.jinja_env.globals["asset"] = lambda name: f"/static/{version}/{name}"


@cache
def _assets(folder: Path) -> dict[str, Asset]:
    """The few files there are, read and packed once."""
    return {path.relative_to(folder).as_posix(): _asset(path) for path in folder.rglob("*") if path.suffix in _TYPES}


def _asset(path: Path) -> Asset:
    plain = shipped(path).encode()
    return Asset(plain, gzip.compress(plain, 9, mtime=0), _TYPES[path.suffix])


def shipped(path: Path) -> str:
    """What a browser gets of a file: our own scripts and styles go without comments and indentation."""
    if path.name == "index.css":
        return _joined(path)
    text = path.read_text(encoding="utf-8")
    return _SCRIPT_COMMENT.sub("", text) if path.parent.name == "js" else text


def _joined(index: Path) -> str:
    """index.css with its imports written out, bare: one request in place of a dozen."""

    def layer(match: re.Match[str]) -> str:
        return f"@layer {match['layer']} {{\n{(index.parent / match['file']).read_text(encoding='utf-8')}}}"

    whole = _IMPORT.sub(layer, index.read_text(encoding="utf-8"))
    return _SPACE.sub(lambda gap: gap[1] or ("" if gap[0] == " " else " "), _COMMENT.sub("", whole))
