"""Static files under an address that changes with their content, so that a browser may keep them for good."""

import hashlib
import re
from pathlib import Path

from flask import Flask, Response, abort, send_from_directory

_IMPORT = re.compile(r'@import url\("(?P<file>[\w-]+\.css)"\) layer\((?P<layer>\w+)\);')
FOR_GOOD = "public, max-age=31536000, immutable"


def register(app: Flask, folder: Path) -> None:
    version = _version(folder)
    style = _join(folder / "css")

    def asset(path: str) -> str:
        return f"/static/{version}/{path}"

    @app.get("/static/<asked>/<path:path>")
    def static(asked: str, path: str) -> Response:
        if asked != version:
            abort(404)
        is_style = path == "css/index.css"
        answer = Response(style, mimetype="text/css") if is_style else send_from_directory(folder, path)
        answer.headers["Cache-Control"] = FOR_GOOD
        return answer

    app.jinja_env.globals["asset"] = asset


def _version(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:12]


def _join(folder: Path) -> str:
    """index.css with its imports written out: one request in place of a dozen."""

    def layer(match: re.Match[str]) -> str:
        return f"@layer {match['layer']} {{\n{(folder / match['file']).read_text(encoding='utf-8')}}}"

    return _IMPORT.sub(layer, (folder / "index.css").read_text(encoding="utf-8"))
