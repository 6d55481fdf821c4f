"""Spanish words for times of the day."""

from annotator.language.words.notation import meanings
from annotator.language.words.tables import word_set

CLOCK = meanings(
    am="de la mañana, de la madrugada, a.m",
    pm="de la tarde, de la noche, p.m",
    oclock="h, horas, en punto",
    and_half="y media",
    and_quarter="y cuarto",
    less_quarter="menos cuarto",
    noon="mediodía",
    midnight="medianoche",
)
NEAR_TIMES = meanings(
    nearly="poco antes de, justo antes de, minutos antes de, poco antes del, poco antes de las, justo antes de las,"
    " poco antes de la",
    over="poco después de, justo después de, minutos después de, pasadas, poco después del, poco después de las,"
    " justo después de las, poco después de la, pasadas las",
)
BARE_HOURS = frozenset({"a las", "a la", "hacia las", "sobre las", "desde las", "hasta las"})
CLOCK_VERBS = {
    **dict.fromkeys(
        word_set("""
        abre abren abrirá abrirán abrió abierto abierta apertura empieza empezará comienza comenzará comienzo inicio
        sale salida arranca
    """),
        "since",
    ),
    **dict.fromkeys(
        word_set("""
        cierra cierran cerrará cerrarán cerró cierre termina terminará terminó acaba acabará llega llegada fin
    """),
        "until",
    ),
}
TURNS_OF_TIMES = {"primer": "first", "primera": "first", "último": "last", "última": "last"}
TIME_LABELS = word_set("salida llegada inicio fin prev previsto real apertura cierre aviso")
