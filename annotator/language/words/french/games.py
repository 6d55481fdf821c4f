"""French words for games and races; or and argent are medals only where a word for a medal or for winning one leads."""

from annotator.language.words.game_tables import GameWords
from annotator.language.words.tables import word_set

FRENCH_GAMES = GameWords(
    teams={
        **dict.fromkeys(("locaux", "hôtes", "domicile"), "home"),
        **dict.fromkeys(("visiteurs", "extérieur"), "away"),
    },
    goalless=frozenset({"nul et vierge", "nul vierge", "score vierge", "match sans but"}),
    levels=frozenset({"match nul", "le nul", "partage des points", "égalité", "dos à dos"}),
    shoot_outs=frozenset({"tirs au but", "tab"}),
    leads={
        **dict.fromkeys(word_set("menait menaient mène mènent"), "+"),
        **dict.fromkeys(word_set("perdait perdaient"), "-"),
    },
    againsts=frozenset({"face à", "face au", "contre", "devant"}),
    in_favour=word_set("pour"),
    both_sides=word_set("équipes formations clubs"),
    rounds=word_set("aller retour coupe ligue derby match amical tour groupe quart"),
    sets=word_set("set sets manche manches"),
    half_times=frozenset({"mi - temps", "pause"}),
    whistles=frozenset({"score final", "score", "résultat", "résultat final", "mi - temps", "fin du match", "final"}),
    places=word_set("place rang position"),
    medals={"or": 1, "argent": 2, "bronze": 3},
    medal_verbs=word_set(
        "médaille médailles médaillé médaillée médaillés médaillées décroché décroche remporté remporte"
    ),
)
SCORING = (
    *("voix", "vot", "rejet", "adopt", "gagn", "perd", "battu", "score", "match", "but", "final", "victoire"),
    *(
        "nul",
        "impos",
        "inclin",
        "emport",
        "men",
        "défait",
        "domin",
        "résultat",
        "coupe",
        "set",
        "mi-temps",
        "partout",
        "rencontre",
    ),
)
"""Beginnings of words for votes and games."""
