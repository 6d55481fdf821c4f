"""German words for ages and for the people who have them."""

from annotator.language.words.notation import counted
from annotator.language.words.tables import word_set

_TENS = "zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger"
# Mittvierzigerin, Endfünfziger.
_OF_A_DECADE = {
    f"{part}{decade}{ending}": 20 + 10 * at
    for at, decade in enumerate(_TENS.split())
    for part in ("anfang", "mitt", "end")
    for ending in ("", "in", "s", "n")
}
_OF_THAT_AGE = {**_OF_A_DECADE, **dict.fromkeys(("teenager", "teenagers", "teenagerin"), 13)}

DECADES_OF_LIFE = {**counted(_TENS, 20, 10), **counted(f"{_TENS} ".replace("r ", "rn "), 20, 10), **_OF_THAT_AGE}
OF_THAT_AGE = frozenset(_OF_THAT_AGE)
PARTS_OF_DECADES = word_set("anfang mitte ende")
"""Before a full ten, these make it an age: Mitte vierzig."""
_MINOR, _ADULT = (0, 17), (18, 110)
STAGES_OF_LIFE = {
    **{f"minderjährig{ending}": _MINOR for ending in ("", "e", "er", "en", "es", "em")},
    **{f"volljährig{ending}": _ADULT for ending in ("", "e", "er", "en", "es", "em")},
}
OWNERS = word_set("ihren seinen")
BEINGS = word_set("ist war wurde wird erst gerade sei waren sind")
AGED = word_set("alter lebensalter")
PERSONS = word_set("""
    er sie mann frau junge mädchen bub opfer täter täterin fahrer fahrerin kind jugendliche jugendlicher spieler
    spielerin sieger siegerin schüler schülerin patient patientin tote toter ermordete ermordeter verletzte verletzter
    vermisste vermisster angeklagte angeklagter verdächtige verdächtiger beschuldigte beschuldigter zeuge zeugin
    sänger sängerin autor autorin läufer läuferin schwimmer schwimmerin radfahrer radfahrerin wanderer wanderin
    bergsteiger bergsteigerin kletterer pilot pilotin mutter vater sohn tochter bruder schwester witwe witwer
    soldat soldatin könig königin präsident präsidentin minister ministerin bürgermeister bürgermeisterin richter
    richterin pianist pianistin komponist komponistin maler malerin torwart kapitän bauer bäuerin arzt ärztin lehrer
    lehrerin häftling geisel reiter reiterin braut bräutigam pfarrer pfarrerin bischof gründer gründerin männlich
    weiblich bewohner bewohnerin meister meisterin
""")
