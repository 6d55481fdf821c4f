"""English words for events in turn, and for what is the first of many."""

from annotator.language.words.tables import word_set
from annotator.language.words.turn_tables import TurnWords

ENGLISH_TURNS = TurnWords(
    orders=word_set("order sequence"),
    earliers=word_set("before previous previously prev earlier prior already preceded"),
    firsts=word_set("first"),
    thens=word_set("then"),
    afterwards=word_set("afterwards afterward subsequently thereafter later last second next followed"),
    formerly=word_set("old previously formerly"),
    routes={"from": "to"},
    rests=word_set("rest remainder balance others"),
    superlatives=("est",),
    no_superlatives=word_set("""
        rest latest nearest west midwest east northwest northeast southwest southeast forest interest request protest
        contest harvest guest test quest nest chest vest priest arrest conquest inquest honest modest best earliest
        digest crest zest jest pest incest invest suggest
    """),
)

# Orders by what two things measure: where a passage measures neither, they are not asked for.
MEASURED_ORDERS = frozenset(
    f"{adjective} than"
    for adjective in (
        *("longer", "larger", "bigger", "taller", "higher", "heavier", "deeper", "wider", "more expensive", "dearer"),
        *("shorter", "smaller", "lower", "lighter", "cheaper"),
    )
)
