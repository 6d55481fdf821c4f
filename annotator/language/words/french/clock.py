"""French words for times of the day."""

from annotator.language.words.notation import meanings
from annotator.language.words.tables import word_set

CLOCK = meanings(
    am="du matin, heures du matin",
    pm="du soir, de l après midi, de l après - midi, de l ' après - midi",
    oclock="h, heures, heure",
    and_half="et demie, et demi",
    and_quarter="et quart",
    less_quarter="moins le quart",
    noon="midi",
    midnight="minuit",
)
NEAR_TIMES = meanings(
    nearly="peu avant, juste avant, un peu avant, quelques minutes avant",
    over="peu après, juste après, un peu après, quelques minutes après",
)
CLOCK_VERBS = {
    **dict.fromkeys(
        word_set("""
        ouvre ouvrent ouvrira ouvriront ouvert ouverte ouverts ouverture commence commencent commencera débute
        débutera début part départ dép
    """),
        "since",
    ),
    **dict.fromkeys(
        word_set("""
        ferme ferment fermera fermeront fermeture finit finissent finira termine terminera fin arrive arrivée arr
    """),
        "until",
    ),
}
TURNS_OF_TIMES = {"premier": "first", "première": "first", "dernier": "last", "dernière": "last"}
TIME_LABELS = word_set("départ dép arrivée arr début fin ouverture alerte appel")
