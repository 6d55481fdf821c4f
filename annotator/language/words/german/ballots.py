"""German words for votes and their sides, and for what a majority or a win is by."""

from annotator.language.words.ballot_tables import BallotWords
from annotator.language.words.tables import word_set

GERMAN_BALLOTS = BallotWords(
    abstaining=("enthalt", "enthielt"),
    nobodies=word_set("keine keiner niemand ohne null"),
    voting=("stimmt", "votiert", "gestimmt"),
    matters=("antrag", "beschluss", "vorlage", "satzung"),
    loose_sides=word_set("für gegen ja nein dafür dagegen"),
    turnout=("wahlbeteiligung",),
    electorate=frozenset(
        {"wahlberechtigte", "wahlberechtigten", "stimmberechtigte", "stimmberechtigten", "wahlberechtigt"}
    ),
    cast=frozenset({"abgegebene stimmen", "abgegeben", "stimmzettel", "wähler"}),
    margins=word_set("mehrheit vorsprung abstand differenz unterschied rückstand"),
    bys=word_set("um"),
    won_by=("tor", "treffer", "zähler"),
    singles=word_set("einzige einzigen einziger"),
)
