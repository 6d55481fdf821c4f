"""German words for what is told in turn: first this, then that."""

from annotator.language.words.tables import word_set
from annotator.language.words.turn_tables import TurnWords

TURNS = TurnWords(
    formerly=word_set("bisher zuvor früher bislang"),
    no_events=word_set(
        "links rechts oben unten vorn vorne hinten außen innen hause norden süden osten westen"
        " angaben ansicht meinung plan"
    ),
    ranking=word_set("liegt liegen lag lagen landete landeten rangiert rangierte rangieren"),
    routes={"von": "nach"},
    rests=word_set("rest übrige übrigen restliche restlichen"),
    orders=word_set("reihenfolge"),
    firsts=word_set("zuerst erst zunächst anfangs"),
    thens=word_set("dann"),
    afterwards=word_set("danach anschließend darauf daraufhin schließlich letztlich sodann später zuletzt hinterher"),
    earliers=word_set(
        "erneut abermals nochmals wieder zuvor vorher bereits schon davor früher vorangegangen vorausgegangen"
    ),
)
