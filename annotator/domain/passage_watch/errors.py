"""The sentences of what can go wrong when passages are watched."""

OF_PASSAGE_WATCH = {
    "nothing_to_watch": (
        "No evidence of this article holds words from a page with an address: there is nothing to fetch again."
    ),
}
