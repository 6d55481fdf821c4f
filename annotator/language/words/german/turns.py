"""German words for what is told in turn: first this, then that."""

from annotator.language.words.tables import word_set
from annotator.language.words.turn_tables import TurnWords

TURNS = TurnWords(
    orders=word_set("reihenfolge"),
    firsts=word_set("zuerst erst"),
    thens=word_set("dann"),
    afterwards=word_set("danach anschließend später zuletzt hinterher"),
    earliers=word_set("zuvor vorher bereits schon davor früher vorangegangen vorausgegangen"),
)
