"""The page of a writer's link: the questions put to them, and their answers. Whoever holds the link is let in here."""

from functools import partial

from flask import Blueprint, Response, current_app, flash, g, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import RequestEntityTooLarge

from annotator.actions.conversations import writer_links
from annotator.actions.conversations.writer_links import OpenedLink
from annotator.actions.conversations.writer_replies import WrittenReply, reply_by_link
from annotator.domain.conversations.writer_links import MOST_MEGABYTES
from annotator.domain.errors import DeskError, Refused, say
from annotator.web.plumbing import forms, problems

blueprint = Blueprint("writer", __name__)
_TYPED = ("text-", "link-")
_ENDED = ("no_such_writer_link", "too_many_links", "large_answer")


@blueprint.get("/answer/<token>")
def show(token: str) -> str:
    return _page(token, _opened(token))


@blueprint.post("/answer/<token>")
def reply(token: str) -> ResponseReturnValue:
    # Read before the link is tried, so that a form that is too large is told of as such, whatever the link opens.
    sent = request.form
    opened = _opened(token)
    problems.show_in("answer", partial(_page, token, opened))
    forms.expect_token()
    asked = [name.removeprefix("version-") for name in sent if name.startswith("version-")]
    reply_by_link(g.store, opened, token, [_written(query) for query in asked])
    flash("Sent. Thank you.")
    return redirect(url_for("writer.show", token=token), 303)


@blueprint.errorhandler(DeskError)
def _refused(error: DeskError) -> ResponseReturnValue:
    """One page for every link that opens nothing; what was typed stands on it."""
    if error.code not in _ENDED:
        return problems.answer(error)
    typed = MultiDict() if error.code == "large_answer" else request.form
    page = make_response(render_template("writer/ended.html", sentence=say(error), unsent=_unsent(typed, ())))
    page.status_code = {"no_such_writer_link": 404, "too_many_links": 429}.get(error.code, 413)
    return page


@blueprint.errorhandler(RequestEntityTooLarge)
def _too_large(_: RequestEntityTooLarge) -> ResponseReturnValue:
    return _refused(Refused("large_answer", limit=current_app.config["MAX_CONTENT_LENGTH"] // 1_000_000))


@blueprint.after_request
def _keep_the_link(response: Response) -> Response:
    """The address is the key: no other page may learn it, and no search engine may list it."""
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _opened(token: str) -> OpenedLink:
    return writer_links.open_link(
        current_app.config["STORE"], current_app.config["ATTEMPTS"], token, request.remote_addr or ""
    )


def _page(token: str, opened: OpenedLink) -> str:
    problem = problems.problem_at("answer")
    typed = problem.typed if problem else MultiDict()
    unsent = _unsent(typed, {question.query.id for question in opened.questions})
    return render_template(
        "writer/answer.html",
        token=token,
        opened=opened,
        problem=problem,
        typed=typed,
        unsent=unsent,
        most=MOST_MEGABYTES,
    )


def _unsent(typed: MultiDict[str, str], shown: set[str] | tuple[str, ...]) -> list[str]:
    """What was typed to questions that are not on the page any more."""
    return [
        value.strip() for name, value in typed.items()
        if name.startswith(_TYPED) and name.partition("-")[2] not in shown and value.strip()
    ]  # fmt: skip


def _written(query: str) -> WrittenReply:
    sent = [file for file in request.files.getlist(f"file-{query}") if file.filename]
    return WrittenReply(
        query=query,
        version=forms.number(f"version-{query}") or 0,
        text=forms.text(f"text-{query}"),
        link=forms.text(f"link-{query}"),
        files=tuple((file.filename, file.read()) for file in sent),
    )
