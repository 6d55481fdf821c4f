"""What may still happen to an article that has run. Whatever these lists do not know is refused."""

# Things beside what was checked: none of them changes a word, a verdict or its evidence.
_BESIDE = frozenset({
    "schedule", "correction", "remark", "closing", "second_reading", "second_check", "writer_link", "embed",
})  # fmt: skip
# What is done to a source reaches an article that has run as well: a verdict that lost its ground must not stay.
_OF_SOURCES = frozenset({
    "change_source", "merge_sources", "remove_source", "add_source",
    "capture_source", "capture_copy", "keep_file", "remove_capture", "undo_capture",
})  # fmt: skip


def may_follow(action: str, noun: str) -> bool:
    """Whether this step may write this kind of thing in an article that has run."""
    return noun in _BESIDE or action in _OF_SOURCES
