"""Shapes and forms by which German verbs are known."""

import re

from annotator.language.words.tables import word_set

# Adjectives and adverbs that end as verbs do: letzte, gemeinsamen, bekannt.
_NO_VERBS = (
    r"(?!(?:[a-zäöüß]*(?:größt|höchst|kleinst|ältest|jüngst|längst|stärkst|neuest|ichst|igst|barst|schwerst|schnellst)"
    r"|letzt|best|meist|erst|nächst|recht|weit|breit|alt|kalt|hart|bunt|gut|spät|leicht|echt|fest|dicht|tot|rot|hint"
    r"|mitt|unt|heut|mindest|selt|bereit|bekannt|berühmt|beliebt|bestimmt|gesamt|genannt|entfernt)(?:e[nmrs]?)?$"
    r"|ge(?:mein|wiss|wöhn|ring|nau|sund|heim|walt|eign|fähr|rade)|bereits$|überhaupt$|unbekannt)"
)
_SEPARABLE = (
    "ab|an|auf|aus|bei|durch|ein|fest|frei|her|hin|los|mit|nach|nieder|statt|teil|um|vor|weg|zu|zurück|zusammen"
)
_INSEPARABLE = "be|ent|er|ver|zer|über|unter|wider|miss"
VERB_SHAPE = (
    rf"{_NO_VERBS}(?:(?:{_SEPARABLE})?ge[a-zäöüß]{{3,}}(?:t|en)|[a-zäöüß]{{3,}}(?:iert|ierte|ierten|te|ten)"
    rf"|(?:{_SEPARABLE})?(?:{_INSEPARABLE})[a-zäöüß]{{3,}}t)"
)
IRREGULAR = word_set("""
    kam kamen ging gingen gab gaben stand standen nahm nahmen ließ ließen brachte brachten wusste dachte fand fanden
    schrieb sprach sah sahen traf trafen rief hieß flog schoss sang trug trat traten warf zog zogen blieb blieben
    fuhr fuhren fiel fielen lief liefen lag lagen saß saßen hielt hielten stieg stiegen sank sanken verlor verloren
    gewann gewannen schlug schlugen starb starben brach brachen griff griffen riss rissen schnitt schloss schlossen
    sprang sprangen stahl stahlen stieß stießen tat taten trank verließ verließen wuchs wuchsen aß lasen lud luden
    geht gehen steht stehen kommt kommen gibt geben nimmt nehmen lässt lassen bringt findet finden schreibt spricht
    sieht trifft trägt tritt zieht ziehen bleibt bleiben fährt fahren fällt fallen läuft laufen liegt liegen sitzt
    hält halten steigt steigen sinkt sinken verliert gewinnt schlägt stirbt bricht reißt schließt verlässt wächst
    heißt zählt öffnet öffnen endet beginnt macht machen will soll stellt leitet führt arbeitet lebt wohnt spielt
    gehört kostet dauert misst wiegt gilt gelten zeigt zahlt kauft baut sucht lernt fehlt fehlen
""")
PARTICLES = word_set("""
    ab an auf aus ein zu zurück um mit her statt fest frei bei vor nach los weg hin teil nieder zusammen weiter fort
    hoch herab heraus hinaus durch bereit
""")


def with_infinitives(table: str) -> str:
    """With the infinitive behind each beginning that ends in t: lebt* leben."""
    return re.sub(r"\b([a-zäöüß]{3,})t\*", r"\1t* \1en", table)
