"""The sentences for what can go wrong with annotations: a part of `domain.errors.SENTENCES`."""

OF_ANNOTATIONS = {
    "no_such_annotation_page": "There is no page {number} of these annotations: the last is {last}.",
}
