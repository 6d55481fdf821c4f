"""What an archive was asked about the page of a source, and what it answered, as a phrase that follows a name."""

from annotator.domain.archives.requests import ABSENT, ASKED, FAILED, FOUND, SAVE
from annotator.domain.events import Event
from annotator.views.history.names_of_things import ThingsNamed, state_of


def archive_request(event: Event, named: ThingsNamed) -> str:
    request = state_of(event)
    source, is_saving = named.source(request.get("source")), request.get("kind") == SAVE
    match request.get("state"):
        case str(state) if state == ASKED:
            what = f"to save the page of {source}" if is_saving else f"for a copy of the page of {source}"
            return f"asked an archive {what}"
        case str(state) if state == FOUND:
            day = str(request.get("copied"))[:10]
            return f"heard that the archive {'saved' if is_saving else 'has'} {source} as it was on {day}"
        case str(state) if state == ABSENT:
            return f"heard that the archive has no copy of {source}"
        case str(state) if state == FAILED and is_saving:
            return f"heard that the archive did not save {source}"
    if is_saving and not request.get("trouble"):
        return f"heard that the archive is saving {source}"
    return f"got no answer from the archive about {source}"
