"""Spanish words for votes and their sides, and for what a majority or a win is by."""

from annotator.language.words.ballot_tables import BallotWords
from annotator.language.words.tables import word_set

SPANISH_BALLOTS = BallotWords(
    abstaining=("abst", "abstuv"),
    nobodies=word_set("ninguna ningún nadie sin cero"),
    voting=("vot", "pronunci"),
    matters=("moción", "propuesta", "ley", "ordenanza"),
    loose_sides=word_set("sí no"),
    turnout=("participación",),
    electorate=frozenset({"censo", "censo electoral", "electores", "inscritos"}),
    cast=frozenset({"votos emitidos", "votantes", "papeletas"}),
    margins=word_set("mayoría diferencia ventaja margen"),
    won_by=("gol", "tanto"),
    singles=word_set("solo único única"),
)
