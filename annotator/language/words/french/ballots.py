"""French words for votes and their sides, and for what a majority or a win is by."""

from annotator.language.words.ballot_tables import BallotWords
from annotator.language.words.tables import word_set

FRENCH_BALLOTS = BallotWords(
    abstaining=("abst",),
    nobodies=word_set("aucune aucun personne sans zéro"),
    voting=("vot", "prononc"),
    matters=("texte", "motion", "délibération", "loi"),
    loose_sides=word_set("pour contre oui non p c"),
    turnout=("participation",),
    electorate=frozenset({"inscrits", "électeurs inscrits", "électeurs", "corps électoral"}),
    cast=frozenset({"votants", "suffrages exprimés", "bulletins", "votes exprimés"}),
    margins=word_set("majorité écart avance marge différence retard"),
    won_by=("but", "essai", "longueur"),
    singles=word_set("seule seul"),
)
