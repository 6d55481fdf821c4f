"""Macros of templates that are called from code, each looked up once."""

from collections.abc import Callable

from flask import current_app, get_template_attribute
from markupsafe import Markup

_KEPT = "annotator.macros"
Macro = Callable[..., Markup]


def macro(template: str, name: str) -> Macro:
    """The macro of this name, made in no context: what it shows is given to it."""
    kept: dict[tuple[str, str], Macro] = current_app.extensions.setdefault(_KEPT, {})
    found = kept.get((template, name))
    if found is None:
        found = kept[template, name] = get_template_attribute(template, name)
    return found
