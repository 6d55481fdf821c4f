"""Where the log ends, noted outside the database, and what another program changed, accepted."""

from annotator.actions.transaction import transaction
from annotator.clock import now
from annotator.domain.errors import DeskError, Refused
from annotator.domain.people.permissions import MANAGE
from annotator.domain.people.person import Person
from annotator.domain.seals.errors import OF_A_SERVER_AWAY
from annotator.domain.seals.heads import LogHead
from annotator.storage.database import Store
from annotator.storage.seals import inspection, seal_files, seals


def log_head(store: Store) -> LogHead:
    """The newest event: whoever notes it can prove later that the log only grew."""
    return seals.sealed(store.reading()).head


def grown_from(store: Store, noted: LogHead) -> str | None:
    """A finding if the log does not go on from the head that somebody noted."""
    return inspection.grown_from(store.reading(), noted)


def note_head(store: Store) -> None:
    """Note where the log ends in a file beside the database.

    Raises Refused if the log has lost the event at which it ended when that was noted last, or no file can be written.
    """
    if not seal_files.renew(store.reading(), store.path, store.key, now()):
        noted = seal_files.find(store.path)
        raise Refused("log_was_shortened", number=noted.head.number if noted else 0, at=noted.at if noted else "")


def is_altered(store: Store) -> bool:
    """Whether another program has changed the database, or left it so that this cannot be told."""
    try:
        return bool(inspection.findings(store))
    except DeskError as error:
        # Of a server that is away nothing is known.
        return error.code not in OF_A_SERVER_AWAY
    # What another program wrote may be nothing that the desk can read.
    except Exception:
        return True


def accept_changes(store: Store, person: Person) -> list[str]:
    """Take what is here for the desk's own, whatever another program changed; returns what was found before.

    The log keeps who did so, and what they accepted.
    """
    found = inspection.findings(store)
    with transaction(store, person, "accept_changes", needs=MANAGE, accepts=True) as act:
        act.record("seal", "1", {"findings": found}, {"findings": []})
    seal_files.replace(store.reading(), store.path, store.key, now())
    return found
