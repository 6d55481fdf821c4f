"""A form that was sent in vain, on a page that can be made without the database."""

from flask import request

from annotator.domain.contents.errors import OF_CONTENTS_AWAY
from annotator.domain.seals.errors import OF_A_SERVER_AWAY

_SECRET = frozenset({"passphrase", "old", "code"})


def sent_again(code: str) -> list[tuple[str, str]]:
    """By name: what was typed into the form of this request, to be sent once more; nothing where it cannot be.

    No page can be made while the server is away, and the browser’s own way back may have forgotten the form. A secret
    is never written on a page, and a file is not here any more.
    """
    if code not in OF_A_SERVER_AWAY | OF_CONTENTS_AWAY or request.method != "POST":
        return []
    if any(each.filename for each in request.files.values()):
        return []
    typed = [*request.form.items(multi=True)]
    return [] if any(name in _SECRET for name, _ in typed) else typed
