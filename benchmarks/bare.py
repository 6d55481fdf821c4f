"""The yardstick: a bare Flask page of the same kind, with templates compiled once, and no login, CSRF, history or rules.

python benchmarks/bare.py DATABASE PORT
"""

import logging
import sqlite3
import sys
import threading

import waitress
from flask import Flask, render_template, request
from jinja2 import DictLoader

PAGE = """<!doctype html><title>Article</title><main>{% for s in sentences %}
<p><span id="s{{ s.id }}" data-sentence="{{ s.id }}" data-state="{{ s.status }}">{{ s.text }}</span></p>
{% endfor %}</main>"""
PART = (
    '<form id="u{{ u.id }}" method="post" action="/units/{{ u.id }}/status">{{ u.text }} <b>{{ u.status }}</b></form>'
)


def create_app(path: str) -> Flask:
    app = Flask(__name__)
    app.jinja_loader = DictLoader({"page.html": PAGE, "part.html": PART})
    local = threading.local()

    def db() -> sqlite3.Connection:
        if not hasattr(local, "db"):
            local.db = sqlite3.connect(path, timeout=10)
            local.db.row_factory = sqlite3.Row
            local.db.execute("PRAGMA journal_mode = WAL")
            local.db.execute("PRAGMA synchronous = FULL")
        return local.db

    @app.get("/")
    def page() -> str:
        return render_template("page.html", sentences=db().execute("SELECT * FROM units").fetchall())

    @app.post("/units/<int:unit>/status")
    def status(unit: int) -> str:
        with db():
            db().execute("UPDATE units SET status = ? WHERE id = ?", (request.form["value"], unit))
        return render_template("part.html", u=db().execute("SELECT * FROM units WHERE id = ?", (unit,)).fetchone())

    return app


def fill(path: str, sentences: list[str]) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE units (id INTEGER PRIMARY KEY, text TEXT, status TEXT)")
    db.executemany("INSERT INTO units (text, status) VALUES (?, 'unchecked')", [(s,) for s in sentences])
    db.commit()


if __name__ == "__main__":
    # It says at each request how many wait.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    waitress.serve(create_app(sys.argv[1]), port=int(sys.argv[2]), threads=12, _quiet=True)
