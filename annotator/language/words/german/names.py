"""German words around the names of places and people."""

from annotator.language.words.tables import word_set

PLACES = word_set("in aus nach bei von ab zwischen")
PLACE_ENDINGS = (
    *("burg", "berg", "dorf", "heim", "hausen", "stadt", "stedt", "feld", "felde", "bach", "ingen", "rode", "roda"),
    *("kirchen", "furt", "tal", "brück", "brücken", "hofen", "weiler", "leben", "münde", "hafen", "wald", "walde"),
    *("kirch", "beuren", "büttel", "horst", "loh", "moos", "ried", "rieth", "see", "see", "zell", "lingen"),
)
PLACES_ALONE = word_set("in aus nach bei")
NO_PLACES = word_set("""
    haft betrieb kraft not rente pension frage führung zukunft folge form höhe richtung ruhe serie brand teilzeit
    vollzeit
    untersuchungshaft anspruch auftrag absprache bau arbeit flammen stücke teile mode ordnung gang kauf schutz sicht
    eile bezug verzug konkurs quarantäne therapie pflege obhut gewahrsam handschellen tränen panik trauer wut jubel
    urlaub kontakt aktion lebensgefahr gefahr sicherheit verbindung schach form würde hinblick anbetracht bezug
    holz stein beton eisen stahl gold silber bronze glas papier kunststoff metall leder wolle seide ton sand eis schnee
    angst protest sicht kreisen versehen spaß liebe hass neugier spenden mitteln gründen sorge rache mangel prinzip
    angaben hause verlängerung auskunft ansicht meinung ende beginn anfang ablauf abschluss feierabend mitternacht
    mittag norden süden osten westen nordosten nordwesten südosten südwesten nacht regen sturm wind sonne nebel hitze
    kälte dunkelheit tagesanbruch bedarf wunsch tempo stimmen punkten toren euro dollar prozent metern kilometern
    deutsch englisch französisch kürze summe anlehnung etappen raten bar büchern filmen schulen städten dörfern
    gemeinden firmen ländern familien häusern räumen zimmern läden märkten gebieten regionen wäldern gärten parks
    straßen gruppen teams klassen jahren monaten wochen tagen stunden minuten fällen teilen zeiten betracht acht
    kauf erinnerung erfahrung stimmung topform führung bereitschaft umlauf verruf vergessenheit mitleidenschaft
    besitz besitzes kenntnis aussicht wirklichkeit wahrheit praxis theorie echtzeit bestform
""")
ABSTRACT_ENDINGS = (
    *(
        "ung",
        "ungen",
        "heit",
        "heiten",
        "keit",
        "keiten",
        "schaft",
        "schaften",
        "ion",
        "ionen",
        "tät",
        "täten",
        "ismus",
    ),
    *("nis", "nissen", "ment", "ierung", "weise", "zeit", "zeiten", "jahr", "kreisen", "gründen", "mitteln", "bau"),
)
LABEL_ENDINGS = (
    *(
        "sitz",
        "ort",
        "leiter",
        "leiterin",
        "träger",
        "trägerin",
        "trainer",
        "trainerin",
        "schütze",
        "schützin",
        "sieger",
    ),
    *("siegerin", "führer", "führerin", "autor", "autorin", "meister", "meisterin", "hafen", "bahnhof"),
)
NAME_LABELS = word_set("""
        ziel ort wohnort geburtsort herkunft sitz bezirk kreis name autor autorin sieger siegerin torschütze torschützin
        pilot kapitän leiter leiterin eigentümer betreiber architekt hersteller gegner standort fahrer fahrerin trainer
        trainerin komponist maler malerin
    """)
