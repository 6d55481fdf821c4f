"""What is left in the log of a source that asked to be forgotten: that there was one, and on which terms it spoke."""

from annotator.domain.events import Snapshot

ERASED = "[erased]"
# The rest tells nothing of who it was; the terms decide what else has to stay inside.
_KEPT_OF_SOURCE = ("id", "alias", "type", "level", "terms", "embargoed_until")
_WORDS_OF_EVIDENCE = ("note", "let_stand", "credibility")


def without_source(state: Snapshot | None) -> Snapshot | None:
    """The state of a source, of the same form, without anything that somebody wrote about it."""
    if state is None:
        return None
    bare = {name: state[name] if name in _KEPT_OF_SOURCE else None for name in state}
    return {**bare, "title": ERASED, "snapshots": []}


def without_words(state: Snapshot | None) -> Snapshot | None:
    """The state of a piece of evidence, of the same form, without its words."""
    if state is None:
        return None
    passage = state["passage"] and {**dict.fromkeys(state["passage"]), "exact": "", "prefix": "", "suffix": ""}
    return {
        **state,
        **{name: None for name in _WORDS_OF_EVIDENCE if name in state},
        "passage": passage,
        "locator": dict.fromkeys(state["locator"]),
    }


def without_address(state: Snapshot | None) -> Snapshot | None:
    """The state of a request to an archive, of the same form, without the page that it was about."""
    if state is None:
        return None
    return {**state, "url": "", **dict.fromkeys(("job", "copied", "address", "trouble"))}
