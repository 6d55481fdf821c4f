"""The sentences for what can go wrong with annotations: a part of `domain.errors.SENTENCES`."""

OF_ANNOTATIONS = {
    "no_such_annotation_page": "There is no page {number} of these annotations: the last is {last}.",
    "annotations_not_json": "This is no JSON that can be read: save the annotations anew, as W3C Web Annotations or from Hypothesis.",
    "annotations_none": "There is no annotation in this file: it has to hold W3C Web Annotations, or those of Hypothesis.",
    "annotations_too_many": "The file holds more than {limit} annotations, and nothing of it was taken: give those of this article alone, or give them in parts.",
}
# Why an annotation is not taken.
WHY_LEFT = {
    "annotation_reply": "it answers another annotation, and is about no words of the article",
    "annotation_without_words": "it quotes no words, so that nobody can tell what it is about",
    "annotation_nowhere": "its words are not in this text",
    "annotation_other_place": "its few words stand here in {value}, among other words than there",
    "annotation_ambiguous": "its words stand alike in {value}: make the claim where it belongs",
    "annotation_here": "it was exported here, and its unit is still here",
    "annotation_there": "{value} has a unit with these words, and nothing new is said of it",
    "annotation_note": "what it says is too long for a note, or names an address that cannot be stored",
}
