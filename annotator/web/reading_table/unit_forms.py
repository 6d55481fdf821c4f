"""The openings of the forms of one unit. The answer to each takes the place of the unit, or of another target.

They are written by hand, not by a template: a card has a dozen. Each form is closed by whoever opened it.
"""

from functools import partial

from flask import Flask
from markupsafe import Markup, escape

from annotator.domain.units import Unit
from annotator.web.plumbing import forms
from annotator.web.plumbing.addresses import address_of


def register(app: Flask) -> None:
    app.jinja_env.globals.update(
        open_form=open_form,
        open_field=open_field,
        open_status=partial(_open_for, "units.set_status", "status"),
        open_voucher=partial(_open_for, "units.set_voucher", "vouched_by"),
        open_move=partial(_open_for, "units.move", "span"),
        open_remove=partial(_open_for, "units.remove", "remove"),
    )


def open_form(
    unit: Unit, to: str, name: str, looks: str = "", version: int | None = None, target: str | None = None
) -> Markup:
    """Opens a form that is sent to the address `to`; `looks` is its class, `version` that of the thing it changes."""
    to, seen = escape(to), ""
    if version is not None:
        seen = f'<input type="hidden" name="version" value="{version}">'
    html = (
        f'<form method="post" action="{to}" hx-post="{to}" hx-target="{escape(target or f"#unit-{unit.id}")}"\n'
        f'  hx-swap="outerHTML" class="{looks}" data-form="{escape(name)}">'
        f'<input type="hidden" name="csrf_token" value="{escape(forms.token())}">\n{seen}'
    )
    return Markup(html)  # noqa: S704 - all but words of ours is escaped


def open_field(unit: Unit, field: str, looks: str = "", target: str | None = None) -> Markup:
    """Opens a form that changes one field of the unit."""
    return open_form(unit, address_of("units.change", unit_id=unit.id, field=field), field, looks, unit.version, target)


def _open_for(endpoint: str, name: str, unit: Unit, looks: str = "", target: str | None = None) -> Markup:
    """Opens a form by which the unit as it was seen is changed: its status, its place, who vouches for it."""
    return open_form(unit, address_of(endpoint, unit_id=unit.id), name, looks, unit.version, target)
