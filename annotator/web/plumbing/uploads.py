"""The article in a form: a file, a paste, or an address whose page is fetched now."""

import base64
from dataclasses import dataclass

from flask import current_app, g, request

from annotator.domain.errors import Refused
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.reading_input import Input
from annotator.web.plumbing import forms

_WAYS = ("a file", "a paste", "plain text")


@dataclass(frozen=True, slots=True)
class Upload(Input):
    """An input as a form can carry it, so that what was previewed is what is stored."""

    @property
    def fields(self) -> dict[str, str]:
        """Hidden fields from which `sent` makes the same upload again."""
        known = {
            "kept": self.kept, "format": self.format, "filename": self.filename, "kept_url": self.url,
            "charset": self.charset, "is_fetched": "1" if self.is_fetched else None,
        }  # fmt: skip
        return {name: value for name, value in known.items() if value}

    @property
    def kept(self) -> str:
        raw = self.body if isinstance(self.body, bytes) else self.body.encode("utf-8", "surrogatepass")
        return base64.b64encode(raw).decode()


def sent() -> Upload:
    """The upload of this request.

    Raises Refused where it holds none or several, or the page cannot be fetched; RuleBroken for those who may not
    check, before anything is fetched or read for them.
    """
    require(g.person, CHECK)
    url = forms.text("url")
    file = request.files.get("file")
    given = (bool(file and file.filename), bool(forms.text("html")), bool(forms.text("text")))
    if sum(given) > 1:
        several = ", ".join(name for name, is_given in zip(_WAYS, given, strict=True) if is_given)
        raise Refused("several_ways", given=several)
    if file and file.filename:
        return Upload(file.read(), filename=file.filename, url=url)
    if "kept" in request.form:
        return Upload(
            _decoded(request.form["kept"]),
            format=forms.text("format"),
            filename=forms.text("filename"),
            url=forms.text("kept_url"),
            charset=forms.text("charset"),
            is_fetched=request.form.get("is_fetched") == "1",
        )
    if forms.text("html"):
        return Upload(request.form["html"], url=url)
    if forms.text("text"):
        return Upload(request.form["text"], format="text", url=url)
    if url is None:
        raise Refused("empty")
    came = current_app.config["FETCH"](url)
    return Upload(came.body, filename=came.name, url=came.url, charset=came.charset, is_fetched=True)


def _decoded(kept: str) -> bytes:
    try:
        return base64.b64decode(kept, validate=True)
    except ValueError:
        raise Refused("empty") from None
