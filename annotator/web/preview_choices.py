"""The choices that a person sends from a preview, and the article as the preview shows it."""

from collections.abc import Iterator
from dataclasses import replace

from flask import request
from markupsafe import Markup

from annotator.domain.articles import EDITABLE, checked_fact
from annotator.domain.readings import LeftOut
from annotator.domain.repairs import PreviewChoices
from annotator.views.preview import BlockCheckbox, Preview
from annotator.web.plumbing import forms
from annotator.web.plumbing.filters import without_loads


def chosen() -> PreviewChoices | None:
    """The choices of the form; None if it was not sent from a preview."""
    if "chosen" not in request.form:
        return None
    facts = {name: checked_fact(name, forms.text(name)) for name in EDITABLE if name in request.form}
    return replace(ticked(), facts=facts)


def ticked() -> PreviewChoices:
    """The choices without facts: blocks that were unticked, left-out pieces that were ticked."""
    left = set(forms.several("block")) - set(forms.several("block_in"))
    return PreviewChoices(frozenset(forms.several("rest_in")), frozenset(left))


def seen() -> tuple[str, ...]:
    """The keys of everything that could be ticked."""
    return forms.several("block") + forms.several("rest")


def shown(preview: Preview) -> Iterator[Markup | BlockCheckbox | tuple[LeftOut, ...]]:
    """The parts of the article; no browser loads their pictures."""
    for part in preview.parts:
        # Sanitised when it was read.
        yield Markup(without_loads(part)) if isinstance(part, str) else part  # noqa: S704
