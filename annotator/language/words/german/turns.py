"""German words for what is told in turn: first this, then that."""

from annotator.language.words.tables import word_set
from annotator.language.words.turn_tables import TurnWords

TURNS = TurnWords(
    formerly=word_set("bisher zuvor früher bislang"),
    rests=word_set("rest übrige übrigen restliche restlichen"),
    orders=word_set("reihenfolge"),
    firsts=word_set("zuerst erst zunächst anfangs"),
    thens=word_set("dann"),
    afterwards=word_set("danach anschließend darauf daraufhin schließlich letztlich sodann später zuletzt hinterher"),
    earliers=word_set(
        "erneut abermals nochmals wieder zuvor vorher bereits schon davor früher vorangegangen vorausgegangen"
    ),
)
