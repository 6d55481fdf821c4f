"""German words for games and races."""

from annotator.language.words.game_tables import GameWords
from annotator.language.words.tables import word_set

_MEDALS = {"gold": 1, "silber": 2, "bronze": 3}

GERMAN_GAMES = GameWords(
    teams={
        **dict.fromkeys(
            (
                "gastgeber",
                "gastgeberinnen",
                "hausherren",
                "heim",
                "heimelf",
                "heimteam",
                "heimmannschaft",
                "platzherren",
            ),
            "home",
        ),
        **dict.fromkeys(("gast", "gäste", "gästen", "gästeelf", "gästeteam", "auswärtsteam"), "away"),
    },
    goalless=word_set("torlos torlose torlosen torloser torloses"),
    levels=frozenset({"unentschieden", "remis", "stimmengleichheit", "patt", "gleichstand"}),
    nils=frozenset({"zu null"}),
    shoot_outs=frozenset({"elfmeterschießen", "i . e .", "i . e"}),
    leads={**dict.fromkeys(word_set("führte führten führt führen"), "+"), **dict.fromkeys(word_set("lag lagen"), "-")},
    has_colons=True,
    winning=("gewann", "trenn", "gewonn", "verlor", "sieg", "besieg", "unterlag", "schlug", "bezwang", "bezwung"),
    againsts=word_set("gegen beim"),
    in_favour=word_set("für"),
    both_sides=word_set("mannschaften teams klubs vereine"),
    rounds=word_set("hinspiel rückspiel pokal liga derby spiel testspiel runde gruppe viertelfinale"),
    sets=word_set("satz sätze sätzen"),
    half_times=word_set("halbzeit halbzeitstand pause pausenstand halbzeitpause hz pausenführung"),
    whistles=word_set("""
        endstand ergebnis endergebnis halbzeit halbzeitstand pausenstand schlusspfiff abpfiff verlängerung spielstand
    """),
    places=word_set("platz plätze rang stelle startplatz"),
    medals={
        **_MEDALS,
        **{f"{metal}{medal}": place for metal, place in _MEDALS.items() for medal in ("medaille", "medaillen")},
    },
    medal_verbs=word_set("gewann gewinnt gewonnen holte holt geholt errang erkämpfte sicherte bejubelte medaille")
    | {f"{metal}{medal}" for metal in _MEDALS for medal in ("medaille", "medaillen")},
)
SCORING = (
    "stimm",
    "gewann",
    "gewonn",
    "verlor",
    "verloren",
    "sieg",
    "schlug",
    "finale",
    "spiel",
    "unterlag",
    "besieg",
    "bezwang",
    "bezwung",
    "unentschieden",
    "remis",
    "endstand",
    "ergebnis",
    "halbzeit",
    "pokal",
    "partie",
    "trennte",
    "tore",
    "abgelehnt",
    "angenommen",
    "votum",
)
"""Beginnings of words for votes and games."""
