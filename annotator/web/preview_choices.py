"""What a person chose on the page that shows a reading, and that page's article."""

from collections.abc import Iterator
from dataclasses import replace

from flask import request
from markupsafe import Markup

from annotator.domain.articles import EDITABLE, checked_fact
from annotator.domain.readings import LeftOut
from annotator.domain.repairs import Choices
from annotator.views.preview import Preview, Switch
from annotator.web.plumbing import forms
from annotator.web.plumbing.filters import without_loads


def chosen() -> Choices | None:
    """None where the form had no such choice."""
    if "chosen" not in request.form:
        return None
    facts = {name: checked_fact(name, forms.text(name)) for name in EDITABLE if name in request.form}
    return replace(ticked(), facts=facts)


def ticked() -> Choices:
    """Of the blocks that were shown those that are not ticked, and of the rest those that are."""
    left = set(forms.several("block")) - set(forms.several("block_in"))
    return Choices(frozenset(forms.several("rest_in")), frozenset(left))


def seen() -> tuple[str, ...]:
    """The keys of all that could be ticked."""
    return forms.several("block") + forms.several("rest")


def shown(preview: Preview) -> Iterator[Markup | Switch | tuple[LeftOut, ...]]:
    """The parts of the article, no picture of which is loaded."""
    for part in preview.parts:
        # Sanitised when it was read.
        yield Markup(without_loads(part)) if isinstance(part, str) else part  # noqa: S704
