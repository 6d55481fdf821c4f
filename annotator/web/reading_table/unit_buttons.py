"""The buttons that set the status and the confidence of a unit.

They are written by hand, not by a template: each card shows ten of them, and they say next to nothing of its unit.
"""

from collections.abc import Iterable
from functools import cache

from markupsafe import Markup, escape

from annotator.domain import profile
from annotator.domain.statuses import status_of
from annotator.domain.units import Unit
from annotator.web.plumbing.filters import mark, word


def status_buttons(moves: Iterable[str], next_key: str | None) -> Markup:
    """One for each of the statuses `moves`. The key `next_key` belongs to the button of the next step already."""
    return Markup("\n").join(_status_button(status, is_next=status_of(status).key == next_key) for status in moves)


@cache  # for each status of the table
def _status_button(status: str, *, is_next: bool) -> Markup:
    key = status_of(status).key
    return Markup(
        '<button class="pick" name="value" value="{status}" data-status="{status}"{shortcut}>'
        '<span class="mark" aria-hidden="true">{mark}</span>{words}{shown}</button>'
    ).format(
        status=status,
        shortcut=Markup(' data-key="{}"').format(key) if key and not is_next else "",
        mark=mark(status),
        words=word(status).capitalize(),
        shown=Markup(" <kbd>{}</kbd>").format(key) if key else "",
    )


def confidence_buttons(unit: Unit) -> Markup:
    """One for each; that of the present confidence takes it away."""
    legend = f"conf-{escape(unit.id)}"
    buttons = (
        f'<button class="pick" name="value" value="{"" if id_ == unit.confidence else id_}" data-key="{key}"'
        f' aria-pressed="{"true" if id_ == unit.confidence else "false"}"'
        f' aria-describedby="{legend}">{label} <kbd>{key}</kbd></button>'
        for key, (id_, label) in enumerate(profile.CONFIDENCES.items(), 1)
    )
    return Markup("\n".join(buttons))  # noqa: S704 - words of ours, and an id
