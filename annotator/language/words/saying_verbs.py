"""Who says it in German, French and Spanish: verbs of saying, words that mean “according to”, and what ends a name."""

from dataclasses import dataclass

from annotator.language.words.tables import word_set


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """All in lower case. `by` stand before whoever speaks, without a verb; `behind` stand after."""

    saying: frozenset[str]
    by: frozenset[str]
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    particles: frozenset[str]
    enders: frozenset[str]
    behind: frozenset[str] = frozenset()


SPEAKER_WORDS = {
    "de": SpeakerWords(
        saying=word_set("""
            sagte sagt sagten erklärte erklärt erklärten meinte meint betonte betont warnte warnt kritisierte kritisiert
            schrieb schreibt teilte berichtete berichtet ergänzte ergänzt forderte fordert kündigte versicherte lobte
            bestätigte bestätigt räumte mahnte rief fragte antwortete behauptete gesagt erklärt mitgeteilt
        """),
        by=word_set("laut so"),
        auxiliaries=word_set("hat habe haben hatte hatten"),
        determiners=word_set("der die das ein eine sein seine ihr ihre des dem den"),
        pronouns=word_set("er sie"),
        particles=word_set("von van zu der den"),
        enders=word_set("am im in dem auf bei nach über zu gegenüber vor mit für nun jetzt dazu weiter auch heute"),
        behind=word_set("zufolge"),
    ),
    "fr": SpeakerWords(
        saying=word_set("""
            dit déclare déclaré déclarait explique expliqué expliquait affirme affirmé souligne souligné ajoute ajouté
            précise précisé indique indiqué estime estimé assure assuré annonce annoncé raconte raconté confie confié
            rappelle rappelé répond répondu écrit regrette regretté résume insiste insisté
        """),
        by=word_set("selon"),
        auxiliaries=word_set("a ont avait avaient"),
        determiners=word_set("le la les un une son sa ses l"),
        pronouns=word_set("il elle ils elles"),
        particles=word_set("de du des la le d"),
        enders=word_set("""
            à au aux dans sur lors lundi mardi mercredi jeudi vendredi samedi dimanche hier en devant auprès
        """),
    ),
    "es": SpeakerWords(
        saying=word_set("""
            dijo dice afirmó afirma declaró declara señaló señala explicó explica aseguró asegura añadió añade indicó
            indica comentó comenta agregó agrega sostuvo subrayó subraya manifestó destacó destaca advirtió advierte
            escribió dicho afirmado declarado señalado explicado asegurado
        """),
        by=word_set("según"),
        auxiliaries=word_set("ha han había habían"),
        determiners=word_set("el la los las un una su sus"),
        pronouns=word_set("él ella ellos ellas"),
        particles=word_set("de del la las los y"),
        enders=word_set("en a al ante tras durante el este lunes martes miércoles jueves viernes sábado domingo ayer"),
    ),
}  # fmt: skip
