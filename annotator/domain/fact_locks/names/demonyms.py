"""Countries and the words for what is of them: Kenya and Kenyan, Norway and Norwegian, in figures of results NOR."""

# Letters that a country and its adjective begin with at least, and endings of such adjectives.
_SHORTEST = 4
_ENDINGS = ("n", "an", "ian", "ean", "ese", "ish", "i", "er", "ic", "man")
_IRREGULAR = {
    "french": "france", "spanish": "spain", "german": "germany", "dutch": "netherlands", "swiss": "switzerland",
    "danish": "denmark", "polish": "poland", "turkish": "turkey", "scottish": "scotland", "british": "britain",
    "greek": "greece", "irish": "ireland", "welsh": "wales", "english": "england", "norwegian": "norway",
    "swedish": "sweden", "finnish": "finland", "portuguese": "portugal", "belgian": "belgium", "czech": "czechia",
    "hungarian": "hungary", "italian": "italy", "chinese": "china", "japanese": "japan", "brazilian": "brazil",
    "peruvian": "peru", "argentine": "argentina", "ukrainian": "ukraine", "thai": "thailand", "afghan": "afghanistan",
    "filipino": "philippines", "icelandic": "iceland", "croatian": "croatia", "serbian": "serbia", "slovak": "slovakia",
    "egyptian": "egypt", "moroccan": "morocco", "canadian": "canada", "mexican": "mexico", "american": "america",
}  # fmt: skip
_CODES = {
    "nor": "norway", "swe": "sweden", "den": "denmark", "fin": "finland", "ger": "germany", "fra": "france",
    "ita": "italy", "esp": "spain", "ned": "netherlands", "sui": "switzerland", "aut": "austria", "gbr": "britain",
    "ken": "kenya", "eth": "ethiopia", "jpn": "japan", "chn": "china", "kor": "korea", "aus": "australia",
    "can": "canada", "bra": "brazil", "arg": "argentina", "pol": "poland", "cze": "czechia", "svk": "slovakia",
    "slo": "slovenia", "cro": "croatia", "gre": "greece", "por": "portugal", "irl": "ireland", "isl": "iceland",
    "mex": "mexico", "rsa": "south africa", "usa": "america",
    "us": "america", "uk": "britain", "uga": "uganda", "mar": "morocco", "nzl": "new zealand",
}  # fmt: skip


def are_of_one_country(one: str, other: str) -> bool:
    """Of two words without accents and in lower case."""
    return one != other and (_country(one) == _country(other) or _begin_alike(one, other))


def _country(word: str) -> str:
    return _CODES.get(word) or _IRREGULAR.get(word, word)


def _begin_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    stem = short.rstrip("aeoy")
    return len(short) >= _SHORTEST and long.startswith(stem) and long[len(stem) :] in _ENDINGS
