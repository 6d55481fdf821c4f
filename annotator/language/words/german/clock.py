"""German words for times of the day."""

from annotator.language.words.notation import meanings
from annotator.language.words.tables import word_set

CLOCK = meanings(
    am="morgens, am morgen, vormittags, am vormittag, früh, nachts, in der nacht",
    pm="abends, am abend, nachmittags, am nachmittag",
    oclock="uhr",
    half_to="halb",
    quarter="viertel nach",
    to_quarter="viertel vor",
    to_three_quarters="dreiviertel",
    past="nach, minuten nach",
    to="vor, minuten vor",
    noon="mittags",
    midnight="mitternacht",
)
NEAR_TIMES = meanings(nearly="kurz vor, knapp vor", over="kurz nach, knapp nach")
BARE_HOURS = frozenset({"um"})
CLOCK_VERBS = {
    **dict.fromkeys(
        word_set("öffnet öffnen öffnete geöffnet beginnt begann beginn startet abfahrt abf start"), "since"
    ),
    **dict.fromkeys(word_set("schließt schließen schloss endet endete ende schluss ankunft ank"), "until"),
}
TURNS_OF_TIMES = {
    **dict.fromkeys(word_set("erste ersten erster erstes"), "first"),
    **dict.fromkeys(word_set("letzte letzten letzter letztes"), "last"),
}
TIME_LABELS = word_set("""
    abf ank soll ist plan abfahrt ankunft beginn ende start einlass anpfiff anstoß abflug alarm einsatzbeginn
    einsatzende eintreffen
""")
