"""German numerals and ordinals."""

from annotator.language.words.notation import counted

_ENDINGS = ("e", "en", "er", "es", "em")
_ONES = "ein zwei drei vier fünf sechs sieben acht neun"
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
# Zweitgrößte, drittälteste.
_EXTREMES = (
    "größt höchst längst ältest kleinst jüngst stärkst meist best platziert schnellst schlechtest teuerst wichtigst"
    " niedrigst schwächst"
)

NUMBERS = {
    **counted("""
        null ein/eins/eine/einen/einem/einer zwei/zwo drei vier fünf sechs sieben/sieb acht neun zehn elf zwölf
        dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
    """),
    **counted(_TENS.replace("dreißig", "dreißig/dreissig") + " hundert", 20, 10),
    **counted("zweimal dreimal viermal fünfmal sechsmal siebenmal achtmal neunmal zehnmal elfmal zwölfmal", 2),
}
MAGNITUDES = {
    "tausend": 1e3,
    "tsd": 1e3,
    "k": 1e3,
    "t": 1e3,
    "million": 1e6,
    "viertelmillion": 2.5e5,
    "dreiviertelmillion": 7.5e5,
    "millionen": 1e6,
    "mio": 1e6,
    "mill": 1e6,
    "milliarde": 1e9,
    "milliarden": 1e9,
    "mrd": 1e9,
    "billion": 1e12,
    "billionen": 1e12,
    "dutzend": 12,
}


def _ordinals(words: str, first: int, step: int = 1) -> dict[str, int]:
    return {stem + ending: first + step * at for at, stem in enumerate(words.split()) for ending in _ENDINGS}


_BELOW_TWENTY = """
    erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt
    siebzehnt achtzehnt neunzehnt
"""
_FULL_TENS = _ordinals(" ".join(f"{ten}st" for ten in _TENS.split()), 20, 10)
PLAIN_ORDINALS = {
    **_ordinals(_BELOW_TWENTY, 1),
    **_FULL_TENS,
    **_ordinals("hundertst", 100),
    **{f"{one}und{ten}": tens + at for at, one in enumerate(_ONES.split(), 1) for ten, tens in _FULL_TENS.items()},
}
ORDINALS = {
    **PLAIN_ORDINALS,
    **{
        f"{stem}{extreme}{ending}": at
        for at, stem in enumerate(_BELOW_TWENTY.split()[:10], 1)
        for extreme in _EXTREMES.split()
        for ending in _ENDINGS
    },
}
