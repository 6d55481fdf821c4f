"""The sentences of what can go wrong with a search, and with what was checked before."""

SEARCH_SENTENCES = {
    "search_too_long": "That is too much to look for: leave at most {most} characters.",
    "search_of_many_words": "Those are too many words: leave at most {most}.",
    "search_without_words": "There is no letter or figure in it: type a word.",
    "not_checked_before": "That is not settled any more, or nobody may tell from where it comes: look again.",
    "tied_already": "This unit rests on these words already.",
    "rests_on_a_note": "Its words are a note of what somebody heard, saw or reckoned: ask again, and write your own.",
    "former_changed": "This evidence was changed since you opened the page, and nothing was tied: read it again.",
}
