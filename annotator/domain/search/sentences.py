"""The sentences of what can go wrong with a search."""

SEARCH_SENTENCES = {
    "search_too_long": "That is too much to look for: leave at most {most} characters.",
    "search_of_many_words": "Those are too many words: leave at most {most}.",
    "search_without_words": "There is no letter or figure in it: type a word.",
}
