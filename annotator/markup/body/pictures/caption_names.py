"""What classes and words say that a line is the caption or the credit of a picture."""

import re
from functools import lru_cache

_CAPTION = re.compile(
    r"""caption | cutline | (?<![a-z])l[ée]gend[ea]?(?![a-z]) | \bpie[-_]?(?:de[-_]?)?foto | didascalia
    | bildunterschrift | (?:bild|foto|photo|image|img)[-_]?(?:text|tekst|texte|beschreibung) | bildetekst | billedtekst
    | kuvateksti | onderschrift | bijschrift | ep[ií]grafe | (?<![a-z])cap(?![a-z])""",
    re.IGNORECASE | re.VERBOSE,
)
_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:credit|credits|copyright|photographer|source|attribution)(?:$|[\s_-])", re.IGNORECASE
)
# Parts of a picture's element: its title, its text, its info.
_OF_PICTURE = re.compile(
    r"""(?:image|img|photo|picture|foto|bild)[\w-]*(?:__[\w-]*|[-_])(?:text|info|title|desc(?:ription)?)(?![a-z])
    | (?:media|figure|slide)[\w-]*(?:__[\w-]*|[-_])(?:info|desc(?:ription)?)(?![a-z])""",
    re.IGNORECASE | re.VERBOSE,
)
_MAKER = re.compile(
    r"©|\(c\)|^(?:photos?|fotos?|fotografía|images?|imagen|imagem|immagine|pictures?|bild(?:er)?|cr[ée]dit[os]?|kuva"
    r"|zdjęcie|фото|写真|撮影)\b|\b(?:getty|reuters|afp|shutterstock|imago|ap photo|associated press)\b",
    re.IGNORECASE,
)
# Who made the picture, behind the words of its caption; or “FILE – ” before them.
_CREDITED = re.compile(
    r"""(?:\((?:[^()]{0,40}[/©:])?\s?(?:photos?|fotos?|bild|image|pool|afp|ap|reuters|epa|dpa|efe|ansa|getty)\b[^()]{0,50}\)
    | \([^()/]{3,40}/(?-i:[A-Z])[^()/]{1,30}\)
    | (?:^|[.!?”"»)|–—]\s*)(?:photos?|fotos?|bild(?:er)?|images?|credits?|crédits?|imagen|imagem|immagine|kuva)
      (?:\s(?:credit|by))?\s?[:©|/]\s?\S[^.!?]{1,50} | ©\s?\S[^.!?]{1,50})[.\s]*$
    | ^FILE\ (?:PHOTO\b|[–—-])""",
    re.IGNORECASE | re.VERBOSE,
)

_GALLERY = re.compile(
    r"(?<![a-z])(?:galler(?:y|ies)|gal[eé]r[ií]a|galer(?:ie|i|ia)|slide(?:s|r|show)?|carousel|swiper|diashow|bilderstrecke)(?![a-z])",
    re.IGNORECASE,
)
_PLAYER = re.compile(r"player|video|vjs|audio", re.IGNORECASE)


# The same few classes come up for every line of a page.
@lru_cache(maxsize=4096)
def is_caption_class(name: str) -> bool:
    return bool(_CAPTION.search(name) or _OF_PICTURE.search(name))


@lru_cache(maxsize=4096)
def is_credit_class(name: str) -> bool:
    return bool(_CREDIT.search(name))


@lru_cache(maxsize=4096)
def is_gallery_class(name: str) -> bool:
    return bool(_GALLERY.search(name))


@lru_cache(maxsize=4096)
def is_player_class(name: str) -> bool:
    return bool(_PLAYER.search(name))


def names_maker(text: str) -> bool:
    """Whether the words say so themselves, as "Photo: Ann Roe" does; other short notes may be under a picture too."""
    return bool(_MAKER.search(text))


def ends_with_maker(text: str) -> bool:
    """Whether it is a caption with its credit; a credit alone is no line that anybody needs beside the picture."""
    return bool(_CREDITED.search(text)) and not _MAKER.match(text.lstrip(" ("))
