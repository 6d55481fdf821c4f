"""English words for events in turn, and for what is the first of many."""

from annotator.language.words.tables import word_set
from annotator.language.words.turn_tables import TurnWords

ENGLISH_TURNS = TurnWords(
    orders=word_set("order sequence"),
    earliers=word_set("before previous previously prev earlier prior already preceded"),
    firsts=word_set("first"),
    thens=word_set("then"),
    afterwards=word_set("afterwards afterward subsequently thereafter later last second next followed"),
    rests=word_set("rest remainder balance others"),
    superlatives=("est",),
    no_superlatives=word_set("""
        rest latest nearest west midwest east northwest northeast southwest southeast forest interest request protest
        contest harvest guest test quest nest chest vest priest arrest conquest inquest honest modest best earliest
        digest crest zest jest pest incest invest suggest
    """),
)
