"""Typed text to values: what a form holds, as the domain takes it. A blank field is None."""

from collections.abc import Collection
from dataclasses import replace

from flask import g, request, session
from flask_wtf.csrf import generate_csrf, validate_csrf

from annotator.domain.errors import RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.sources import TYPED, Source

_IDENTIFYING = ("title", "url", "author", "published")
_LONGEST_NUMBER = 15
# An article may hold U+FFFD from an earlier loss: it is kept as published, not refused.
_ARTICLES = ("html", "text")


def text(name: str) -> str | None:
    """The field as typed, with LF for the CRLF that browsers send; None where it is blank.

    Raises RuleBroken where it holds U+FFFD: the browser sent bytes that are not valid UTF-8.
    """
    typed = request.form.get(name, "").replace("\r\n", "\n")
    if "\ufffd" in typed and name not in _ARTICLES:
        raise RuleBroken("forbidden_characters", field=name.replace("_", " "))
    return typed if typed.strip() else None


def required(name: str, field: str) -> str:
    found = text(name)
    if found is None:
        raise RuleBroken("required", field=field)
    return found


def number(name: str) -> int | None:
    return as_number(name, request.form.get(name))


def version(name: str = "version") -> int:
    """That of the thing which the person saw. Raises RuleBroken where the form names none: it would overwrite blind."""
    seen = number(name)
    if seen is None:
        raise RuleBroken("no_version")
    return seen


def expect_token() -> None:
    """Raises RuleBroken where the form did not come from a page of this desk.

    For pages without a referrer, which the usual check of the token asks for over https.
    """
    try:
        validate_csrf(request.form.get("csrf_token"))
    except ValueError:
        raise RuleBroken("form_expired") from None


def token() -> str:
    """That of the forms of this answer: that of the form that was sent, if it was right, else a new one for all."""
    known: str | None = g.get("csrf_token")
    if known is None and g.get("csrf_valid") and "csrf_token" in session:
        known = g.csrf_token = request.form.get("csrf_token")
    return known or str(generate_csrf())


def as_number(name: str, typed: str | None) -> int | None:
    plain = (typed or "").strip()
    if not plain:
        return None
    if not (plain.isascii() and plain.isdigit() and len(plain) <= _LONGEST_NUMBER):
        raise RuleBroken("unknown_value", field=name, value=plain[:40], known="a whole number")
    return int(plain)


def switch(name: str) -> bool:
    """1 is on, 0 is off; anything else is refused."""
    typed = request.form.get(name, "1")
    if typed not in ("0", "1"):
        raise RuleBroken("unknown_value", field=name, value=typed[:40], known="1 for on, 0 for off")
    return typed == "1"


def span() -> tuple[int, int] | None:
    start, end = number("start"), number("end")
    if start is None and end is None:
        return None
    if start is None or end is None:
        raise RuleBroken("required", field="start and the end")
    return start, end


def evidence(stance: str = "supports") -> EvidenceForm:
    """The evidence of the form; `stance` is the default where none was sent.

    The button of a found passage sends `found`, its place in code points and its words ("12:the words"), which
    override the typed passage; with `against` in its place, they contradict the unit. Where a fact differs, the form is
    sent again by a button with the stance as `although`.
    """
    found = text("found") or text("against")
    start, _, words = (found or "").partition(":")
    if found and not words.strip():
        raise RuleBroken("required", field="passage")
    known = "contradicts" if text("against") else text("although")
    return EvidenceForm(
        stance=known or text("stance") or stance,
        is_known_to_differ=known is not None,
        terms=text("terms"),
        passage=words or text("passage"),
        start=as_number("start", start) if words else number("start"),
        page=text("page"),
        time=text("time"),
        paragraph=text("paragraph"),
        credibility=number("credibility"),
        method=text("method"),
        note=text("note"),
    )


def source(blank: Source, prefix: str = "") -> Source:
    """The source as typed over `blank`, whose id and version stay."""
    typed = {name: text(prefix + name) for name in TYPED}
    always = {"title": typed["title"] or "", "type": typed["type"] or "other", "terms": typed["terms"] or "on_record"}
    return replace(blank, **{**typed, **always})  # type: ignore[arg-type]


def source_asked() -> Source | None:
    """The new source typed so far, from the query string; None while it has neither title nor address."""
    typed = {n: request.args.get(n) or request.args.get(f"source_{n}") or None for n in _IDENTIFYING}
    if not (typed["title"] or typed["url"]):
        return None
    return replace(Source(id="", alias="", title=""), **{**typed, "title": typed["title"] or ""})  # type: ignore[arg-type]


def asked(name: str, known: Collection[str]) -> str | None:
    """The value of a query parameter, None where it is blank; RuleBroken where it is not among `known`."""
    value = request.args.get(name, "").strip()
    if value and value not in known:
        raise RuleBroken("unknown_value", field=name, value=value[:40], known=", ".join(known))
    return value or None


def several(name: str) -> tuple[str, ...]:
    return tuple(value for value in request.form.getlist(name) if value)
