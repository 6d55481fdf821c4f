"""The answers to errors of every kind.

A view names, with `show_in`, the form that was sent and the function that makes its page. If the action is refused,
the page is made again with the sentence of the problem, and with what was typed in that form.
"""

import dataclasses
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask, Response, current_app, g, make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from markupsafe import escape
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import HTTPException, InternalServerError

from annotator.domain.contents.errors import OF_CONTENTS_AWAY
from annotator.domain.errors import DeskError, NotFound, Refused, RuleBroken, Stale, say
from annotator.domain.seals.errors import OF_A_SERVER_AWAY
from annotator.error_traces import where
from annotator.views.collisions import fields_seen
from annotator.web.api import bearer
from annotator.web.api import problems as for_programs
from annotator.web.plumbing.altered_rows import LastLook
from annotator.web.plumbing.collisions import Merged, merged
from annotator.web.plumbing.fragments import part, status_for, wants_fragment
from annotator.web.plumbing.sent_forms import sent_again

_log = logging.getLogger(__name__)
_STATUS: dict[type[DeskError], int] = {RuleBroken: 422, Refused: 422, Stale: 409, NotFound: 404}
_STATUS_OF_CODE = {
    "too_large": 413,
    "too_many_tries": 429,
    "too_many_links": 429,
    "oidc_broken": 502,
    "reading_busy": 503,
    **dict.fromkeys(OF_A_SERVER_AWAY | OF_CONTENTS_AWAY, 503),
}
_HTTP = {
    400: "This request could not be understood: go back, reload the page and try again.",
    404: "There is no such page: check the address, or start from the desk.",
    405: "This address does not take this kind of request: go back, and use the form on the page.",
}
_FAULT = "Something broke in the desk, and nothing was stored. Try again, and tell the person who runs the desk."
_REFUSED = {
    "unknown_host": "This desk answers only under the address it was started with: open it at 127.0.0.1.",
    "cross_site": "Another site sent this, and it could act in your name: open the desk, and find the page there.",
}
_TOKEN = "This form has expired, or came from another site: go back, reload the page and send it again."  # noqa: S105


@dataclass(frozen=True)
class Problem:
    """A refusal: its `code` and its `sentence`.

    `form` is the key of the form that was sent, `typed` its fields; `chose_file` if it held a file. `seen` are the
    fields of the thing as the person saw it, where somebody has changed it since.
    """

    sentence: str
    code: str = ""
    form: str = ""
    field: str | None = None
    is_stale: bool = False
    typed: MultiDict[str, str] = dataclasses.field(default_factory=MultiDict)
    chose_file: bool = False
    seen: Mapping[str, str] = dataclasses.field(default_factory=dict)
    values: dict[str, Any] = dataclasses.field(default_factory=dict)

    def merged(self, name: str, now: object, *, is_prose: bool = False) -> Merged:
        """What to put into a field that holds `now` by itself."""
        typed, present = self.typed.get(name), "" if now is None else str(now)
        if typed is None:
            return Merged(present)
        if not self.is_stale:
            return Merged(typed)
        # The forms of a unit hold one field each, which their address names.
        field = (request.view_args or {}).get("field", "") if name == "value" else name
        return merged(self.seen, field, present, typed.replace("\r\n", "\n"), is_prose=is_prose)


def show_in(form: str, page: Callable[[], ResponseReturnValue]) -> None:
    """Register the page that is shown, with the problem at `form`, if this request is refused later."""
    g.problem_form, g.problem_page = form, page


def problem_at(form: str) -> Problem | None:
    """The problem of this request, if it belongs to this form."""
    problem: Problem | None = g.get("problem")
    return problem if problem and problem.form == form else None


def register(app: Flask, megabytes: int) -> None:
    app.register_error_handler(DeskError, answer)
    app.register_error_handler(CSRFError, lambda _: plain(_TOKEN, 400))
    app.register_error_handler(413, lambda _: _answer_large(megabytes))
    app.register_error_handler(HTTPException, _answer_http)
    app.register_error_handler(InternalServerError, _answer_fault)
    app.config.setdefault("LAST_LOOK", LastLook())


def answer(error: DeskError, status: int | None = None) -> ResponseReturnValue:
    """The page that was registered, with the problem in it; or the problem on a page of its own, or for a program."""
    if "server" in error.values:
        # Whoever may open the page need not know where the database is.
        error.values["server"] = f"“{str(error.values['server']).rpartition('/')[2]}”"
    if bearer.is_by_program():
        return for_programs.answer(error)
    status = status_for(status or _STATUS_OF_CODE.get(error.code) or _STATUS[type(error)])
    page = g.get("problem_page")
    if page is None or isinstance(error, NotFound):
        return plain(say(error), status, error.code)
    g.problem = Problem(
        sentence=say(error),
        code=error.code,
        form=g.problem_form,
        field=str(error.values["field"]) if "field" in error.values else None,
        is_stale=isinstance(error, Stale),
        typed=MultiDict() if status == 413 else request.form,
        # A request that is too large is never parsed.
        chose_file=status == 413 or any(file.filename for file in request.files.values()),
        seen=_seen(error),
        values=error.values,
    )
    try:
        made: Response = make_response(page())
    except DeskError:
        return plain(say(error), status, error.code)
    # A preview has an address of its own: the answer is a redirect, and its status must stay.
    if made.location:
        return made
    # The form may not be on the page, for those whom their role does not let send it: nobody is refused in silence.
    if str(escape(say(error))) not in made.get_data(as_text=True):
        return plain(say(error), status)
    made.status_code = status
    return made


def _seen(error: DeskError) -> Mapping[str, str]:
    thing, version = error.values.get("thing"), error.values.get("seen")
    return fields_seen(g.store.reading(), thing, version) if isinstance(thing, str) and isinstance(version, int) else {}


def _answer_large(megabytes: int) -> ResponseReturnValue:
    """Werkzeug also answers 413 to a form of a thousand fields; no page of the desk sends one."""
    if (request.content_length or 0) <= megabytes << 20 and not bearer.is_by_program():
        return plain(_HTTP[400], 400)
    return answer(Refused("too_large", limit=megabytes), 413)


def _answer_fault(error: InternalServerError) -> ResponseReturnValue:
    """A page that says whose fault it is, or its words alone where not even such a page can be made."""
    changed = Refused("rows_changed")
    is_changed = current_app.config["LAST_LOOK"].finds_altered(current_app.config["STORE"])
    if bearer.is_by_program():
        return for_programs.answer(changed) if is_changed else for_programs.answer_http(error)
    sentence = say(changed) if is_changed else _FAULT
    try:
        return plain(sentence, 500)
    except Exception as second:
        _log.error("The page that tells of a fault could not be made\n%s", where(second))
        return Response(f"{sentence}\n", 500, mimetype="text/plain")


def _answer_http(error: HTTPException) -> ResponseReturnValue:
    if bearer.is_by_program():
        return for_programs.answer_http(error)
    if error.code is None or error.code < 400:
        return error.get_response()
    sentence = _REFUSED.get(error.description or "") or _HTTP.get(error.code, error.name)
    return plain(sentence, error.code)


def plain(sentence: str, status: int, code: str = "") -> Response:
    """The problem on a page of its own, or on its line for htmx. Where the server is away, it holds what was typed."""
    if wants_fragment():
        answer = part(render_template("errors/_problem.html", sentence=sentence), "problem")
    else:
        answer = make_response(
            render_template("errors/show.html", sentence=sentence, status=status, again=sent_again(code))
        )
    answer.status_code = status
    return answer
