"""Polish: abbreviations before a name or a figure; a library knows the others."""

from annotator.language.words.tables import SentenceWords, word_set

WORDS = SentenceWords(
    titles=word_set("""
        prof Prof dr Dr hab inż mgr lek med płk ppłk kpt por gen Gen ks Ks bp abp św Św im ul Ul al os pl Pl tzw
    """),
    inner=word_set("tzn np m.in ww wg ok"),
    numeric=word_set("art Art ust pkt nr Nr poz str s t tel"),
)
