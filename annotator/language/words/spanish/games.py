"""Spanish words for games and races."""

from annotator.language.words.game_tables import GameWords
from annotator.language.words.tables import word_set

SPANISH_GAMES = GameWords(
    teams={
        **dict.fromkeys(("locales", "local", "anfitriones", "anfitrión"), "home"),
        **dict.fromkeys(("visitantes", "visitante", "forasteros"), "away"),
    },
    goalless=frozenset({"sin goles"}),
    draws=("empat", "igual"),
    levels=frozenset({"empate", "igualada", "empataron", "empató", "tablas", "igualdad"}),
    shoot_outs=frozenset({"penaltis", "penales", "tanda de penaltis"}),
    leads=dict.fromkeys(word_set("ganaba ganaban"), "+") | dict.fromkeys(word_set("perdía perdían"), "-"),
    againsts=frozenset({"ante", "frente a", "frente al", "contra", "contra el", "al"}),
    in_favour=word_set("para"),
    both_sides=word_set("equipos conjuntos clubes"),
    rounds=word_set("ida vuelta copa liga derbi partido amistoso ronda grupo cuartos"),
    sets=word_set("set sets"),
    half_times=frozenset({"descanso", "medio tiempo", "intermedio"}),
    whistles=frozenset({"resultado", "resultado final", "marcador", "marcador final", "final", "descanso"}),
    places=word_set("puesto posición lugar"),
    medals={"oro": 1, "plata": 2, "bronce": 3},
    medal_verbs=word_set("""
        medalla medallas medallista presea ganó gana logró logra consiguió consigue colgó cuelga conquistó conquista
        obtuvo sumó
    """),
)
