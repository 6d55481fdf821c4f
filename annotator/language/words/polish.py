"""Polish: abbreviations before a name or a figure; a library knows the others."""

from annotator.language.words.tables import SentenceWords, word_set

WORDS = SentenceWords(
    titles=word_set("""
        prof Prof dr Dr hab inż mgr lek med płk ppłk kpt por gen Gen ks Ks bp abp św Św im ul Ul al os pl Pl tzw
    """),
    inner=word_set("tzn np m.in ww wg ok"),
    numeric=word_set("art Art ust pkt nr Nr poz str s t tel"),
    starters=word_set("""
        a i o w z na do od po za przy przed pod nad dla bez przez między według mimo ale lecz jednak więc zatem bo że
        gdy jak jeśli czy kto co gdzie kiedy dlaczego to ta ten te ci tego tej tym tych on ona ono oni one jego jej ich
        my wy ja nie tak już jeszcze tylko też także teraz potem wtedy dziś wczoraj jutro tam tu jest są był była było
        byli ma mają może można oraz wszyscy każdy
    """),
)
