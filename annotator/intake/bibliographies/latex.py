"""LaTeX in a field of BibTeX as plain text: accents, letters, marks. What it does not know stays as it is written."""

import re
import unicodedata

_ACCENTS = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a", "b": "\u0331",
    "d": "\u0323",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å",
    "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ",
    "NG": "Ŋ", "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "guillemotleft": "«", "guillemotright": "»", "ldots": "…",
    "dots": "…", "textellipsis": "…", "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}",
    "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`", "textquotesingle": "'", "textbar": "|",
    "textless": "<", "textgreater": ">", "textdollar": "$", "textunderscore": "_", "textdegree": "°",
    "textsection": "§", "S": "§", "euro": "€", "texteuro": "€", "pounds": "£", "textsterling": "£", "copyright": "©",
    "textregistered": "®",
    "texttrademark": "™", "textperiodcentered": "·", "textbullet": "•", "textexclamdown": "¡", "textquestiondown": "¿",
    "TeX": "TeX", "LaTeX": "LaTeX", "slash": "/", "quad": " ", "space": " ", "newline": " ",
}  # fmt: skip
# They change how words look, and not what they are.
_LOOKS = frozenset(
    ("emph", "textit", "textbf", "textsc", "texttt", "textrm", "textsf", "textsl", "textup", "textmd", "text", "mbox",
     "url", "path", "nolinkurl", "enquote", "mkbibquote", "mkbibemph", "uppercase", "lowercase", "em", "it", "bf", "sc",
     "tt", "relax", "noopsort")
)  # fmt: skip
_MARKS = {"---": "—", "--": "–", "``": "“", "''": "”", "?`": "¿", "!`": "¡", "~": " "}
_SIGNS = {**{sign: sign for sign in "&%$#_{}"}, " ": " ", ",": " ", ";": " ", ":": " ", "\\": " ", "-": "", "/": ""}
_TOKEN = re.compile(
    r"""\\(?P<accent>["'`^~=.]|[cvuHkrbd](?![a-zA-Z]))\s*(?:\{\s*(?P<held>\\?[^\W\d_]?)\s*\}|(?P<bare>\\[ij](?![a-zA-Z])|[^\W\d_]))
      |\\(?P<name>[a-zA-Z]+)(?P<args>(?:\{[^{}]*\})*)(?P<space>\s*)
      |\\(?P<sign>.)
      |(?P<mark>---?|``|''|[?!]`|~)
      |(?P<brace>[{}])""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPED = re.compile(r"\\([&%$#_~{}])")
_URL = re.compile(r"\\(?:url|path|nolinkurl)\s*\{(.*)\}$", re.DOTALL)


def plain(words: str) -> str:
    """The words without braces and commands, in one line."""
    return " ".join(unicodedata.normalize("NFC", _TOKEN.sub(_token, words)).split())


def address(words: str) -> str:
    """An address, in which LaTeX changes nothing but escaped characters."""
    bare = words.strip()
    while bare.startswith("{") and bare.endswith("}"):
        bare = bare[1:-1].strip()
    found = _URL.match(bare)
    return _ESCAPED.sub(r"\1", found[1] if found else bare).strip()


def _token(found: re.Match[str]) -> str:
    kind = found.lastgroup
    if found["accent"]:
        base = (found["held"] if found["held"] is not None else found["bare"]).lstrip("\\")
        return (base or " ") + _ACCENTS[found["accent"]]
    if found["name"]:
        return _command(found)
    if kind == "sign":
        return _SIGNS.get(found["sign"], found[0])
    return _MARKS.get(found[0], "") if kind == "mark" else ""


def _command(found: re.Match[str]) -> str:
    name, args, space = found["name"], found["args"], found["space"]
    # TeX swallows the white space behind a command's name.
    if name in _LETTERS:
        return _LETTERS[name] + (_TOKEN.sub(_token, args) + space if args else "")
    if name in _LOOKS:
        return _TOKEN.sub(_token, args) + (space if args else "")
    return found[0]
